package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import realign.Main;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Encoders;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.programs.JavaProgram;
import realign.project.Project;

/** Commands in programs of their own that are told to end in the middle, and started again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, programs are ended without being told")
final class ToldToEndTest {
  /** What shells say of programs that end because they were told to: 128 and SIGTERM's 15. */
  private static final int TOLD_TO_END = 143;

  private static final String SEARCH = "Searching for the best adapter";
  private static final List<String> ALL =
      List.of("adapter.safetensors", "report.html", "report.json", "results.realign");
  private static final int HALLS = 400;

  @TempDir private Path folder;
  private WordVectors service;
  private Path results;

  @BeforeEach
  void serve() throws IOException {
    service = new WordVectors();
    results = folder.resolve("results");
  }

  @AfterEach
  void close() {
    service.close();
  }

  private record Ended(int code, List<String> said) {}

  private Process start(String... arguments) throws IOException {
    return JavaProgram.of(Main.class)
        .with("-Xmx512m")
        .given(arguments)
        .redirectErrorStream(true)
        .start();
  }

  private static Ended ended(Process program) throws IOException, InterruptedException {
    List<String> said = program.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(program.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Ended(program.exitValue(), said);
  }

  /** Tells it to end once it says that it has begun with something. */
  private static Ended endedIn(String step, Process program)
      throws IOException, InterruptedException {
    BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.startsWith(step)) {
      line = said.readLine();
    }
    assertThat(line).isNotNull();
    program.toHandle().destroy(); // Process.destroy would close the pipe too
    return ended(program);
  }

  @Test
  void aRunIsTakenUpWhereItsSearchWasCutOff() throws Exception {
    String[] run = {
      "run",
      rules().toString(),
      "--questions",
      questions().toString(),
      "--out",
      results.toString(),
      "--chunk-size",
      "30",
      "--chunk-overlap",
      "0",
      "--encoder",
      service.name(),
      "--budget"
    };
    Ended first = endedIn(SEARCH, start(with(run, "36000")));
    assertThat(first.code()).isEqualTo(TOLD_TO_END);
    assertThatAllOrNothingIsThere();
    Path file = results.resolve("results.realign");
    int vectors = Held.in(file).vectors();
    service.asked();

    String[] train = {
      "train",
      "--project",
      file.toString(),
      "--out",
      results.toString(),
      "--encoder",
      service.name(),
      "--budget"
    };
    Ended second = endedIn(SEARCH, start(with(train, "36000")));
    assertThat(second.code()).isEqualTo(TOLD_TO_END);
    assertThatAllOrNothingIsThere();
    int runs = Held.in(file).runs();

    Ended third = ended(start(with(run, "1")));
    assertThat(third.code()).as(String.join("\n", third.said())).isZero();
    assertThat(files(results)).isEqualTo(ALL);
    assertThat(service.asked()).containsOnly("dimension");
    assertThat(Held.in(file)).isEqualTo(new Held(1, HALLS, vectors, runs + 1));
  }

  /** The best that was found by then is kept, with all that belongs to it. */
  private void assertThatAllOrNothingIsThere() throws IOException {
    List<String> there =
        files(results).stream().filter(name -> !name.startsWith("results.realign-")).toList();
    assertThat(there).isIn(List.of("results.realign"), ALL);
    if (there.equals(ALL)) {
      AdapterFile.read(results.resolve("adapter.safetensors"));
      ReportJson.read(results.resolve("report.json"));
    }
  }

  /** How much a project holds. */
  private record Held(int documents, int questions, int vectors, int runs) {
    static Held in(Path file) {
      try (Project project = Project.openReadOnly(file)) {
        return new Held(
            project.documents().list().size(),
            project.questions().all().size(),
            project.vectors().count(),
            project.runs().all().size());
      }
    }
  }

  private static String[] with(String[] arguments, String last) {
    return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
  }

  @Test
  void anExportThatWritesMuchLeavesAllOfItOrNothing() throws Exception {
    Path adapter = folder.resolve("adapter.safetensors");
    try (Encoders encoders = new Encoders()) {
      AdapterFile.write(
          Adapter.identity(encoders.open(Encoders.STANDARD).identity(), Side.QUERY_ONLY), adapter);
    }
    String[] export = {
      "export",
      "--adapter",
      adapter.toString(),
      "--format",
      "onnx-with-encoder",
      "--out",
      results.toString()
    };
    Ended first = endedIn("Writing", start(export));
    assertThat(first.code()).isEqualTo(TOLD_TO_END);
    // Where it was written before it was told, it stays.
    assertThat(files(results)).isSubsetOf("onnx-with-encoder");

    Ended second = ended(start(export));
    assertThat(second.code()).as(String.join("\n", second.said())).isZero();
    assertThat(files(results)).containsExactly("onnx-with-encoder");
  }

  /** Names of what is in a folder, hidden or not; none where it isn't there. */
  private static List<String> files(Path place) throws IOException {
    if (!Files.exists(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path rules() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < HALLS; i++) {
      text.append("## Hall ").append(i).append("\n\n").append(rule(i)).append("\n\n");
    }
    return Files.writeString(folder.resolve("rules.md"), text);
  }

  private static String rule(int hall) {
    return "Pumps of kind %s in hall%d are serviced by crew%d after %d days."
        .formatted((char) ('a' + hall % 26), hall, hall % 17, hall);
  }

  private Path questions() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < HALLS; i++) {
      Map<String, String> question =
          Map.of("query", "who looks after hall" + i, "document", "rules.md", "evidence", rule(i));
      lines.add(new ObjectMapper().writeValueAsString(question));
    }
    return Files.write(folder.resolve("questions.jsonl"), lines);
  }
}
