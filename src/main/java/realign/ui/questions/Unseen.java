package realign.ui.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import realign.question.Question;

/**
 * The questions that wait to be looked at, portion by portion. Where all are to be, they are kept
 * as the list that they are: with 100,000, entering each would keep the screen waiting.
 */
final class Unseen {
  private final Map<String, Question> changed = new LinkedHashMap<>();
  private final Set<String> removed = new HashSet<>();
  private final Set<String> otherSince = new HashSet<>();
  private List<Question> all = List.of();
  private int place;

  /** All of them wait, whatever waited before. */
  void all(List<Question> questions) {
    changed.clear();
    removed.clear();
    otherSince.clear();
    all = List.copyOf(questions);
    place = 0;
  }

  boolean none() {
    return place == all.size() && changed.isEmpty() && removed.isEmpty();
  }

  void add(Question question) {
    changed.put(question.id(), question);
    removed.remove(question.id());
    differs(question);
  }

  private void remove(Question question) {
    removed.add(question.id());
    changed.remove(question.id());
    differs(question);
  }

  private void differs(Question question) {
    if (!all.isEmpty()) {
      otherSince.add(question.id());
    }
  }

  void note(ListChangeListener.Change<? extends Question> change) {
    while (change.next()) {
      List<? extends Question> before = change.getRemoved();
      List<? extends Question> now = change.getAddedSubList();
      if (now.size() == change.getList().size() && sameIds(before, now)) {
        renew(before, now);
      } else {
        before.forEach(this::remove);
        now.forEach(this::add);
      }
    }
  }

  private static boolean sameIds(List<? extends Question> before, List<? extends Question> now) {
    boolean same = before.size() == now.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = before.get(i).id().equals(now.get(i).id());
    }
    return same;
  }

  /** Those that became others wait; all of them where some waited already. */
  @SuppressWarnings("ReferenceEquality") // What was read again and is the same is the same one.
  private void renew(List<? extends Question> before, List<? extends Question> now) {
    List<Question> others = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!none() || now.get(i) != before.get(i)) {
        others.add(now.get(i));
      }
    }
    Set<String> gone = Set.copyOf(removed);
    all(others);
    removed.addAll(gone);
  }

  /** Takes those that are gone. */
  Set<String> removed() {
    Set<String> gone = Set.copyOf(removed);
    removed.clear();
    return gone;
  }

  /** Takes the next of those that wait, so that the first flags are seen before the last. */
  List<Question> next(int most) {
    List<Question> next = new ArrayList<>();
    while (place < all.size() && next.size() < most) {
      Question question = all.get(place++);
      if (!otherSince.contains(question.id())) {
        next.add(question);
      }
    }
    if (place == all.size()) {
      all = List.of();
      place = 0;
      otherSince.clear();
    }
    Iterator<Question> waiting = changed.values().iterator();
    while (waiting.hasNext() && next.size() < most) {
      next.add(waiting.next());
      waiting.remove();
    }
    return next;
  }
}
