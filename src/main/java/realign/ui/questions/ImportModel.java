package realign.ui.questions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.export.questions.Field;
import realign.export.questions.QuestionSet;
import realign.export.questions.QuestionSetReader;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.QuestionIntake;
import realign.question.Verdict;
import realign.ui.kit.Jobs;
import realign.ui.kit.Workspace;

/** Takes question files into the project, after it has shown what that would do. */
final class ImportModel {
  private static final Messages MESSAGES = Messages.of(ImportModel.class);

  /**
   * What came of it.
   *
   * @param questions that came in
   * @param unplaced those whose evidence is in no document
   * @param skipped lines that can't be used
   */
  record Taken(int questions, int unplaced, int skipped) {
    Taken plus(Taken other) {
      return new Taken(
          questions + other.questions, unplaced + other.unplaced, skipped + other.skipped);
    }
  }

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final ReadOnlyObjectWrapper<List<Arrival>> arrivals =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Taken> taken = new ReadOnlyObjectWrapper<>();

  ImportModel(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
  }

  /** Files that wait to be taken in or left. */
  ReadOnlyObjectProperty<List<Arrival>> arrivals() {
    return arrivals.getReadOnlyProperty();
  }

  /** What came of the last files; null before any. */
  ReadOnlyObjectProperty<@Nullable Taken> taken() {
    return taken.getReadOnlyProperty();
  }

  /** Reads files and shows what is in them; nothing is saved. */
  void read(List<Path> files) {
    taken.set(null);
    jobs.start(
        MESSAGES.text("job.read"),
        progress -> {
          List<Arrival> read = new ArrayList<>();
          for (Path file : files) {
            progress.check();
            progress.report(String.valueOf(file.getFileName()), 0, 0);
            read.add(read(file, Map.of(), progress));
          }
          return read;
        },
        arrivals::set);
  }

  private Arrival read(Path file, Map<String, Field> chosen, Progress progress) {
    QuestionSet set = QuestionSetReader.look(file, chosen);
    QuestionIntake intake = new QuestionIntake(workspace.project());
    boolean alone = workspace.project().documents().list().isEmpty();
    var preview = intake.preview(set, Verdict.UNREVIEWED, progress);
    boolean corpus =
        set.hasCorpus()
            && !set.queries().isEmpty()
            && (alone || preview.placement().placed().isEmpty());
    return new Arrival(file, chosen, preview, corpus);
  }

  /** Reads a file again, with a name in it taken for something else. */
  void take(Arrival arrival, String column, Field field) {
    Map<String, Field> chosen = new HashMap<>(arrival.chosen());
    chosen.put(column, field);
    jobs.start(
        MESSAGES.text("job.read"),
        progress -> read(arrival.file(), chosen, progress),
        again -> replace(arrival, again));
  }

  /** Says whether a file's own passages become documents. */
  void take(Arrival arrival, boolean corpus) {
    replace(arrival, arrival.withCorpus(corpus));
  }

  private void replace(Arrival before, Arrival after) {
    arrivals.set(arrivals.get().stream().map(each -> each.equals(before) ? after : each).toList());
  }

  /** Lets the files go. */
  void leave() {
    arrivals.set(List.of());
  }

  /** Takes the files in, each in a step that can be undone. */
  void takeAll() {
    List<Arrival> all = arrivals.get();
    arrivals.set(List.of());
    jobs.start(MESSAGES.text("job.import"), progress -> take(all, progress), taken::set);
  }

  private Taken take(List<Arrival> all, Progress progress) {
    Taken sum = new Taken(0, 0, 0);
    QuestionIntake intake = new QuestionIntake(workspace.project());
    for (Arrival arrival : all) {
      progress.check();
      progress.report(arrival.name(), 0, 0);
      QuestionSet set = arrival.preview().set();
      if (set.queries().isEmpty()) {
        continue;
      }
      int skipped = set.remarks().size();
      if (arrival.corpus()) {
        intake.addDataSet(set, encoders.counter(Encoders.STANDARD), progress);
        sum = sum.plus(new Taken(set.queries().size(), 0, skipped));
      } else {
        int unplaced = arrival.preview().placement().unplaced().size();
        sum = sum.plus(new Taken(intake.take(arrival.preview()).size(), unplaced, skipped));
      }
    }
    return sum;
  }
}
