package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.Cancelled;
import realign.job.ServiceFailure;

final class CommandLineDoorTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLineDoor door =
      new CommandLineDoor(
          List.of(new Ending()), new Console(new PrintWriter(out), new PrintWriter(err)));

  @ParameterizedTest
  @CsvSource({"well,0", "arguments,2", "input,3", "service,4", "cancelled,130", "bug,1"})
  void everyEndingHasItsExitCode(String how, int code) {
    assertThat(door.run("end", how)).isEqualTo(code);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFailureIsTwoSentencesAndNoStackTrace() {
    door.run("end", "input");
    assertThat(err.toString()).isEqualToNormalizingNewlines("The file is empty.\nUse another.\n");
  }

  @Test
  void misuseIsAnsweredWithWhereToLook() {
    assertThat(door.run("end", "well", "--loudly")).isEqualTo(2);
    assertThat(err.toString()).contains("--loudly", "realign end --help");
    assertThat(door.run("dance")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no “dance” here.", "realign --help");
    assertThat(door.run("ende")).isEqualTo(2);
    assertThat(err.toString()).contains("“end” is most like it");
  }

  @Test
  void helpAndVersionAreResults() {
    assertThat(door.run("--help")).isZero();
    assertThat(out.toString()).contains("Usage: realign", "end", "Exit codes: 0 done");
    assertThat(door.run("help", "end")).isZero();
    assertThat(out.toString()).contains("Usage: realign end");
    assertThat(door.run("--version")).isZero();
    assertThat(out.toString()).contains("Realign from source");
  }

  @Command(name = "end", mixinStandardHelpOptions = true)
  static final class Ending implements Callable<Integer> {
    @Parameters String how = "";

    @Override
    public Integer call() {
      return switch (how) {
        case "arguments" -> throw new BadArguments("Two sides at once.", "Choose one.");
        case "input" -> throw new BadInput("The file is empty.", "Use another.");
        case "service" -> throw new ServiceFailure("No answer.", "Start the server.");
        case "cancelled" -> throw new Cancelled();
        case "bug" -> throw new IllegalStateException("oops");
        default -> 0;
      };
    }
  }
}
