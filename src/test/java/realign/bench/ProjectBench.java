package realign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.project.NewDocument;
import realign.project.Project;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

/** Each step once, edits a hundred times. */
final class ProjectBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "project [--questions N] [--chunks N]",
          "Milliseconds to open a project file of 100000 questions and 20000 chunks, to read it and"
              + " to save changes; the goals are 1000 for opening and reading and 10 for an edit.",
          ProjectBench::run);

  private static final int CHUNKS_A_DOCUMENT = 200;
  private static final int STEP = 900;
  private static final int LENGTH = 1500;
  private static final int EDITS = 100;

  private final Map<String, Object> milliseconds = new TreeMap<>();
  private final List<NewDocument> documents = new ArrayList<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  private ProjectBench(int questions, int chunks) {
    String body = "The pump is serviced every six months by a certified engineer. ".repeat(3000);
    while (this.chunks.size() < chunks) {
      String id = "d" + documents.size();
      String text = id + " " + body;
      List<Page> pages = List.of(new Page(1, 0, text.length()));
      documents.add(NewDocument.ofText(new Document(id, id + ".pdf", text, pages)));
      for (int c = 0; c < CHUNKS_A_DOCUMENT; c++) {
        Span span = new Span(id, c * STEP, c * STEP + LENGTH);
        String cut = text.substring(span.start(), span.end());
        this.chunks.add(new Chunk(id + "-" + c, span, cut, 300, 1, 1, "Service"));
      }
    }
    for (int q = 0; q < questions; q++) {
      this.questions.add(question(q));
    }
  }

  private Question question(int number) {
    Chunk chunk = chunks.get(number % chunks.size());
    Span span = new Span(chunk.span().document(), chunk.span().start(), chunk.span().start() + 60);
    return new Question(
        "q" + number,
        "How often is the pump in hall " + number + " serviced, and by whom?",
        List.of(new Evidence(span, chunk.text().substring(0, 60))),
        Origin.of(Origin.Source.IMPORTED, "bench"),
        Verdict.UNREVIEWED,
        "fact",
        "question");
  }

  private static Map<String, Object> run(Arguments arguments) throws IOException {
    Path file = arguments.scratch().resolve("bench.realign");
    ProjectBench bench =
        new ProjectBench(
            arguments.number("questions", 100_000), arguments.number("chunks", 20_000));
    bench.write(file);
    bench.read(file);
    bench.milliseconds.put("megabytes", Files.size(file) / 1_000_000);
    return bench.milliseconds;
  }

  private void write(Path file) {
    try (Project project = Project.create(file, Clock.systemUTC())) {
      time("addDocuments", 1, () -> project.documents().add(documents));
      time("addChunks", 1, () -> project.chunks().replace(Chunking.standard("bench"), chunks));
      time("addQuestions", 1, () -> project.questions().add(questions));
      List<String> ids = questions.stream().map(Question::id).toList();
      time("acceptAll", 1, () -> project.questions().decide(ids, Verdict.ACCEPTED));
      time("undoAcceptAll", 1, () -> project.history().undo());
      time("edit", EDITS, () -> edits(project));
      time("undoEdit", EDITS, () -> undos(project));
    }
  }

  private void edits(Project project) {
    for (int i = 0; i < EDITS; i++) {
      project.questions().edit(questions.get(i * 7).withText("edited " + i));
    }
  }

  private static void undos(Project project) {
    for (int i = 0; i < EDITS; i++) {
      project.history().undo();
    }
  }

  private void read(Path file) {
    List<Project> opened = new ArrayList<>();
    time("open", 1, () -> opened.add(Project.open(file, Clock.systemUTC())));
    try (Project project = opened.get(0)) {
      time("readQuestionsCold", 1, () -> project.questions().all());
      time("readQuestions", 1, () -> project.questions().all());
      time("readChunks", 1, () -> project.chunks().all());
      time("orphaned", 1, () -> project.questions().orphaned());
    }
  }

  private void time(String what, int times, Runnable work) {
    long start = System.nanoTime();
    work.run();
    milliseconds.put(what, (System.nanoTime() - start) / 1e6 / times);
  }
}
