package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.Main;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Encoders;
import realign.export.AdapterFile;
import realign.programs.JavaProgram;

/** The command as scripts run it: a process of its own. */
final class ServeProcessTest {
  private static final String READY =
      "Ready at (http://127\\.0\\.0\\.1:\\d+/v1) with the models realign and realign-document";

  @TempDir Path folder;
  private Path adapter;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void makeAdapter() {
    adapter = folder.resolve("adapter.safetensors");
    try (Encoders encoders = new Encoders()) {
      AdapterFile.write(
          Adapter.identity(encoders.open(Encoders.STANDARD).identity(), Side.QUERY_ONLY), adapter);
    }
  }

  private Process serve(String... arguments) throws IOException {
    String[] served =
        Stream.concat(Stream.of("serve", "--adapter", adapter.toString()), Stream.of(arguments))
            .toArray(String[]::new);
    return JavaProgram.of(Main.class)
        .given(served)
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private Ended ended(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, Files.readString(folder.resolve("err")));
  }

  @Test
  void saysInOneLineWhereItAnswersAndStopsWhenItIsToldTo() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "0123456789abcdef\n");
    Process process = serve("--port", "0", "--token-file", token.toString());
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String ready = out.readLine();

    assertThat(ready).matches(READY);
    URI address = URI.create(ready.replaceFirst(READY, "$1/models"));
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer 0123456789abcdef").build();
    HttpClient client = HttpClient.newHttpClient();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);

    process.toHandle().destroy(); // SIGTERM; Process.destroy would close the pipe too
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isIn(0, 143);
    assertThat(out.readLine()).isNull();
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    try (ServerSocket socket =
        new ServerSocket(address.getPort(), 1, InetAddress.getLoopbackAddress())) {
      assertThat(socket.isBound()).isTrue();
    }
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = ended(serve("--port", String.valueOf(taken.getLocalPort())));

      assertThat(ended.code()).isEqualTo(4);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err().lines()).hasSize(2);
      assertThat(ended.err()).contains(String.valueOf(taken.getLocalPort()));
    }
  }
}
