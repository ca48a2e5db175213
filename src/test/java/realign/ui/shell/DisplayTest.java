package realign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import realign.programs.JavaProgram;

final class DisplayTest {
  @Test
  void needsAServerOnLinuxOnly() {
    assertThat(Display.missing("Linux", Map.of())).hasValue("There is no display here.");
    assertThat(Display.missing("Linux", Map.of("DISPLAY", ""))).isPresent();
    assertThat(Display.missing("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isEmpty();
    assertThat(Display.missing("Linux", Map.of("DISPLAY", ":0"))).isEmpty();
    assertThat(Display.missing("Mac OS X", Map.of())).isEmpty();
    assertThat(Display.missing("Windows 11", Map.of())).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysWhyTheToolkitDoesntStartInsteadOfHanging() throws Exception {
    assertThat(startElsewhere(":987"))
        .startsWith("The windowing libraries (GTK 3 on Linux) are missing or can’t reach");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatThereIsNoDisplayWithoutStartingTheToolkit() throws Exception {
    assertThat(startElsewhere("")).isEqualTo("There is no display here.");
  }

  private static String startElsewhere(String display) throws IOException, InterruptedException {
    ProcessBuilder builder = JavaProgram.of(DisplayTest.class).given();
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().put("DISPLAY", display);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  /** Tries to show a window and says what came of it. */
  public static void main(String[] arguments) {
    byte[] said =
        Display.start(() -> System.exit(1)).orElse("shown").getBytes(StandardCharsets.UTF_8);
    System.out.write(said, 0, said.length);
    System.out.flush();
    System.exit(0);
  }
}
