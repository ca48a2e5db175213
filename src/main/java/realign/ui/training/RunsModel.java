package realign.ui.training;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import realign.experiment.Report;
import realign.export.report.ReportJson;
import realign.job.Failure;
import realign.project.Run;
import realign.ui.kit.Jobs;
import realign.ui.kit.Workspace;

/** The runs that were kept, the newest first, with their reports as these come in. */
final class RunsModel {
  private final Workspace workspace;
  private final Jobs jobs;
  private final Map<String, Report> reports = new HashMap<>();
  private final Map<String, String> versions = new HashMap<>();
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();

  /** One for all: a list made anew for each listener would be forgotten with it. */
  private final ObservableList<RunRow> seenRows = FXCollections.unmodifiableObservableList(rows);

  private final ReadOnlyObjectWrapper<List<RunRow>> selected =
      new ReadOnlyObjectWrapper<>(List.of());

  RunsModel(Workspace workspace, Jobs jobs) {
    this.workspace = workspace;
    this.jobs = jobs;
    workspace.runs().subscribe(this::follow);
  }

  ObservableList<RunRow> rows() {
    return seenRows;
  }

  /** What the screen shows in full: one run, or two to compare; none at first. */
  ReadOnlyObjectProperty<List<RunRow>> selected() {
    return selected.getReadOnlyProperty();
  }

  void select(Collection<String> ids) {
    selected.set(rows.stream().filter(row -> ids.contains(row.id())).limit(2).toList());
  }

  /** Shows the newest run where nothing is shown yet. */
  void selectNewest() {
    if (selected.get().isEmpty() && !rows.isEmpty()) {
      select(List.of(rows.get(0).id()));
    }
  }

  /** A run that was just made: its report needn’t be read. */
  void add(Run run, Report report) {
    reports.put(run.id(), report);
    follow(workspace.runs().get());
    if (rows.stream().noneMatch(row -> row.id().equals(run.id()))) {
      rows.add(0, row(run));
    }
    select(List.of(run.id()));
  }

  void rename(RunRow row, String name) {
    if (!name.isBlank()) {
      edit(row.run().named(name.strip()));
    }
  }

  void note(RunRow row, String note) {
    edit(row.run().noted(note.strip()));
  }

  void star(RunRow row) {
    edit(row.run().starred(!row.run().starred()));
  }

  private void edit(Run run) {
    if (workspace.runs().get().contains(run)) {
      return;
    }
    workspace.change(() -> workspace.project().runs().edit(run));
  }

  /** Deletes runs; undo brings them back. */
  void remove(Collection<RunRow> gone) {
    List<String> ids = gone.stream().map(RunRow::id).toList();
    workspace.change(() -> workspace.project().runs().remove(ids));
  }

  private void follow(List<Run> runs) {
    List<String> chosen = selected.get().stream().map(RunRow::id).toList();
    List<String> before = rows.stream().map(RunRow::id).toList();
    rows.setAll(reversed(runs.stream().map(this::row).toList()));
    List<String> now = rows.stream().map(RunRow::id).toList();
    select(Succession.of(before, chosen, now));
    List<String> unread =
        runs.stream().map(Run::id).filter(id -> !reports.containsKey(id)).toList();
    if (unread.isEmpty()) {
      nameVersions();
    } else {
      jobs.workers().execute(() -> read(unread));
    }
  }

  private RunRow row(Run run) {
    return new RunRow(run, reports.get(run.id()), versions.getOrDefault(run.id(), ""));
  }

  /** Looks what the questions of each run are called; a name may be given at any time. */
  void nameVersions() {
    List<RunRow> asked = List.copyOf(rows);
    if (!asked.isEmpty()) {
      jobs.workers().execute(() -> name(asked));
    }
  }

  private void name(List<RunRow> asked) {
    Map<String, String> names = VersionNames.of(workspace.project().history(), asked);
    jobs.screen()
        .execute(
            () -> {
              if (!names.equals(versions)) {
                versions.clear();
                versions.putAll(names);
                renew();
              }
            });
  }

  private void renew() {
    List<String> chosen = selected.get().stream().map(RunRow::id).toList();
    List<RunRow> next = rows.stream().map(before -> row(before.run())).toList();
    if (!next.equals(rows)) {
      rows.setAll(next);
      select(chosen);
    }
  }

  private static List<RunRow> reversed(List<RunRow> rows) {
    return java.util.stream.IntStream.range(0, rows.size())
        .mapToObj(i -> rows.get(rows.size() - 1 - i))
        .toList();
  }

  private void read(List<String> ids) {
    Map<String, Report> read = new HashMap<>();
    for (String id : ids) {
      workspace
          .project()
          .runs()
          .report(id)
          .flatMap(RunsModel::parsed)
          .ifPresent(r -> read.put(id, r));
    }
    jobs.screen().execute(() -> show(read));
  }

  /** A report that can’t be read leaves its run without figures. */
  private static Optional<Report> parsed(String json) {
    try {
      return Optional.of(ReportJson.parse(json));
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private void show(Map<String, Report> read) {
    read.forEach(reports::putIfAbsent);
    renew();
    nameVersions();
  }
}
