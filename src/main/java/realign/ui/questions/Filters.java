package realign.ui.questions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import realign.project.DocumentEntry;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

/** Which questions are shown. */
final class Filters {
  /** By what was decided about them. */
  enum Show {
    ALL,
    UNREVIEWED,
    ACCEPTED,
    REJECTED,
    ORPHANED
  }

  private final Workspace workspace;
  private final FlagsModel flags;
  private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ALL);
  private final ObjectProperty<@Nullable DocumentEntry> document = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Origins> writer = new SimpleObjectProperty<>();
  private final ObjectProperty<FlagFilter> flag = new SimpleObjectProperty<>(FlagFilter.ANY);
  private final StringProperty search = new SimpleStringProperty("");

  Filters(Workspace workspace, FlagsModel flags) {
    this.workspace = workspace;
    this.flags = flags;
  }

  ObjectProperty<Show> show() {
    return show;
  }

  /** Only questions about this document; null for all. */
  ObjectProperty<@Nullable DocumentEntry> document() {
    return document;
  }

  /** Only questions that it made; null for all. */
  ObjectProperty<@Nullable Origins> writer() {
    return writer;
  }

  ObjectProperty<FlagFilter> flag() {
    return flag;
  }

  StringProperty search() {
    return search;
  }

  /** Whatever changes what is shown, but for flags that come and go. */
  List<Observable> all() {
    return List.of(show, document, writer, flag, search);
  }

  /** Shows everything. */
  void clear() {
    show.set(Show.ALL);
    document.set(null);
    writer.set(null);
    flag.set(FlagFilter.ANY);
    search.set("");
  }

  /** As everything is set now. */
  Predicate<Question> now() {
    return ofVerdict().and(ofDocument()).and(ofWriter()).and(ofFlag()).and(ofWords());
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

  private Predicate<Question> ofWriter() {
    Origins only = writer.get();
    return only == null ? question -> true : only::made;
  }

  private Predicate<Question> ofFlag() {
    FlagFilter only = flag.get();
    return only.kind() == FlagFilter.Kind.ANY
        ? question -> true
        : question -> only.fits(flags.of(question.id()));
  }

  private Predicate<Question> ofWords() {
    String words = search.get().strip().toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? question -> true
        : question -> question.text().toLowerCase(Locale.ROOT).contains(words);
  }
}
