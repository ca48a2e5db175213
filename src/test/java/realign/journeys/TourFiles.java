package realign.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.document.Document;
import realign.document.Page;
import realign.document.PdfMaker;
import realign.document.Span;
import realign.experiment.Settings;
import realign.project.NewDocument;
import realign.project.Project;
import realign.project.Reranking;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

/** What a tour shows: projects and files, good ones and bad ones. */
record TourFiles(Path folder) {
  Path sample() {
    return folder.resolve("Sample.realign");
  }

  Path empty() {
    return folder.resolve("Nothing yet.realign");
  }

  Path longTexts() {
    return folder.resolve("Long.realign");
  }

  Path broken() {
    return folder.resolve("broken.realign");
  }

  Path questions() {
    return folder.resolve("questions.csv");
  }

  List<Path> troubled() {
    return List.of(
        folder.resolve("encrypted.pdf"),
        folder.resolve("damaged.pdf"),
        folder.resolve("scanned.pdf"),
        folder.resolve("empty.txt"));
  }

  /** Writes them all. */
  void write() throws IOException {
    Project.create(empty(), Clock.systemUTC()).close();
    Files.writeString(broken(), "This is no project.");
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page().text(72, 72, "Nobody reads this without the password.");
      pdf.save(folder.resolve("encrypted.pdf"), "secret");
    }
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page().page().save(folder.resolve("scanned.pdf"));
    }
    Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7\nnothing that holds");
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.writeString(
        questions(),
        """
        question,passage,document
        Who pays for a taxi after a late shift?,The company pays for a taxi home.,travel
        ,A passage without a question,
        What is paid for night trains?,Night trains are paid in full.,
        """);
    writeLongTexts();
  }

  /** Keeps two runs in the sample project, one with a long name. */
  void train(Guest guest) {
    train(guest, List.of("First adapter", "Second adapter, for " + "longer ".repeat(8)));
  }

  void train(Guest guest, List<String> names) {
    guest.fillSample();
    Map<String, Settings> runs = new LinkedHashMap<>();
    for (String name : names) {
      runs.put(name, Settings.standard(name.length()).withBudget(Duration.ofSeconds(2)));
    }
    SampleRuns.keep(guest, sample(), runs);
  }

  void writeRecent() {
    Properties facts = new Properties();
    try {
      for (int i = 0; i < 8; i++) {
        Path place =
            Files.createDirectories(folder.resolve("a folder/of some depth ".repeat(i + 1)));
        Path file = place.resolve(("Handbook " + i + " ").repeat(i == 3 ? 14 : 1) + ".realign");
        Files.write(file, new byte[0]);
        facts.setProperty("recent." + i, file.toString());
      }
      try (var writer = Files.newBufferedWriter(folder.resolve("window.properties"))) {
        facts.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample project with a run for each verdict. */
  Path verdicts() {
    return sampleWith("Verdicts.realign", Verdicts::fill);
  }

  /** The sample project with a cross-encoder. */
  Path reranked(Rerankers which) {
    return sampleWith(
        which + ".realign",
        project -> {
          try {
            Reranking.by(which.in(folder)).keep(project.settings());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A copy of the sample project, in which something is changed. */
  private Path sampleWith(String name, Consumer<Project> change) {
    Path copy = folder.resolve(name);
    try {
      Files.copy(sample(), copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Project project = Project.open(copy, Clock.systemUTC())) {
      change.accept(project);
    }
    return copy;
  }

  private void writeLongTexts() {
    String compounds =
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ";
    List<Document> documents =
        List.of(
            text("d0", "A name of two hundred letters ".repeat(7) + ".txt", compounds.repeat(30)),
            text(
                "d1",
                "وثيقة السفر والنفقات.txt",
                "تدفع الشركة أجرة سيارة الأجرة إلى المنزل. ".repeat(20)),
            text("d2", "旅費規程と出張手当.txt", "会社は深夜勤務後のタクシー代を支払います。".repeat(30)),
            text("d3", "One word.txt", "x".repeat(5_000)));
    try (Project project = Project.create(longTexts(), Clock.systemUTC())) {
      project.documents().add(documents.stream().map(NewDocument::ofText).toList());
      List<Chunk> chunks =
          documents.stream()
              .map(
                  each ->
                      new Chunk(
                          each.id() + "-0",
                          new Span(each.id(), 0, each.text().length()),
                          each.text(),
                          900,
                          1,
                          1,
                          ""))
              .toList();
      project.chunks().replace(Chunking.standard("all-MiniLM-L6-v2"), chunks);
      project
          .questions()
          .add(
              List.of(
                  question(
                      "q0",
                      "Why is it that this question goes on and on ".repeat(45),
                      documents.get(0)),
                  question("q1", "من يدفع أجرة سيارة الأجرة؟", documents.get(1)),
                  question("q2", "誰がタクシー代を払いますか？", documents.get(2)),
                  question("q3", "y".repeat(300), documents.get(3))));
    }
  }

  private static Question question(String id, String text, Document document) {
    int end = Math.min(60, document.text().length());
    Span span = new Span(document.id(), 0, end);
    return new Question(
        id,
        text,
        List.of(new Evidence(span, document.text().substring(0, end))),
        Origin.of(Origin.Source.HAND, ""),
        Verdict.UNREVIEWED,
        "fact",
        "question");
  }

  private static Document text(String id, String name, String text) {
    return new Document(id, name, text, List.of(new Page(1, 0, text.length())));
  }
}
