package realign.ui.questions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import realign.project.DocumentEntry;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

/** The questions in review: which are shown, which is in hand, and what is decided about them. */
final class QuestionsModel {
  /** Which questions are shown by what was decided about them. */
  enum Show {
    ALL,
    UNREVIEWED,
    ACCEPTED,
    REJECTED,
    ORPHANED
  }

  private final Workspace workspace;
  private final FilteredList<Question> shown;
  private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ALL);
  private final ObjectProperty<@Nullable DocumentEntry> document = new SimpleObjectProperty<>();
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<Question> selection = FXCollections.observableArrayList();
  private final IntegerProperty current = new SimpleIntegerProperty(-1);
  private final ReadOnlyObjectWrapper<@Nullable Question> inHand = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);

  QuestionsModel(Workspace workspace) {
    this.workspace = workspace;
    this.shown = new FilteredList<>(workspace.questions());
    workspace.questions().addListener((ListChangeListener<Question>) this::count);
    List.<Observable>of(show, document, search).forEach(each -> each.addListener(o -> filter()));
    current.subscribe(index -> pick());
    shown.addListener((ListChangeListener<Question>) change -> pick());
    counts.set(Counts.NONE.plus(workspace.questions()));
  }

  ObservableList<Question> shown() {
    return shown;
  }

  ObjectProperty<Show> show() {
    return show;
  }

  /** Only questions about this document; null for all. */
  ObjectProperty<@Nullable DocumentEntry> document() {
    return document;
  }

  StringProperty search() {
    return search;
  }

  /** Index in {@link #shown} of the question in hand; −1 for none. */
  IntegerProperty current() {
    return current;
  }

  ReadOnlyObjectProperty<@Nullable Question> inHand() {
    return inHand.getReadOnlyProperty();
  }

  /** Selected in the table; decisions go for all of them. */
  ObservableList<Question> selection() {
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
   * Goes to the next question after the one in hand that nobody decided on, from the start again.
   */
  void nextUnreviewed() {
    int count = shown.size();
    for (int i = 1; i <= count; i++) {
      int index = Math.floorMod(current.get() + i, count);
      if (shown.get(index).verdict() == Verdict.UNREVIEWED) {
        current.set(index);
        return;
      }
    }
  }

  /** Decides on the selection and, for a single one, goes on to the next. */
  void decide(Verdict verdict) {
    List<String> ids = chosen();
    if (ids.isEmpty()) {
      return;
    }
    int stays = shown.size();
    boolean leaves = show.get() != Show.ALL && show.get() != Show.ORPHANED && !matches(verdict);
    workspace.change(() -> workspace.project().questions().decide(ids, verdict));
    if (ids.size() == 1 && !leaves && current.get() + 1 < stays) {
      next();
    }
  }

  private boolean matches(Verdict verdict) {
    return verdict.name().equals(show.get().name());
  }

  private List<String> chosen() {
    Question question = inHand.get();
    if (selection.size() > 1) {
      return selection.stream().map(Question::id).toList();
    }
    return question == null ? List.of() : List.of(question.id());
  }

  /** Saves another text for the question in hand. */
  void rewrite(String text) {
    Question question = inHand.get();
    if (question != null && !text.isBlank() && !text.equals(question.text())) {
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

  private void pick() {
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
      now = now.minus(change.getRemoved());
      now = now.plus(change.getAddedSubList());
    }
    counts.set(now);
  }

  private void filter() {
    shown.setPredicate(ofVerdict().and(ofDocument()).and(ofWords()));
    current.set(shown.isEmpty() ? -1 : 0);
    pick();
  }

  private Predicate<Question> ofVerdict() {
    Set<String> orphaned = workspace.orphaned().get();
    return switch (show.get()) {
      case ALL -> question -> true;
      case UNREVIEWED -> question -> question.verdict() == Verdict.UNREVIEWED;
      case ACCEPTED -> question -> question.verdict() == Verdict.ACCEPTED;
      case REJECTED -> question -> question.verdict() == Verdict.REJECTED;
      case ORPHANED -> question -> orphaned.contains(question.id());
    };
  }

  private Predicate<Question> ofDocument() {
    DocumentEntry only = document.get();
    return only == null
        ? question -> true
        : question ->
            question.evidence().stream()
                .anyMatch(evidence -> evidence.span().document().equals(only.id()));
  }

  private Predicate<Question> ofWords() {
    String words = search.get().strip().toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? question -> true
        : question -> question.text().toLowerCase(Locale.ROOT).contains(words);
  }
}
