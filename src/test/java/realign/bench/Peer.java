package realign.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import realign.job.BadArguments;
import realign.job.ServiceFailure;

/** PyTorch, by a script that trains on a {@link PeerFolder} and prints one JSON object. */
record Peer(String python, Path script) {

  /** The peer that {@code --peer} names; none is measured without. */
  static Optional<Peer> of(Arguments arguments) {
    String python = arguments.option("python").orElse("python3");
    Optional<Peer> peer = arguments.file("peer").map(script -> new Peer(python, script));
    if (peer.isEmpty()) {
      System.err.println("No peer is measured: none was named with --peer SCRIPT.");
    }
    return peer;
  }

  /**
   * Runs the script to its end.
   *
   * @throws BadArguments if there is no such Python
   * @throws ServiceFailure if the script fails, or answers with something else
   */
  JsonNode run(Path folder, String mode, int threads) throws InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(python, script.toString(), folder.toString(), mode));
    command.add(Integer.toString(threads));
    Process process = start(command);
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw failed(command, null);
      }
      return Json.read(out.strip());
    } catch (IOException unreadable) {
      throw failed(command, unreadable);
    }
  }

  private Process start(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new BadArguments(
          python + " can’t be started.", "Name a Python that has torch with --python.", e);
    }
  }

  private static ServiceFailure failed(List<String> command, @Nullable Throwable cause) {
    return new ServiceFailure(
        "The peer failed: " + String.join(" ", command),
        "It needs Python with torch and numpy (--python), and ends with one JSON object.",
        cause);
  }
}
