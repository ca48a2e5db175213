package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.document.DocumentReader;
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.encoder.Encoders;
import realign.experiment.Experiment;
import realign.export.AdapterFile;
import realign.project.Project;
import realign.question.Origin;
import realign.question.chat.ChatServices;

/** The real chain on a small corpus: a page of rules for each of thirty invented departments. */
final class RunCommandTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  private static final List<String> DEPARTMENTS =
      List.of(
          "harbour",
          "foundry",
          "bakery",
          "archive",
          "garage",
          "clinic",
          "nursery",
          "theatre",
          "laundry",
          "quarry",
          "brewery",
          "library",
          "orchard",
          "tannery",
          "pottery",
          "stables",
          "sawmill",
          "apiary",
          "vineyard",
          "dairy",
          "chapel",
          "kitchen",
          "armoury",
          "mint",
          "aquarium",
          "observatory",
          "lighthouse",
          "greenhouse",
          "tollhouse",
          "boathouse");
  private static final Services SERVICES =
      new Services(
          new Encoders(),
          new DocumentReader(
              ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime),
          new Experiment(System::nanoTime),
          NOON);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private CommandLineDoor door;

  @TempDir Path folder;

  @BeforeEach
  void build() {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err));
    door =
        new CommandLineDoor(
            List.of(
                new RunCommand(SERVICES, new ChatServices(Map.of()), console),
                new TrainCommand(SERVICES, new ChatServices(Map.of()), console),
                new ProjectCommand(SERVICES, console),
                new SearchCommand(SERVICES, console),
                new EvaluateCommand(SERVICES, console)),
            console);
  }

  @AfterAll
  static void close() {
    SERVICES.reader().close();
    SERVICES.encoders().close();
  }

  @Test
  void documentsAndQuestionsBecomeAnAdapterAReportAndAProject() throws IOException {
    Path rules = rules();
    Path results = folder.resolve("results");
    int code = run(rules, questions(), results);

    assertThat(code).as(err.toString()).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.path("encoder").path("name").asText()).isEqualTo("all-MiniLM-L6-v2");
    assertThat(report.path("corpus").path("documents").asInt()).isEqualTo(1);
    assertThat(report.path("questions").path("accepted").asInt()).isEqualTo(60);
    assertThat(report.path("provenance").path("time").asText()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(new ObjectMapper().readTree(results.resolve("report.json").toFile()))
        .isEqualTo(report);
    assertThat(results.resolve("report.html")).content().startsWithIgnoringCase("<!DOCTYPE html>");
    Adapter adapter = AdapterFile.read(results.resolve("adapter.safetensors"));
    assertThat(adapter.encoder().dimension()).isEqualTo(384);
    try (Project project = Project.openReadOnly(results.resolve("results.realign"))) {
      assertThat(project.runs().all()).hasSize(1);
    }
  }

  @Test
  void theSameRunAgainEncodesNothingAndGivesTheSameBytes() throws IOException {
    Path rules = rules();
    Path questions = questions();
    Path results = folder.resolve("results");
    run(rules, questions, results);
    byte[] first = Files.readAllBytes(results.resolve("adapter.safetensors"));
    int vectors = vectors(results);
    run(rules, questions, results);

    assertThat(vectors(results)).isEqualTo(vectors);
    assertThat(Files.readAllBytes(results.resolve("adapter.safetensors"))).isEqualTo(first);
  }

  @Test
  void questionsCanBeWrittenOnTheWay() throws IOException {
    Path handbook = Path.of("sample-docs", "employee-handbook.pdf");
    Path results = folder.resolve("results");
    int code =
        door.run(
            "run",
            handbook.toString(),
            "--questions",
            "offline",
            "--out",
            results.toString(),
            "--chunk-size",
            "400",
            "--chunk-overlap",
            "0",
            "--json");

    assertThat(code).as(err.toString()).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.path("questions").path("accepted").asInt()).isGreaterThan(20);
    try (Project project = Project.openReadOnly(results.resolve("results.realign"))) {
      assertThat(project.questions().all())
          .isNotEmpty()
          .allMatch(question -> question.origin().source() == Origin.Source.OFFLINE);
    }
  }

  @Test
  void withoutQuestionsTheDocumentsTeachAnAdapterThatNothingProves() throws IOException {
    Path results = folder.resolve("results");
    int code = door.run("run", rules().toString(), "--out", results.toString(), "--json");

    assertThat(code).as(err.toString()).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.path("scores")).isEmpty();
    assertThat(report.at("/adapter/recommended").asBoolean()).isFalse();
    assertThat(AdapterFile.read(results.resolve("adapter.safetensors")).isIdentity()).isFalse();
  }

  @Test
  void aProjectIsTrainedOnAsItIsAndSaysWhatItHolds() throws IOException {
    Path results = folder.resolve("results");
    run(rules(), questions(), results);
    String file = results.resolve("results.realign").toString();
    Path again = folder.resolve("again");
    int code = door.run("train", "--project", file, "--out", again.toString(), "--recipe", "ours");

    assertThat(code).as(err.toString()).isZero();
    assertThat(again.resolve("adapter.safetensors"))
        .hasSameBinaryContentAs(results.resolve("adapter.safetensors"));
    out.getBuffer().setLength(0);
    assertThat(door.run("project", file, "--compact", "--json")).isZero();
    JsonNode facts = new ObjectMapper().readTree(out.toString());
    assertThat(facts.path("documents").asInt()).isEqualTo(1);
    assertThat(facts.path("accepted").asInt()).isEqualTo(60);
    assertThat(facts.path("runs").asInt()).isEqualTo(2);
    assertThat(facts.path("embeddingTokens").isInt()).isTrue();
    assertThat(door.run("train", "--project", folder.resolve("none").toString(), "--out", "x"))
        .isEqualTo(3);
  }

  @Test
  void aWriterThatCannotBeReachedEndsTheRun() throws IOException {
    String nobody = "openai:gpt@http://127.0.0.1:9/v1";
    Path results = folder.resolve("results");
    int code =
        door.run("run", rules().toString(), "--questions", nobody, "--out", results.toString());

    assertThat(code).isEqualTo(4);
    assertThat(err.toString()).contains("The model server can’t be reached.");
    assertThat(results.resolve("adapter.safetensors")).doesNotExist();
  }

  @Test
  void waysOfCuttingAreComparedWithTheSameQuestions() throws IOException {
    Path results = folder.resolve("results");
    run(rules(), questions(), results);
    out.getBuffer().setLength(0);
    String file = results.resolve("results.realign").toString();
    int code = door.run("evaluate", "--project", file, "--chunking", "words:30", "--json");

    assertThat(code).as(err.toString()).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.at("/encoder/name").asText()).isEqualTo("all-MiniLM-L6-v2");
    assertThat(report.path("segmentations")).hasSize(2);
    assertThat(report.at("/segmentations/0/name").asText()).isEqualTo("words:30/0");
    assertThat(report.at("/segmentations/1/name").asText()).isEqualTo("now");
    assertThat(report.at("/scores/0/system").asText()).isEqualTo("baseline");
    assertThat(report.at("/scores/0/split").asText()).isEqualTo("all");
    assertThat(report.at("/scores/0/queries").asInt()).isEqualTo(60);
    assertThat(report.path("scores").findValuesAsText("system")).contains("adapted");
    assertThat(report.at("/comparison/0/metric").asText()).isEqualTo("hit@10");

    out.getBuffer().setLength(0);
    assertThat(door.run("evaluate", "--project", file, "--against", "pages")).isZero();
    assertThat(out.toString()).contains("now ", "pages ", "Newest adapter", "hit@10");
    assertThat(door.run("evaluate", "--project", file, "--chunking", "words:5/9")).isEqualTo(2);
    assertThat(err.toString()).contains("“words:5/9” says no way of cutting.");
  }

  @Test
  void aProjectThatWasRunCanBeSearched() throws IOException {
    Path results = folder.resolve("results");
    run(rules(), questions(), results);
    out.getBuffer().setLength(0);
    String file = results.resolve("results.realign").toString();
    assertThat(
            door.run(
                "search", "--project", file, "--json", "-k", "2", "opening", "of", "the", "apiary"))
        .isZero();
    JsonNode found = new ObjectMapper().readTree(out.toString());
    assertThat(found.path("query").asText()).isEqualTo("opening of the apiary");
    assertThat(found.path("baseline").size()).isEqualTo(2);
    assertThat(found.path("adapted").get(0).path("text").asText()).contains("apiary");
    assertThat(found.path("adapted").get(0).path("document").asText()).isEqualTo("rules.md");
  }

  @Test
  void whatIsWrongIsSaidInASentenceAndWhatWasGoodIsKept() throws IOException {
    Path missing = folder.resolve("missing.pdf");
    Path results = folder.resolve("results");
    assertThat(door.run("run", missing.toString(), "--out", results.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("There is no file " + missing);
    assertThat(results).doesNotExist();

    Path strangers = folder.resolve("strangers.jsonl");
    Files.writeString(
        strangers,
        "{\"query\": \"Who?\", \"document\": \"rules.md\", \"evidence\": \"Nobody wrote this.\"}\n");
    err.getBuffer().setLength(0);
    assertThat(run(rules(), strangers, results)).isEqualTo(3);
    assertThat(err.toString()).contains("line 1", "None of the questions");
    try (Project project = Project.openReadOnly(results.resolve("results.realign"))) {
      assertThat(project.documents().list()).hasSize(1);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenToIsAFailedService() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    assertThat(run(rules(), questions(), file.resolve("below"))).isEqualTo(4);
    assertThat(err.toString()).contains("can’t be written to");
  }

  @Test
  void anUnknownRecipeIsABadArgument() throws IOException {
    Path results = folder.resolve("results");
    int code =
        door.run(
            "run",
            rules().toString(),
            "--questions",
            questions().toString(),
            "--out",
            results.toString(),
            "--recipe",
            "alchemy");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("alchemy", "triplet");
  }

  private int run(Path rules, Path questions, Path results) {
    out.getBuffer().setLength(0);
    return door.run(
        "run",
        rules.toString(),
        "--questions",
        questions.toString(),
        "--out",
        results.toString(),
        "--chunk-size",
        "60",
        "--chunk-overlap",
        "10",
        "--recipe",
        "ours",
        "--json");
  }

  private static int vectors(Path results) {
    try (Project project = Project.openReadOnly(results.resolve("results.realign"))) {
      return project.vectors().count();
    }
  }

  private Path rules() throws IOException {
    StringBuilder text = new StringBuilder("# Rules\n\n");
    for (int i = 0; i < DEPARTMENTS.size(); i++) {
      String name = DEPARTMENTS.get(i);
      text.append("## The ").append(name).append("\n\n").append(opening(i)).append(' ');
      text.append(duty(i)).append(" Everyone signs the book of the ").append(name);
      text.append(" on arriving and on leaving, and keeps the passage free.\n\n");
    }
    return Files.writeString(folder.resolve("rules.md"), text);
  }

  private static String opening(int i) {
    return "The %s opens at %d in the morning and closes %d hours later."
        .formatted(DEPARTMENTS.get(i), 5 + i % 5, 6 + i % 4);
  }

  private static String duty(int i) {
    return "Whoever works in the %s reports damage to warden number %d before dusk."
        .formatted(DEPARTMENTS.get(i), 100 + i);
  }

  private Path questions() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < DEPARTMENTS.size(); i++) {
      lines.add(line("When can I get into the " + DEPARTMENTS.get(i) + "?", opening(i)));
      lines.add(line("who to tell about something broken, " + DEPARTMENTS.get(i), duty(i)));
    }
    return Files.write(folder.resolve("questions.jsonl"), lines);
  }

  private static String line(String query, String evidence) {
    return "{\"query\": \"%s\", \"document\": \"rules.md\", \"evidence\": \"%s\"}"
        .formatted(query, evidence);
  }
}
