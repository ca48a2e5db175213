package realign.question.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The system's key ring, asked through the tool that comes with it: {@code secret-tool} where there
 * is a Secret Service, {@code security} on macOS. It is only read; a key is put there with the same
 * tool, under the service {@code realign} and the account {@code openai}.
 *
 * @param command that prints the key; empty where there is no tool
 */
public record KeyRing(List<String> command) {
  public static final KeyRing NONE = new KeyRing(List.of());

  private static final int PATIENCE_SECONDS = 10;

  public KeyRing {
    command = List.copyOf(command);
  }

  /**
   * The one of a system.
   *
   * @param name the system's, as {@code os.name} has it
   */
  public static KeyRing of(String name) {
    String system = name.toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return new KeyRing(
          List.of("security", "find-generic-password", "-s", "realign", "-a", "openai", "-w"));
    }
    return system.contains("linux")
        ? new KeyRing(List.of("secret-tool", "lookup", "service", "realign", "account", "openai"))
        : NONE;
  }

  /** The key; none where there is no tool, no key, or the user doesn't let us have it. */
  Optional<String> key() {
    if (command.isEmpty()) {
      return Optional.empty();
    }
    try {
      Process tool =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      tool.getOutputStream().close();
      if (!tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        tool.destroyForcibly();
        return Optional.empty();
      }
      byte[] printed = tool.getInputStream().readAllBytes();
      String key = new String(printed, StandardCharsets.UTF_8).strip();
      return tool.exitValue() == 0 && !key.isEmpty() ? Optional.of(key) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
