package realign.ui.questions;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.project.NewDocument;
import realign.project.Project;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Jobs;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workers;
import realign.ui.kit.Workspace;

/** A project of one document in three chunks, with a screen that the test drives. */
final class Desktop implements AutoCloseable {
  static final List<String> TEXTS =
      List.of(
          "The mooring team inspects every wave buoy within ten working days of recovery.",
          "Spare hydrophones are stored in the northern warehouse at Porto Verde.",
          "Calibration certificates are approved by the Laboratory Manager before dispatch.");
  static final String TEXT = String.join("\n", TEXTS);

  final QueuedScreen screen = new QueuedScreen();
  final Workers workers = new Workers();
  final Jobs jobs;
  final Workspace workspace;
  private boolean closed;

  Desktop(Path folder, Question... questions) {
    this(folder, null, questions);
  }

  /**
   * With another screen.
   *
   * @param other null for the one that the test drives
   */
  Desktop(Path folder, @Nullable Executor other, Question... questions) {
    Executor shown = other == null ? screen : other;
    jobs = new Jobs(workers, shown, System::nanoTime);
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    Document document =
        new Document("d", "buoys.txt", TEXT, List.of(new Page(1, 0, TEXT.length())));
    project.documents().add(List.of(NewDocument.ofText(document)));
    project.chunks().add(chunks());
    project.questions().add(List.of(questions));
    workspace = new Workspace(project, shown);
  }

  static List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    for (String text : TEXTS) {
      Span span = new Span("d", start, start + text.length());
      chunks.add(new Chunk("c" + chunks.size(), span, text, 14, 1, 1, ""));
      start += text.length() + 1;
    }
    return chunks;
  }

  /** A question that is answered by the whole of a chunk. */
  static Question about(int chunk, String id, String text, Verdict verdict, Origin origin) {
    Chunk about = chunks().get(chunk);
    return new Question(
        id,
        text,
        List.of(new Evidence(about.span(), about.text())),
        origin,
        verdict,
        "fact",
        "question");
  }

  static Question open(int chunk, String id, String text) {
    return about(chunk, id, text, Verdict.UNREVIEWED, Origin.of(Origin.Source.HAND, ""));
  }

  Project project() {
    return workspace.project();
  }

  List<Question> questions() {
    return project().questions().all();
  }

  /** Waits until what was asked for is saved. */
  void saved() {
    screen.until(() -> workspace.saving().get() == Workspace.Saving.SAVED);
  }

  void until(BooleanSupplier condition) {
    screen.until(condition);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      workers.close();
      workspace.close();
    }
  }
}
