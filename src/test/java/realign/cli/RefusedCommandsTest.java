package realign.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import realign.project.Project;
import realign.question.chat.ChatServices;

/**
 * Commands that make no sense: an exit code, a sentence and advice, and nothing made or changed.
 */
final class RefusedCommandsTest {
  @AutoClose private static final OpenServices OPEN = new OpenServices();
  private static final Services SERVICES = OPEN.services();
  private static final ChatServices CHAT = new ChatServices(Map.of());

  private final Printed printed = new Printed();
  @TempDir private Path folder;

  private static CommandLineDoor door(Console console) {
    return new CommandLineDoor(
        List.of(
            new RunCommand(SERVICES, CHAT, console),
            new TrainCommand(SERVICES, CHAT, console),
            new SearchCommand(SERVICES, console),
            new ExportCommand(SERVICES, console),
            new EmbedCommand(SERVICES, console),
            new ServeCommand(SERVICES, console),
            QuestionsCommand.group(SERVICES, CHAT, console),
            new ProjectCommand(SERVICES, console)),
        console);
  }

  @BeforeEach
  void make() throws IOException, SQLException {
    Files.writeString(folder.resolve("garbage"), "garbage\u0000\u0001");
    Files.writeString(Files.createDirectory(folder.resolve("Ünï 文")).resolve("a b.txt"), "Text.");
    Files.createDirectory(folder.resolve("empty"));
    Project.create(folder.resolve("p.realign"), Clock.systemUTC()).close();
    Path future = folder.resolve("future.realign");
    Files.copy(folder.resolve("p.realign"), future);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + future);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 1000");
    }
  }

  /** Without SQLite's own companions, which whoever only reads can't take away. */
  private List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.map(Path::toString)
          .filter(name -> !name.matches(".*-(wal|shm)"))
          .sorted()
          .toList();
    }
  }

  private int run(String line) {
    String[] words = line.replace("@", folder + "/").split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace('~', ' ');
    }
    return door(printed.console()).run(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | bogus",
        "2 | @empty",
        "2 | @Ünï~文/a~b.txt --out @o",
        "2 | nothere.pdf",
        "2 | @p.realign @future.realign",
        "2 | @garbage",
        "2 | run",
        "2 | run @garbage",
        "3 | run @nothere.pdf --out @o",
        "3 | run @Ünï~文 --questions @nothere~文.jsonl --out @o",
        "3 | run @Ünï~文 --distractor @nothere --out @o",
        "2 | run @Ünï~文 --out @o --questions ollama:",
        "2 | run @Ünï~文 --out @o --budget -5",
        "2 | run @Ünï~文 --out @o --seed abc",
        "2 | run @Ünï~文 --out @o --max-tokens -1",
        "2 | run @Ünï~文 --out @o --max-cost 3",
        "3 | run @Ünï~文 --out @o --encoder @empty",
        "3 | train --project @nothere.realign --out @o",
        "3 | train --project @garbage --out @o",
        "3 | train --project @empty --out @o",
        "3 | train --project @future.realign --out @o",
        "2 | search --project @p.realign -k 0 leave",
        "2 | search --project @p.realign -k -3 leave",
        "3 | search --project @p.realign leave",
        "2 | export",
        "2 | export --adapter @garbage --format nope",
        "3 | export --adapter @garbage",
        "3 | export --adapter @empty",
        "3 | export --project @p.realign",
        "2 | embed --side both",
        "3 | embed --adapter @nothere",
        "3 | serve --adapter @garbage",
        "2 | serve --adapter @garbage --port abc",
        "2 | questions",
        "2 | questions list --project @p.realign --limit 0",
        "2 | questions list --project @p.realign --verdict nope",
        "3 | questions import @nothere.csv --project @p.realign",
        "3 | questions import @garbage --project @fresh.realign",
        "2 | questions export --project @p.realign --format nope --out @o",
        "2 | questions export --project @p.realign --format beir --out @garbage",
        "4 | questions export --project @p.realign --format csv --out @empty",
        "2 | questions generate --project @p.realign --writer nope",
        "3 | questions generate --project @p.realign --writer offline",
        "3 | project @future.realign",
        "3 | project @nothere --json"
      })
  void areRefusedWithASentenceAndLeaveEverythingAsItWas(int code, String line) throws IOException {
    List<String> before = files();

    assertThat(run(line)).as(printed.err()).isEqualTo(code);

    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).doesNotContain("\tat ", "mistake in Realign").contains(".");
    assertThat(files()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--scenario is one of: balanced, fixed, growing; not “wild”. | run @p --out @o --scenario wild",
        "--side is one of: query, shared, either; not “both”. | run @p --out @o --side both",
        "--scoring is one of: strict, evidence; not “lax”. | run @p --out @o --scoring lax",
        "--writer is one of: offline, ollama, openai; not “pen”. "
            + "| questions generate --project @p.realign --writer pen"
      })
  void whatCanBeChosenIsNamedAsItIsTyped(String sentence, String line) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(printed.err().lines().findFirst()).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is a folder, not a command. | run \"FILE\" --out results | @empty",
        "is a document, not a command. | run \"FILE\" --questions offline | @Ünï~文/a~b.txt",
        "is a file, but neither a project nor a document. | run FILE --out | @garbage",
        "There is no file nothere.pdf, and no such command. | run FILE | nothere.pdf"
      })
  void whatIsToBeDoneWithAPathInPlaceOfACommandIsSaid(String what, String advice, String typed) {
    assertThat(run(typed)).isEqualTo(2);
    String file = typed.replace("@", folder + "/").replace('~', ' ');
    assertThat(printed.err()).contains(what, advice.replace("FILE\"", file + "\""));
  }

  @Test
  void endsWithoutAWordWhereNobodyReadsItsOutput() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Console console = printed.console(new PrintWriter(closed, false, UTF_8));

    int code = door(console).run("project", folder.resolve("p.realign").toString());

    assertThat(code).isEqualTo(CommandLineDoor.OUTPUT_CLOSED);
    assertThat(printed.err()).isEmpty();
  }

  @Test
  void saysWhoHasTheProjectOpen() {
    Path file = folder.resolve("p.realign");
    try (Project held = Project.open(file, Clock.systemUTC())) {
      assertThat(run("train --project @p.realign --out @o")).isEqualTo(4);
      assertThat(held.file()).isEqualTo(file);
    }
    assertThat(printed.err()).contains(String.valueOf(ProcessHandle.current().pid()));
    assertThat(folder.resolve("o")).doesNotExist();
  }
}
