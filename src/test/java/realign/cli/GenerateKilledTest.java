package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import realign.Main;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.programs.JavaProgram;
import realign.project.NewDocument;
import realign.project.Project;
import realign.question.Question;

/** The command in a program of its own, ended in the middle and started again. */
final class GenerateKilledTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OUTPUT = "output.txt";
  private static final String CANCELLED = "Cancelled; what was finished is kept.";
  private static final int CHUNKS = 12;
  private static final int BEFORE = 5;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);
  private HttpServer server;
  private Path file;

  @TempDir Path folder;

  @BeforeEach
  void serve() throws IOException {
    file = folder.resolve("p.realign");
    try (Project project = Project.create(file, Clock.systemUTC())) {
      String text = String.join("\n", passages());
      Document document = new Document("d", "d.txt", text, List.of(new Page(1, 0, text.length())));
      project.documents().add(List.of(NewDocument.ofText(document)));
      List<Chunk> chunks = new ArrayList<>();
      int start = 0;
      for (String passage : passages()) {
        Span span = new Span("d", start, start + passage.length());
        chunks.add(new Chunk("c" + chunks.size(), span, passage, 10, 1, 1, ""));
        start += passage.length() + 1;
      }
      project.chunks().add(chunks);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    free.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private static List<String> passages() {
    List<String> passages = new ArrayList<>();
    for (int i = 0; i < CHUNKS; i++) {
      passages.add("Pump %d is serviced every %d months.".formatted(i, i + 2));
    }
    return passages;
  }

  /** How it is ended. */
  enum End {
    /** Without having been asked. */
    KILLED {
      @Override
      void of(Process program) {
        program.destroyForcibly();
      }
    },
    /** It may take leave. */
    TOLD {
      @Override
      void of(Process program) {
        program.destroy();
      }
    };

    abstract void of(Process program);
  }

  @ParameterizedTest
  @EnumSource
  void goesOnAfterItWasEndedWithNothingTwiceAndNothingLost(End end) throws Exception {
    Process first = generate();
    try {
      assertThat(stuck.await(120, TimeUnit.SECONDS)).isTrue();
      end.of(first);
      assertThat(first.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      first.destroyForcibly();
    }
    assertThat(Files.readString(folder.resolve(OUTPUT)).contains(CANCELLED))
        .isEqualTo(end == End.TOLD);
    Set<String> done;
    try (Project project = Project.openReadOnly(file)) {
      assertThat(project.questions().all()).hasSize(BEFORE);
      assertThat(outcomes(project).values()).hasSize(BEFORE).containsOnly("");
      done = new HashSet<>(outcomes(project).keySet());
    }
    asked.clear();
    free.countDown();
    Process second = generate();
    assertThat(second.waitFor()).isZero();

    try (Project project = Project.openReadOnly(file)) {
      assertThat(project.questions().all())
          .extracting(GenerateKilledTest::quote)
          .containsExactlyInAnyOrderElementsOf(passages());
    }
    List<String> left = passages();
    for (int i = CHUNKS - 1; i >= 0; i--) {
      if (done.contains("c" + i)) {
        left.remove(i);
      }
    }
    assertThat(asked).containsExactlyInAnyOrderElementsOf(left);
  }

  private static String quote(Question question) {
    return question.evidence().get(0).quote();
  }

  private static Map<String, String> outcomes(Project project) {
    return project.generation().outcomes(project.generation().writers().get(0));
  }

  /** One chunk at a time; after some, the answer doesn't come. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode body = JSON.readTree(exchange.getRequestBody());
      String said = body.path("messages").get(1).path("content").asText();
      String passage =
          said.lines().filter(line -> line.startsWith("Pump")).findFirst().orElseThrow();
      asked.add(passage);
      if (asked.size() > BEFORE && free.getCount() > 0) {
        stuck.countDown();
        free.await();
      }
      byte[] bytes = JSON.writeValueAsBytes(completion(passage));
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> completion(String passage) throws IOException {
    String content =
        JSON.writeValueAsString(
            Map.of("questions", List.of(Map.of("question", "when: " + passage, "quote", passage))));
    return Map.of(
        "id",
        "1",
        "object",
        "chat.completion",
        "created",
        1,
        "model",
        "m",
        "choices",
        List.of(
            Map.of(
                "index",
                0,
                "message",
                Map.of("role", "assistant", "content", content),
                "finish_reason",
                "stop")),
        "usage",
        Map.of("prompt_tokens", 10, "completion_tokens", 5, "total_tokens", 15));
  }

  private Process generate() throws IOException {
    return JavaProgram.of(Main.class)
        .with("-Xmx256m")
        .given(
            "questions",
            "generate",
            "--project",
            file.toString(),
            "--writer",
            "openai",
            "--url",
            "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
            "--model",
            "m",
            "--concurrency",
            "1",
            "--per-chunk",
            "1",
            "--resume")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(OUTPUT).toFile())
        .start();
  }
}
