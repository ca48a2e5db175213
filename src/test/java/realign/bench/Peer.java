package realign.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PyTorch, by a script that trains on a {@link PeerFolder} and prints one JSON object. */
record Peer(String python, Path script) {

  static Peer of(Arguments arguments) {
    String script =
        arguments.option("peer").orElseThrow(() -> new IllegalArgumentException("--peer SCRIPT"));
    return new Peer(arguments.option("python").orElse("python3"), Path.of(script));
  }

  JsonNode run(Path folder, String mode, int threads) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(python, script.toString(), folder.toString(), mode));
    command.add(Integer.toString(threads));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the peer failed: " + String.join(" ", command));
    }
    return Json.read(out.strip());
  }
}
