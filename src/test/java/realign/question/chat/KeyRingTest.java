package realign.question.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class KeyRingTest {
  @TempDir private Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tool is a shell script here")
  void readsWhatTheToolPrints() throws IOException {
    assertThat(ring("echo sk-from-the-ring").key()).contains("sk-from-the-ring");
    assertThat(ring("echo sk-refused; exit 1").key()).isEmpty();
    assertThat(ring("true").key()).isEmpty();
  }

  @Test
  void hasNoKeyWhereThereIsNoTool() {
    assertThat(KeyRing.NONE.key()).isEmpty();
    assertThat(new KeyRing(List.of(folder.resolve("missing").toString())).key()).isEmpty();
    assertThat(KeyRing.of("Windows 11")).isEqualTo(KeyRing.NONE);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tool is a shell script here")
  void givesItsKeyToOpenAiAloneAndOnlyWhereTheEnvironmentHasNone() throws IOException {
    KeyRing ring = ring("echo sk-from-the-ring");
    assertThat(Secret.of(Map.of(), ring, ChatServer.OPENAI).value()).contains("sk-from-the-ring");
    assertThat(Secret.of(Map.of("OPENAI_API_KEY", "sk-env"), ring, ChatServer.OPENAI).value())
        .contains("sk-env");
    assertThat(Secret.of(Map.of(), ring, ChatServer.OLLAMA).value()).isEmpty();
    ChatServer other =
        new ChatServer(ChatServer.Protocol.OPENAI, URI.create("https://models.example/v1"));
    assertThat(Secret.of(Map.of(), ring, other).value()).isEmpty();
  }

  private KeyRing ring(String script) throws IOException {
    Path tool = Files.writeString(folder.resolve("tool.sh"), script + "\n");
    return new KeyRing(List.of("sh", tool.toString()));
  }
}
