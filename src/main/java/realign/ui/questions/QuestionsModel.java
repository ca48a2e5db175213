package realign.ui.questions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Latest;
import realign.ui.kit.RowSelection;
import realign.ui.kit.ShownRows;
import realign.ui.kit.Workspace;

/** The questions in review: which are shown, which is in hand, and what is decided about them. */
final class QuestionsModel {
  private final Workspace workspace;
  private final Filters filters;
  private final FlagsModel flags;
  private final Pace pace;
  private final ShownRows<Question> shown;
  private final RowSelection<Question> selection;
  private final IntegerProperty current = new SimpleIntegerProperty(-1);
  private final ReadOnlyObjectWrapper<@Nullable Question> inHand = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
  private final Deque<String> decided = new ArrayDeque<>();
  private boolean following;
  private boolean leaving;

  /**
   * The questions of a project.
   *
   * @param looking works out which questions are shown
   */
  QuestionsModel(Workspace workspace, FlagsModel flags, Pace pace, Latest looking) {
    this.workspace = workspace;
    this.flags = flags;
    this.pace = pace;
    this.filters = new Filters(workspace, flags);
    this.shown = new ShownRows<>(workspace.questions(), Question.class, Question::id, looking);
    this.selection = new RowSelection<>(shown);
    workspace.questions().addListener((ListChangeListener<Question>) this::count);
    filters.all().forEach(each -> each.addListener(changed -> filter()));
    flags.revision().addListener(changed -> filterByFlags());
    current.subscribe(index -> pick());
    shown.addListener((ListChangeListener<Question>) change -> follow());
    counts.set(Counts.NONE.plus(workspace.questions()));
    current.set(shown.isEmpty() ? -1 : 0);
  }

  /** In the table's order. */
  ShownRows<Question> shown() {
    return shown;
  }

  Filters filters() {
    return filters;
  }

  FlagsModel flags() {
    return flags;
  }

  Pace pace() {
    return pace;
  }

  /** Index in {@link #shown} of the question in hand; −1 for none. */
  IntegerProperty current() {
    return current;
  }

  ReadOnlyObjectProperty<@Nullable Question> inHand() {
    return inHand.getReadOnlyProperty();
  }

  /** Selected in the table; decisions go for all of them. */
  RowSelection<Question> selection() {
    return selection;
  }

  ReadOnlyObjectProperty<Counts> counts() {
    return counts.getReadOnlyProperty();
  }

  void next() {
    move(1);
  }

  void previous() {
    move(-1);
  }

  private void move(int by) {
    if (!shown.isEmpty()) {
      current.set(Math.max(0, Math.min(shown.size() - 1, current.get() + by)));
    }
  }

  /**
   * Goes to the next question after the one in hand that nobody decided on, from the start again;
   * where the filters hide all of those, to the first of all.
   */
  void nextUnreviewed() {
    if (!toUnreviewed() && counts.get().unreviewed() > 0) {
      filters.clear();
      filters.show().set(Filters.Show.UNREVIEWED);
    }
  }

  private boolean toUnreviewed() {
    int count = shown.size();
    for (int i = 1; i <= count; i++) {
      int index = Math.floorMod(current.get() + i, count);
      if (shown.get(index).verdict() == Verdict.UNREVIEWED) {
        current.set(index);
        return true;
      }
    }
    return false;
  }

  /** Takes this question in hand, shown or not till now. */
  void goTo(String id) {
    if (shown.indexOfId(id) < 0) {
      filters.clear();
    }
    shown.afterwards(() -> take(shown.indexOfId(id)));
  }

  private void take(int index) {
    if (index >= 0) {
      current.set(index);
    }
  }

  /** Decides on the selection and, for a single one, goes on to the next. */
  void decide(Verdict verdict) {
    List<String> ids = chosen();
    if (ids.isEmpty()) {
      return;
    }
    save(ids, verdict);
    pace.decided(ids.size());
    if (ids.size() == 1) {
      decided.push(ids.get(0));
      next();
    }
  }

  /**
   * Takes back what was decided on the selection; where that is a single question that nobody
   * decided on, as after a decision that went on to it, goes back to the one decided last.
   */
  void takeBack() {
    Question held = inHand.get();
    if (held == null || selection.size() > 1 || held.verdict() != Verdict.UNREVIEWED) {
      save(chosen(), Verdict.UNREVIEWED);
      return;
    }
    while (!decided.isEmpty()) {
      String last = decided.pop();
      if (isDecided(last)) {
        save(List.of(last), Verdict.UNREVIEWED);
        goTo(last);
        return;
      }
    }
  }

  private boolean isDecided(String id) {
    return workspace.questions().stream()
        .anyMatch(each -> each.id().equals(id) && each.verdict() != Verdict.UNREVIEWED);
  }

  private void save(List<String> ids, Verdict verdict) {
    if (!ids.isEmpty()) {
      workspace.change(() -> workspace.project().questions().decide(ids, verdict));
    }
  }

  private List<String> chosen() {
    Question question = inHand.get();
    if (selection.size() > 1) {
      return selection.items().stream().map(Question::id).toList();
    }
    return question == null ? List.of() : List.of(question.id());
  }

  /** The question in hand, or all that are selected. */
  List<Question> chosenQuestions() {
    Question question = inHand.get();
    if (selection.size() > 1) {
      return selection.items();
    }
    return question == null ? List.of() : List.of(question);
  }

  /** Saves another text for the question in hand. */
  void rewrite(String text) {
    Question question = inHand.get();
    if (question != null && !text.isBlank() && !text.strip().equals(question.text())) {
      Question edited = question.withText(text.strip());
      workspace.change(() -> workspace.project().questions().edit(edited));
    }
  }

  void remove() {
    List<String> ids = chosen();
    if (!ids.isEmpty()) {
      workspace.change(() -> workspace.project().questions().remove(ids));
    }
  }

  /** Keeps the question in hand while the list around it changes; else what stands there now. */
  private void follow() {
    if (leaving) {
      return;
    }
    Question held = inHand.get();
    if (current.get() < 0 && !shown.isEmpty()) {
      current.set(0);
    }
    int index = current.get();
    if (held != null && !stands(held, index)) {
      int near = stands(held, index - 1) ? index - 1 : shown.indexOfId(held.id());
      if (near >= 0) {
        following = true;
        current.set(near);
        following = false;
      }
    }
    pick();
  }

  private boolean stands(Question question, int index) {
    return index >= 0 && index < shown.size() && shown.get(index).id().equals(question.id());
  }

  private void pick() {
    if (following) {
      return;
    }
    int index = current.get();
    if (shown.isEmpty()) {
      inHand.set(null);
    } else {
      inHand.set(shown.get(Math.max(0, Math.min(shown.size() - 1, index))));
    }
  }

  private void count(ListChangeListener.Change<? extends Question> change) {
    Counts now = counts.get();
    while (change.next()) {
      boolean anew = change.getAddedSize() == change.getList().size();
      now = anew ? Counts.NONE : now.minus(change.getRemoved());
      now = now.plus(change.getAddedSubList());
    }
    counts.set(now);
  }

  private void filter() {
    leaving = true;
    shown.filter(filters.now());
    shown.afterwards(this::begin);
  }

  /** With the first of those that are shown now. */
  private void begin() {
    leaving = false;
    inHand.set(null);
    current.set(shown.isEmpty() ? -1 : 0);
    pick();
  }

  /** Flags came or went: the filter is the same, but not what fits it. */
  private void filterByFlags() {
    if (filters.flag().get().kind() != FlagFilter.Kind.ANY) {
      shown.filter(filters.now());
    }
  }
}
