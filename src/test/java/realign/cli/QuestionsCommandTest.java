package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.project.NewDocument;
import realign.project.Project;
import realign.question.Question;
import realign.question.Verdict;
import realign.question.chat.ChatServices;
import realign.question.chat.Prompt;

final class QuestionsCommandTest {
  private static final String KEY = "sk-very-secret-1234567890";
  private static final String TEXT =
      "The mooring team inspects every wave buoy within ten working days of recovery. "
          + "Spare hydrophones are stored in the northern warehouse at Porto Verde. "
          + "Calibration certificates are approved by the Laboratory Manager before dispatch.";

  private final Printed printed = new Printed();
  @AutoClose private final OpenServices open = new OpenServices();
  private final Services services = open.services();
  private CommandLineDoor door;
  private Path file;

  @TempDir Path folder;

  @BeforeEach
  void build() {
    Console console = printed.console();
    ChatServices chat = new ChatServices(Map.of("OPENAI_API_KEY", KEY));
    door = new CommandLineDoor(List.of(QuestionsCommand.group(services, chat, console)), console);
    file = folder.resolve("p.realign");
    try (Project project = Project.create(file, OpenServices.NOON)) {
      Document document =
          new Document("d", "buoys.txt", TEXT, List.of(new Page(1, 0, TEXT.length())));
      project.documents().add(List.of(NewDocument.ofText(document)));
      project
          .chunks()
          .add(List.of(new Chunk("c", new Span("d", 0, TEXT.length()), TEXT, 40, 1, 1, "")));
    }
  }

  @Test
  void writesOfflineListsAndExports() throws IOException {
    JsonNode first = json("generate", "--writer", "offline", "--per-chunk", "3", "--accept");
    assertThat(first.path("questions").asInt()).isEqualTo(3);
    JsonNode again = json("generate", "--writer", "offline", "--per-chunk", "3", "--resume");
    assertThat(again.path("chunks").asInt()).isZero();
    assertThat(questions()).hasSize(3).extracting(Question::verdict).containsOnly(Verdict.ACCEPTED);

    JsonNode list = json("list", "--verdict", "accepted", "--document", "buoys.txt");
    assertThat(list.path("questions")).hasSize(3);
    assertThat(list.path("questions").get(0).path("source").asText()).isEqualTo("offline");
    assertThat(json("list", "--source", "model").path("questions")).isEmpty();

    Path csv = folder.resolve("out.csv");
    JsonNode written = json("export", "--format", "csv", "--out", csv.toString());
    assertThat(written.path("questions").asInt()).isEqualTo(3);
    assertThat(Files.readAllLines(csv)).hasSize(4);
    assertThat(json("import", csv.toString()).path("added").asInt()).isZero();
  }

  @Test
  void writesThroughAServerAndLeavesTheKeyNowhere() throws IOException {
    String answer =
        "{\\\"questions\\\":[{\\\"question\\\":\\\"where do spare hydrophones live\\\","
            + "\\\"quote\\\":\\\"Spare hydrophones are stored in the northern"
            + " warehouse\\\",\\\"kind\\\":\\\"fact\\\",\\\"voice\\\":\\\"colloquial\\\"}]}";
    String body =
        "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":["
            + "{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\""
            + answer
            + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":10,"
            + "\"completion_tokens\":5,\"total_tokens\":15}}";
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          assertThat(exchange.getRequestBody().readAllBytes()).isNotEmpty();
          assertThat(exchange.getRequestHeaders().getFirst("Authorization")).endsWith(KEY);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    try {
      JsonNode result =
          json("generate", "--writer", "openai", "--url", url, "--model", "m", "--per-chunk", "1");
      assertThat(result.path("questions").asInt()).isEqualTo(1);
    } finally {
      server.stop(0);
    }
    assertThat(questions())
        .extracting(Question::text)
        .containsExactly("where do spare hydrophones live");
    try (Project project = Project.openReadOnly(file)) {
      assertThat(project.generation().prompts())
          .containsEntry(Prompt.STANDARD.version(), Prompt.STANDARD.rules());
    }
    assertThat(printed.out() + printed.err()).doesNotContain(KEY);
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain(KEY);
  }

  @Test
  void previewsAnImportAndChangesNothing() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("log.csv"),
            """
            suche,passage
            spare hydrophones,stored in the northern warehouse
            lunch menu,There is soup on Mondays.
            ,stored
            """);
    JsonNode preview = json("import", log.toString(), "--dry-run", "--column", "suche=query");

    assertThat(preview.path("columns").toString())
        .isEqualTo("{\"suche\":\"query\",\"passage\":\"passage\"}");
    assertThat(preview.path("placed").asInt()).isEqualTo(1);
    assertThat(preview.path("unplaced").get(0).path("line").asInt()).isEqualTo(3);
    assertThat(preview.path("skipped").get(0).path("line").asInt()).isEqualTo(4);
    assertThat(questions()).isEmpty();

    assertThat(json("import", log.toString(), "--column", "suche=query").path("added").asInt())
        .isEqualTo(2);
    JsonNode again = json("import", log.toString(), "--dry-run", "--column", "suche=query");
    assertThat(again.path("known").asInt()).isEqualTo(2);
  }

  @Test
  void anotherNumberOfQuestionsIsNotTakenForDone() throws IOException {
    json("generate", "--writer", "offline", "--per-chunk", "1", "--resume");
    assertThat(questions()).hasSize(1);

    JsonNode more = json("generate", "--writer", "offline", "--per-chunk", "3", "--resume");

    assertThat(more.path("chunks").asInt()).isEqualTo(1);
    assertThat(questions()).hasSize(3);
  }

  @Test
  void saysWhatIsWrongWithItsArguments() {
    assertThat(run("generate", "--writer", "openai", "--url", "ftp://x", "--model", "m"))
        .isEqualTo(2);
    assertThat(run("generate", "--writer", "offline", "--per-chunk", "0")).isEqualTo(2);
    assertThat(run("generate", "--writer", "ollama", "--model", "m", "--prompt", "nowhere.txt"))
        .isEqualTo(3);
    assertThat(run("export", "--format", "word", "--out", "x")).isEqualTo(2);
    assertThat(printed.err()).contains("There is no format “word”.");
  }

  @Test
  void takesVerdictsAndWordingsFromAFileThatAPersonChanged() throws IOException {
    run("generate", "--writer", "offline");
    Path csv = folder.resolve("review.csv");
    run("export", "--all", "--format", "csv", "--out", csv.toString());
    List<Question> before = questions();
    assertThat(run("import", csv.toString())).isZero();
    assertThat(printed.err()).contains("0 questions added", "questions review");
    String table = Files.readString(csv).replaceFirst(",unreviewed,", ",rejected,");
    table = table.replaceFirst(",unreviewed,", ",accepted,");
    String reworded = before.get(2).text();
    Files.writeString(csv, table.replaceFirst(Pattern.quote(reworded), "How is it there?"));

    assertThat(json("review", csv.toString()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    "{\"accepted\":1,\"rejected\":1,\"reopened\":0,\"reworded\":1,\"unknown\":0}"));
    List<Question> after = new ArrayList<>(before);
    after.set(0, before.get(0).withVerdict(Verdict.REJECTED));
    after.set(1, before.get(1).withVerdict(Verdict.ACCEPTED));
    after.set(2, before.get(2).withText("How is it there?"));
    assertThat(questions()).isEqualTo(after);
    try (Project project = Project.open(file, OpenServices.NOON)) {
      project.history().undo();
    }
    assertThat(questions()).isEqualTo(before);
  }

  @Test
  void aFileOfAnotherProjectIsNoReview() throws IOException {
    Path other = folder.resolve("other.jsonl");
    Files.writeString(other, "{\"id\": \"x\", \"query\": \"Who?\", \"document\": \"Somebody.\"}");
    assertThat(run("review", other.toString())).isEqualTo(3);
    assertThat(printed.err()).contains("None of the questions in ");
  }

  private JsonNode json(String... arguments) throws IOException {
    printed.clear();
    String[] withJson = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    withJson[arguments.length] = "--json";
    assertThat(run(withJson)).as(printed.err()).isZero();
    return printed.json();
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "questions";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--project";
    all[all.length - 1] = file.toString();
    return door.run(all);
  }

  private List<Question> questions() {
    try (Project project = Project.openReadOnly(file)) {
      return project.questions().all();
    }
  }
}
