package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.export.AdapterFile;
import realign.question.chat.ChatServices;

/** What can be done with the project that a run leaves. */
final class AfterRunTest {
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
            List.of(
                new RunCommand(services, new ChatServices(Map.of()), console),
                new TrainCommand(services, new ChatServices(Map.of()), console),
                new ProjectCommand(services, console),
                new SearchCommand(services, console),
                new EvaluateCommand(services, console)),
            console);
  }

  @Test
  void aProjectIsTrainedOnAsItIsAndSaysWhatItHolds() throws IOException {
    Path results = folder.resolve("results");
    run(files.questions(), results);
    String file = results.resolve("results.realign").toString();
    Path again = folder.resolve("again");
    printed.clear();
    int code = door.run("train", "--project", file, "--out", again.toString(), "--recipe", "ours");

    assertThat(code).as(printed.err()).isZero();
    assertThat(printed.err()).doesNotContain("Reading;");
    assertThat(again.resolve("adapter.safetensors"))
        .hasSameBinaryContentAs(results.resolve("adapter.safetensors"));
    printed.clear();
    assertThat(door.run("project", file, "--compact", "--json")).isZero();
    JsonNode facts = printed.json();
    assertThat(facts.path("documents").asInt()).isEqualTo(1);
    assertThat(facts.path("accepted").asInt()).isEqualTo(60);
    assertThat(facts.path("runs").asInt()).isEqualTo(2);
    assertThat(facts.path("embeddingTokens").isInt()).isTrue();
    assertThat(door.run("train", "--project", folder.resolve("none").toString(), "--out", "x"))
        .isEqualTo(3);
  }

  @Test
  void waysOfCuttingAreComparedWithTheSameQuestions() throws IOException {
    Path results = folder.resolve("results");
    run(files.questions(), results);
    printed.clear();
    String file = results.resolve("results.realign").toString();
    int code = door.run("evaluate", "--project", file, "--chunking", "words:30", "--json");

    assertThat(code).as(printed.err()).isZero();
    JsonNode report = printed.json();
    assertThat(report.at("/encoder/name").asText()).isEqualTo("all-MiniLM-L6-v2");
    assertThat(report.path("segmentations")).hasSize(2);
    assertThat(report.at("/segmentations/0/name").asText()).isEqualTo("words:30/0");
    assertThat(report.at("/segmentations/1/name").asText()).isEqualTo("now");
    assertThat(report.at("/scores/0/system").asText()).isEqualTo("baseline");
    assertThat(report.at("/scores/0/split").asText()).isEqualTo("all");
    assertThat(report.at("/scores/0/queries").asInt()).isEqualTo(60);
    assertThat(report.path("scores").findValuesAsText("system")).contains("adapted");
    assertThat(report.at("/comparison/0/metric").asText()).isEqualTo("hit@10");

    printed.clear();
    assertThat(door.run("evaluate", "--project", file, "--against", "pages")).isZero();
    assertThat(printed.out()).contains("now ", "pages ", "Newest adapter", "hit@10");
    assertThat(door.run("evaluate", "--project", file, "--chunking", "words:5/9")).isEqualTo(2);
    assertThat(printed.err()).contains("“words:5/9” says no way of cutting.");
  }

  @Test
  void longChunksAreReadWholeForAnAdapterOfDocumentsAndNotForItsBaseline() throws IOException {
    Path results = folder.resolve("results");
    int code =
        door.run(
            "run",
            files.rules().toString(),
            "--out",
            results.toString(),
            "--chunk-size",
            "1000",
            "--chunk-overlap",
            "0",
            "--side",
            "shared");

    assertThat(code).as(printed.err()).isZero();
    Adapter adapter = AdapterFile.read(results.resolve("adapter.safetensors"));
    assertThat(adapter.encoder().name()).isEqualTo("all-MiniLM-L6-v2+windows");
    String file = results.resolve("results.realign").toString();
    printed.clear();
    // It stands where the encoder cuts its chunk off.
    assertThat(door.run("search", "--project", file, "--json", "-k", "1", "brewery")).isZero();
    JsonNode found = printed.json();
    assertThat(found.at("/baseline/0/text").asText()).doesNotContain("brewery");
    assertThat(found.at("/adapted/0/text").asText()).contains("brewery");
  }

  @Test
  void aProjectThatWasRunCanBeSearched() throws IOException {
    Path results = folder.resolve("results");
    run(files.questions(), results);
    printed.clear();
    String file = results.resolve("results.realign").toString();
    assertThat(
            door.run(
                "search", "--project", file, "--json", "-k", "2", "opening", "of", "the", "apiary"))
        .isZero();
    JsonNode found = printed.json();
    assertThat(found.path("query").asText()).isEqualTo("opening of the apiary");
    assertThat(found.path("baseline").size()).isEqualTo(2);
    assertThat(found.path("adapted").get(0).path("text").asText()).contains("apiary");
    assertThat(found.path("adapted").get(0).path("document").asText()).isEqualTo("rules.md");
  }

  private int run(Path questions, Path results) throws IOException {
    printed.clear();
    return door.run(files.run(questions, results));
  }
}
