package realign.ui.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunking;
import realign.document.Document;
import realign.document.DocumentReader;
import realign.document.Problem;
import realign.document.Reading;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.Cutting;
import realign.project.Intake;
import realign.project.ReadAgain;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.PageImages;
import realign.ui.kit.Workspace;

/** How documents come in: one batch of files after the other, each one job. */
final class Arrivals {
  private static final Messages MESSAGES = Messages.of(Arrivals.class);

  /** A file that gave no document. */
  record Refused(Path file, String sentence, String advice, boolean locked) {
    static Refused of(Reading reading) {
      Problem problem = reading.problem();
      return problem == null
          ? new Refused(reading.file(), MESSAGES.text("refused"), "", false)
          : new Refused(
              reading.file(),
              problem.sentence(),
              problem.advice(),
              problem == Problem.ENCRYPTED || problem == Problem.WRONG_PASSWORD);
    }

    String name() {
      return String.valueOf(file.getFileName());
    }
  }

  private final Workspace workspace;
  private final Jobs jobs;
  private final DocumentReader reader;
  private final Encoders encoders;
  private final PageImages images;
  private final Consumer<Document> first;
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Batch> batch = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Refused> refused = FXCollections.observableArrayList();

  /**
   * With nothing on its way.
   *
   * @param first is handed the first document of each batch, on the screen's thread
   */
  Arrivals(
      Workspace workspace,
      Jobs jobs,
      DocumentReader reader,
      Encoders encoders,
      PageImages images,
      Consumer<Document> first) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.reader = reader;
    this.encoders = encoders;
    this.images = images;
    this.first = first;
  }

  /** Whether files are being read. */
  ReadOnlyBooleanProperty reading() {
    return reading.getReadOnlyProperty();
  }

  /** The files that are being read; null where there are none. */
  ReadOnlyObjectProperty<@Nullable Batch> batch() {
    return batch.getReadOnlyProperty();
  }

  /** Of the last batch. */
  ObservableList<Refused> refused() {
    return refused;
  }

  /** Reads files and folders into the project, and cuts what came in. */
  void add(List<Path> files) {
    add(files, null);
  }

  /** Reads those of the last batch that are encrypted once more; the password isn't kept. */
  void unlock(String password) {
    add(refused.stream().filter(Refused::locked).map(Refused::file).toList(), password);
  }

  private void add(List<Path> files, @Nullable String password) {
    List<Refused> others =
        password == null ? List.of() : refused.stream().filter(each -> !each.locked()).toList();
    refused.setAll(others);
    Batch now = new Batch(jobs.screen());
    batch.set(now);
    reading.set(true);
    Job job =
        jobs.start(
            MESSAGES.text("job.read"), progress -> read(files, password, now, progress), cut -> {});
    job.state().subscribe(state -> follow(state, now));
  }

  /** Reads documents that are there in another way, and cuts them anew. */
  void readAgain(List<String> ids, ReadingSettings settings) {
    jobs.start(
        MESSAGES.text("job.again"),
        progress -> {
          int read = new ReadAgain(workspace.project(), reader).read(ids, settings, progress);
          cut(progress);
          return read;
        },
        read -> {});
  }

  private void follow(Job.State state, Batch its) {
    if (state == Job.State.RUNNING) {
      return;
    }
    if (batch.get() == its) {
      batch.set(null);
    }
    if (state == Job.State.CANCELLED && !its.complete()) {
      Job job = jobs.start(MESSAGES.text("job.cut"), this::cut, cut -> {});
      job.state().subscribe(end -> reading.set(batch.get() != null || end == Job.State.RUNNING));
    } else {
      reading.set(batch.get() != null);
    }
  }

  private int read(List<Path> files, @Nullable String password, Batch its, Progress progress) {
    Intake intake = new Intake(workspace.project(), reader, ReadingSettings.standard());
    List<Reading> readings = intake.add(files, Role.CORPUS, password, its, progress);
    its.end();
    jobs.screen().execute(() -> added(readings, password));
    return cut(progress);
  }

  /** Cuts what came in; after a cancel it can be cut from the chunks' place. */
  private int cut(Progress progress) {
    Chunking chunking =
        workspace.project().chunks().chunking().orElse(Chunking.standard(Encoders.STANDARD));
    return new Cutting(workspace.project())
        .cutNew(chunking, encoders.counter(chunking.counter()), progress)
        .size();
  }

  private void added(List<Reading> readings, @Nullable String password) {
    List<Document> kept = readings.stream().filter(Reading::kept).map(Reading::document).toList();
    if (password != null) {
      kept.forEach(document -> images.unlock(document.id(), password));
    }
    kept.stream().findFirst().ifPresent(first);
    refused.addAll(readings.stream().filter(reading -> !reading.kept()).map(Refused::of).toList());
  }
}
