package realign.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A server in a process of its own, on loopback, that ends with the test. */
public final class PeerServer implements AutoCloseable {
  private final Process process;

  private PeerServer(Process process) {
    this.process = process;
  }

  /**
   * Starts a server and waits for a line that says it is ready.
   *
   * @param ready how that line begins
   */
  public static PeerServer start(Path folder, String ready, List<String> command)
      throws IOException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    PeerServer server = new PeerServer(process);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith(ready)) {
        server.keepReading(reader);
        return server;
      }
    }
    throw new IOException(String.join(" ", command) + " ended: " + said);
  }

  /** A pipe that nobody reads stops the server once it is full. */
  private void keepReading(BufferedReader reader) {
    Thread thread =
        new Thread(
            () -> {
              try {
                reader.transferTo(java.io.Writer.nullWriter());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> {});
    thread.start();
  }

  /** A port that is free now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public boolean running() {
    return process.isAlive();
  }

  /** Ends it at once, as a machine that fails does. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
