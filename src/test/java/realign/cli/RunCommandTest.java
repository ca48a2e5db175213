package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.export.AdapterFile;
import realign.project.Project;
import realign.question.Origin;
import realign.question.chat.ChatServices;

/** The real chain on a small corpus: a page of rules for each of thirty invented departments. */
final class RunCommandTest {
  @AutoClose private static final OpenServices OPEN = new OpenServices();

  private final Printed printed = new Printed();
  private CommandLineDoor door;
  private DepartmentFiles files;

  @TempDir Path folder;

  @BeforeEach
  void build() {
    files = new DepartmentFiles(folder);
    Console console = printed.console();
    Services services = OPEN.services();
    door =
        new CommandLineDoor(
            List.of(new RunCommand(services, new ChatServices(Map.of()), console)), console);
  }

  @Test
  void documentsAndQuestionsBecomeAnAdapterAReportAndAProject() throws IOException {
    Path results = folder.resolve("results");
    int code = run(files.questions(), results);

    assertThat(code).as(printed.err()).isZero();
    JsonNode report = printed.json();
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
    Path questions = files.questions();
    Path results = folder.resolve("results");
    run(questions, results);
    byte[] first = Files.readAllBytes(results.resolve("adapter.safetensors"));
    int vectors = vectors(results);
    run(questions, results);

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

    assertThat(code).as(printed.err()).isZero();
    JsonNode report = printed.json();
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
    int code = door.run("run", files.rules().toString(), "--out", results.toString(), "--json");

    assertThat(code).as(printed.err()).isZero();
    JsonNode report = printed.json();
    assertThat(report.path("scores")).isEmpty();
    assertThat(report.at("/adapter/recommended").asBoolean()).isFalse();
    assertThat(AdapterFile.read(results.resolve("adapter.safetensors")).isIdentity()).isFalse();
  }

  @Test
  void aWriterThatCannotBeReachedEndsTheRun() throws IOException {
    String nobody = "openai:gpt@http://127.0.0.1:9/v1";
    Path results = folder.resolve("results");
    int code =
        door.run(
            "run", files.rules().toString(), "--questions", nobody, "--out", results.toString());

    assertThat(code).isEqualTo(4);
    assertThat(printed.err()).contains("The model server can’t be reached.");
    assertThat(results.resolve("adapter.safetensors")).doesNotExist();
  }

  @Test
  void whatIsWrongIsSaidInASentenceAndWhatWasGoodIsKept() throws IOException {
    Path missing = folder.resolve("missing.pdf");
    Path results = folder.resolve("results");
    assertThat(door.run("run", missing.toString(), "--out", results.toString())).isEqualTo(3);
    assertThat(printed.err()).contains("There is no file " + missing);
    assertThat(results).doesNotExist();

    Path strangers = folder.resolve("strangers.jsonl");
    Files.writeString(
        strangers,
        "{\"query\": \"Who?\", \"document\": \"rules.md\", \"evidence\": \"Nobody wrote this.\"}\n");
    assertThat(run(Path.of("ofline"), results)).isEqualTo(3);
    assertThat(printed.err()).contains("There is no file ofline.", "name who shall write");
    assertThat(results).doesNotExist();
    printed.clear();
    assertThat(run(strangers, results)).isEqualTo(3);
    assertThat(printed.err()).contains("line 1", "None of the questions");
    try (Project project = Project.openReadOnly(results.resolve("results.realign"))) {
      assertThat(project.documents().list()).hasSize(1);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenToIsAFailedService() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    assertThat(run(files.questions(), file.resolve("below"))).isEqualTo(4);
    assertThat(printed.err()).contains("can’t be written to");
  }

  @Test
  void anUnknownRecipeIsABadArgument() throws IOException {
    Path results = folder.resolve("results");
    int code =
        door.run(
            "run",
            files.rules().toString(),
            "--questions",
            files.questions().toString(),
            "--out",
            results.toString(),
            "--recipe",
            "alchemy");
    assertThat(code).isEqualTo(2);
    assertThat(printed.err()).contains("alchemy", "triplet");
    assertThat(results).doesNotExist();
  }

  private static int vectors(Path results) {
    try (Project project = Project.openReadOnly(results.resolve("results.realign"))) {
      return project.vectors().count();
    }
  }

  private int run(Path questions, Path results) throws IOException {
    printed.clear();
    return door.run(files.run(questions, results));
  }
}
