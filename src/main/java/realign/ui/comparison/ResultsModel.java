package realign.ui.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import realign.experiment.Part;
import realign.experiment.Report;
import realign.project.Run;
import realign.question.Question;
import realign.ui.comparison.ResultFilter.Outcome;
import realign.ui.kit.Bubble;
import realign.ui.kit.Ink;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.ShownRows;
import realign.ui.kit.Workspace;

/** The test questions of a run, and where each stands on the chosen sides. */
final class ResultsModel {
  /** Reading again takes less of the screen’s time than looking through more changes than this. */
  private static final int MANY = 1000;

  private final Workspace workspace;
  private final Latest reading;
  private final ReadOnlyObjectWrapper<@Nullable Run> run = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Report> report = new ReadOnlyObjectWrapper<>();
  private final PairingModel pairing;
  private final ObservableList<ResultRow> all = FXCollections.observableArrayList();

  /** One for all: a list made anew for each listener would be forgotten with it. */
  private final ObservableList<ResultRow> seenAll = FXCollections.unmodifiableObservableList(all);

  private final ShownRows<ResultRow> shown;
  private final ReadOnlyObjectWrapper<ResultFilter> filter =
      new ReadOnlyObjectWrapper<>(ResultFilter.NONE);

  /** Ids of the questions that are listed. */
  private Set<String> listed = Set.of();

  ResultsModel(
      Workspace workspace, Jobs jobs, IndexModel index, Contenders sides, RerankerModel reranker) {
    this.workspace = workspace;
    this.reading = Latest.of(jobs.workers(), jobs.screen());
    this.shown =
        new ShownRows<>(
            all, ResultRow.class, ResultRow::id, Latest.of(jobs.workers(), jobs.screen()));
    this.pairing = new PairingModel(workspace, jobs, index, sides, reranker);
    pairing.pairing().addListener((property, before, now) -> list(before, now));
    workspace.questions().addListener((ListChangeListener<Question>) this::follow);
  }

  /** The chosen sides, and what to know of them. */
  PairingModel pairing() {
    return pairing;
  }

  /** Places on the chart of other sides are others. */
  private void list(Pairing before, Pairing next) {
    if (filter.get().place() != null && !before.of(next.left(), next.right())) {
      filter(filter.get().with(Outcome.ANY));
    }
    all.setAll(next.rows());
  }

  /** Questions that are listed are read anew where one of them changes. */
  private void follow(ListChangeListener.Change<? extends Question> change) {
    while (change.next() && !listed.isEmpty()) {
      if (change.getAddedSize() > MANY
          || change.getAddedSubList().stream().anyMatch(each -> listed.contains(each.id()))
          || change.getRemoved().stream().anyMatch(each -> listed.contains(each.id()))) {
        read(run.get());
        return;
      }
    }
  }

  /** Whose questions these are; null where there is no run. */
  ReadOnlyObjectProperty<@Nullable Run> run() {
    return run.getReadOnlyProperty();
  }

  /** Its report; null until it was read. */
  ReadOnlyObjectProperty<@Nullable Report> report() {
    return report.getReadOnlyProperty();
  }

  ObservableList<ResultRow> all() {
    return seenAll;
  }

  /** Those that pass the filter, the largest change first unless another order is asked for. */
  ShownRows<ResultRow> shown() {
    return shown;
  }

  ReadOnlyObjectProperty<ResultFilter> filter() {
    return filter.getReadOnlyProperty();
  }

  /** Lists other questions; listeners hear of it while those from before are still listed. */
  void filter(ResultFilter next) {
    filter.set(next);
    shown.filter(next);
  }

  long count(Outcome outcome) {
    return all.stream().filter(outcome::holds).count();
  }

  /** Shows the test questions of a run, or none. */
  void show(@Nullable Run next) {
    run.set(next);
    pairing.leave();
    read(next);
  }

  private void read(@Nullable Run wanted) {
    if (wanted == null) {
      reading.forget();
      take(null);
      return;
    }
    reading.ask(() -> TestRead.of(workspace.project(), wanted), this::take, mishap -> take(null));
  }

  private void take(@Nullable TestRead read) {
    listed =
        read == null
            ? Set.of()
            : read.rows().stream().map(ResultRow::id).collect(Collectors.toUnmodifiableSet());
    report.set(read == null ? null : read.report());
    pairing.take(read);
  }

  /** The kinds that the questions have, in order; those without one left out. */
  List<String> kinds() {
    return distinct(ResultRow::kind);
  }

  /** Names of the documents that answer them, in order. */
  List<String> documents() {
    return distinct(ResultRow::document);
  }

  private List<String> distinct(Function<ResultRow, String> value) {
    return all.stream().map(value).filter(each -> !each.isEmpty()).distinct().sorted().toList();
  }

  /** All questions by their two ranks. */
  List<Bubble> bubbles() {
    Map<Bubble, Integer> counts = new HashMap<>();
    for (ResultRow row : all) {
      if (row.ranks().known()) {
        counts.merge(new Bubble(row.left(), row.right(), ink(row.part()), 1), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(
            each ->
                new Bubble(
                    each.getKey().before(),
                    each.getKey().after(),
                    each.getKey().ink(),
                    each.getValue()))
        .toList();
  }

  private static Ink ink(Part part) {
    return switch (part) {
      case KNOWN -> Ink.KNOWN;
      case NEW -> Ink.NEW;
      case LATER, ALL -> Ink.LATER;
    };
  }
}
