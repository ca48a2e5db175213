package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ConsoleProgressTest {
  private final StringWriter err = new StringWriter();
  private long now;

  @Test
  void aPipeGetsALineAStep() {
    ConsoleProgress progress =
        new ConsoleProgress(new PrintWriter(err), false, () -> now, () -> false);
    progress.report("Reading", 1, 2);
    progress.report("Reading", 2, 2);
    progress.report("Encoding", 0, 0);
    progress.close();
    assertThat(err.toString()).isEqualToNormalizingNewlines("Reading …\nEncoding …\n");
  }

  @Test
  void whatOnlyCountsUpOrHasNoWordsIsTheSameStep() {
    ConsoleProgress progress =
        new ConsoleProgress(new PrintWriter(err), false, () -> now, () -> false);
    progress.report("Writing questions", 0, 3);
    progress.report("1 question written", 1, 3);
    progress.report("2 questions written", 1, 3);
    progress.report("12,000 questions written", 2, 3);
    progress.report("", 3, 3);
    progress.report("Encoding", 1, 3);
    assertThat(err.toString()).isEqualToNormalizingNewlines("Writing questions …\nEncoding …\n");
  }

  @Test
  void aTerminalGetsABarThatIsNotRedrawnTooOften() {
    ConsoleProgress progress =
        new ConsoleProgress(new PrintWriter(err), true, () -> now, () -> false);
    progress.report("Encoding", 25, 100);
    now = 50_000_000;
    progress.report("Encoding", 30, 100);
    now = 2_000_000_000;
    progress.report("Encoding", 50, 100);
    progress.close();
    assertThat(err.toString().split("\r"))
        .hasSize(3)
        .satisfies(draws -> assertThat(draws[1]).contains(" 25%", "███████░"))
        .satisfies(draws -> assertThat(draws[2]).contains(" 50%  2 s left").endsWith("\n"));
  }
}
