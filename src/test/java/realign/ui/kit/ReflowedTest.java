package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReflowedTest {
  @Test
  void joinsLinesThatOnlyEndedAtTheMargin() {
    String text =
        """
        1.1 Who it covers

        This handbook applies to everyone employed by Halden Marine
        Instruments, whether permanent or not.
        1.2 More""";

    String reflowed = Reflowed.of(text);

    assertThat(reflowed)
        .isEqualTo(
            "1.1 Who it covers\n\n"
                + "This handbook applies to everyone employed by Halden Marine "
                + "Instruments, whether permanent or not.\n"
                + "1.2 More")
        .hasSameSizeAs(text);
  }

  @Test
  void keepsTheEndOfAParagraphAndOfTheText() {
    String line = "x".repeat(80);

    assertThat(Reflowed.of(line + "\n\n" + line + "\n")).isEqualTo(line + "\n\n" + line + "\n");
  }
}
