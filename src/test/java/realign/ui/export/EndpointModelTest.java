package realign.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoders;
import realign.export.AdapterFile;
import realign.export.Snippet;
import realign.project.Project;
import realign.project.Run;
import realign.serve.ServedRequest;
import realign.ui.kit.Jobs;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workers;
import realign.ui.kit.Workspace;

final class EndpointModelTest {
  private static final String QUERY = "{\"model\":\"realign\",\"input\":\"paid leave\"}";

  @TempDir private Path folder;
  private final Workers workers = new Workers();
  private final QueuedScreen screen = new QueuedScreen();
  private final Encoders encoders = new Encoders(Map.of(), Long.MAX_VALUE);
  private final ObjectProperty<@Nullable Run> run = new SimpleObjectProperty<>(run("same"));
  private Workspace workspace;
  private EndpointModel model;

  @BeforeEach
  void open() {
    EncoderIdentity encoder = encoders.open(Encoders.STANDARD).identity();
    Adapter same = Adapter.identity(encoder, Side.QUERY_ONLY);
    Adapter turned = Adapter.identity(encoder, Side.QUERY_ONLY);
    for (int i = 0; i < encoder.dimension(); i++) {
      turned.weights().values()[i * encoder.dimension() + i] = -1;
    }
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    project.runs().add(run("same"), "{}", AdapterFile.bytes(same));
    project.runs().add(run("turned"), "{}", AdapterFile.bytes(turned));
    workspace = new Workspace(project, screen);
    model = new EndpointModel(workspace, new Jobs(workers, screen, () -> 0), encoders, run);
    model.form().port().set("0");
  }

  @AfterEach
  void close() {
    workers.close();
    workspace.close();
    encoders.close();
  }

  private static Run run(String name) {
    return new Run(name, name, "", false, "ours", 0, Instant.EPOCH, 1);
  }

  private EndpointModel.Running started() {
    model.start();
    screen.until(() -> model.running().get() != null && !model.busy().get());
    return Objects.requireNonNull(model.running().get());
  }

  private static HttpResponse<String> ask(EndpointModel.Running running, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(running.address() + "/v1/embeddings"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(QUERY));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void asksForTheTokenThatItShows() throws Exception {
    EndpointModel.Running running = started();

    assertThat(running.token()).hasSize(32);
    assertThat(ask(running, null).statusCode()).isEqualTo(401);
    assertThat(ask(running, running.token()).statusCode()).isEqualTo(200);
    assertThat(running.snippets())
        .extracting(Snippet::language)
        .containsExactly("curl", "Python", "JavaScript", "Java");
    assertThat(running.snippets())
        .allMatch(snippet -> snippet.text().contains(running.address().toString()))
        .allMatch(snippet -> snippet.text().contains(running.token()));
  }

  @Test
  void answersWithTheAdapterThatIsChosenWithoutARestart() throws Exception {
    model.form().guarded().set(false);
    EndpointModel.Running running = started();
    String before = ask(running, null).body();

    run.set(run("turned"));
    screen.until(() -> Objects.requireNonNull(model.served().get()).name().equals("turned"));

    String after = ask(running, null).body();
    assertThat(first(after)).isEqualTo(-first(before));
  }

  private static double first(String reply) {
    String numbers = reply.substring(reply.indexOf("\"embedding\":[") + 13);
    return Double.parseDouble(numbers.substring(0, numbers.indexOf(',')));
  }

  @Test
  void showsTheLastRequestsNewestFirst() throws Exception {
    model.form().guarded().set(false);
    EndpointModel.Running running = started();
    ask(running, null);
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(running.address() + "/nowhere")).build(),
            HttpResponse.BodyHandlers.discarding());
    screen.until(() -> model.requests().size() == 2);

    assertThat(model.requests())
        .extracting(ServedRequest::status, ServedRequest::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(404, "/nowhere"),
            org.assertj.core.groups.Tuple.tuple(200, "/v1/embeddings"));
  }

  @Test
  void stopsAndFreesThePort() throws Exception {
    EndpointModel.Running running = started();
    model.stop();
    screen.until(() -> !model.busy().get());

    assertThat(model.running().get()).isNull();
    try (ServerSocket socket =
        new ServerSocket(running.address().getPort(), 1, InetAddress.getLoopbackAddress())) {
      assertThat(socket.isBound()).isTrue();
    }
  }

  @Test
  void saysWhyItCantStart() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (String port : new String[] {String.valueOf(taken.getLocalPort()), "door", "99999"}) {
        model.form().port().set(port);
        model.start();
        screen.until(() -> model.mishap().get() != null && !model.busy().get());

        assertThat(Objects.requireNonNull(model.mishap().get()).sentence())
            .contains(port.equals("99999") ? "port" : port);
        assertThat(model.running().get()).isNull();
      }
    }
  }
}
