package realign.ui.questions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import realign.question.Question;

/**
 * Those of a list of questions that fit a filter, in an order. Among 100,000, what one decision
 * costs must not grow with their number: a question that changes in its place says just that, and
 * is found by being the same one, not by comparing all that it holds.
 */
@SuppressWarnings("ReferenceEquality") // The same one is meant: comparing all fields is what costs.
final class ShownQuestions extends ObservableListBase<Question> {
  /** More questions than this that come or go at once are listed anew as a whole. */
  private static final int FEW = 500;

  private final ObservableList<Question> source;
  private final List<Question> shown = new ArrayList<>();
  private Predicate<Question> filter = question -> true;
  private @Nullable Comparator<? super Question> order;

  /** All, in the order of the source. */
  ShownQuestions(ObservableList<Question> source) {
    this.source = source;
    shown.addAll(source);
    source.addListener((ListChangeListener<Question>) this::follow);
  }

  @Override
  public Question get(int index) {
    return shown.get(index);
  }

  @Override
  public int size() {
    return shown.size();
  }

  /** Where the question of that id stands, as it is now; −1 where it isn’t shown. */
  @Override
  public int indexOf(@Nullable Object wanted) {
    if (wanted instanceof Question question) {
      int same = place(question);
      return same >= 0 ? same : indexOf(question.id());
    }
    return -1;
  }

  @Override
  public boolean contains(@Nullable Object wanted) {
    return indexOf(wanted) >= 0;
  }

  /** Where the question of that id stands; −1 where it isn’t shown. */
  int indexOf(String id) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private int place(Question question) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i) == question) {
        return i;
      }
    }
    return -1;
  }

  /** Shows what fits, and no other. */
  void filter(Predicate<Question> next) {
    filter = next;
    anew();
  }

  /** Shows them in an order; null for that of the source. */
  void order(@Nullable Comparator<? super Question> next) {
    if (next == order) {
      return;
    }
    order = next;
    List<Question> before = List.copyOf(shown);
    list();
    if (!before.isEmpty()) {
      beginChange();
      nextPermutation(0, before.size(), moves(before));
      endChange();
    }
  }

  /** Where each of those that were shown stands now. */
  private int[] moves(List<Question> before) {
    IdentityHashMap<Question, Integer> places = new IdentityHashMap<>(before.size());
    for (int i = 0; i < shown.size(); i++) {
      places.put(shown.get(i), i);
    }
    return before.stream().mapToInt(places::get).toArray();
  }

  private void anew() {
    List<Question> before = List.copyOf(shown);
    list();
    if (!before.isEmpty() || !shown.isEmpty()) {
      beginChange();
      nextReplace(0, shown.size(), before);
      endChange();
    }
  }

  private void list() {
    shown.clear();
    for (Question question : source) {
      if (filter.test(question)) {
        shown.add(question);
      }
    }
    if (order != null) {
      shown.sort(order);
    }
  }

  private void follow(ListChangeListener.Change<? extends Question> change) {
    int number = 0;
    while (change.next()) {
      number += change.getRemovedSize() + change.getAddedSize();
    }
    change.reset();
    if (number > FEW) {
      anew();
      return;
    }
    beginChange();
    while (change.next()) {
      if (replaced(change)) {
        for (int i = 0; i < change.getAddedSize(); i++) {
          renew(change.getRemoved().get(i), change.getAddedSubList().get(i));
        }
      } else {
        change.getRemoved().forEach(this::drop);
        change.getAddedSubList().forEach(this::take);
      }
    }
    endChange();
  }

  private static boolean replaced(ListChangeListener.Change<? extends Question> change) {
    boolean same = change.getAddedSize() == change.getRemovedSize();
    for (int i = 0; same && i < change.getAddedSize(); i++) {
      same = change.getRemoved().get(i).id().equals(change.getAddedSubList().get(i).id());
    }
    return same;
  }

  private void renew(Question before, Question now) {
    int place = place(before);
    if (place >= 0 && filter.test(now) && stays(place, now)) {
      shown.set(place, now);
      nextUpdate(place);
    } else {
      drop(before);
      take(now);
    }
  }

  /** Whether the question may stand there, by the order. */
  private boolean stays(int place, Question question) {
    return order == null
        || ((place == 0 || order.compare(shown.get(place - 1), question) <= 0)
            && (place + 1 == shown.size() || order.compare(question, shown.get(place + 1)) <= 0));
  }

  private void drop(Question question) {
    int place = place(question);
    if (place >= 0) {
      nextRemove(place, shown.remove(place));
    }
  }

  private void take(Question question) {
    if (filter.test(question)) {
      int place = order == null ? placeAsInSource(question) : placeByOrder(question, order);
      shown.add(place, question);
      nextAdd(place, place + 1);
    }
  }

  private int placeAsInSource(Question question) {
    if (source.get(source.size() - 1) == question) {
      return shown.size();
    }
    int place = 0;
    for (Question each : source) {
      if (each == question) {
        break;
      }
      if (place < shown.size() && shown.get(place) == each) {
        place++;
      }
    }
    return place;
  }

  private int placeByOrder(Question question, Comparator<? super Question> by) {
    int found = Collections.binarySearch(shown, question, by);
    int place = found < 0 ? -found - 1 : found;
    while (place < shown.size() && by.compare(shown.get(place), question) == 0) {
      place++;
    }
    return place;
  }
}
