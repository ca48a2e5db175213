package realign.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.Cancelled;
import realign.job.Failure;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** Runs a command and turns its failures into a sentence and an exit code. */
public final class CommandLineDoor {
  /** Exit codes, the same for every command. */
  static final int BAD_ARGUMENTS = 2;

  static final int BAD_INPUT = 3;
  static final int SERVICE_FAILED = 4;
  static final int BUG = 1;
  static final int CANCELLED = 130;

  /** As a shell says it of programs that write where nobody reads. */
  static final int OUTPUT_CLOSED = 141;

  private static final Messages MESSAGES = Messages.of(CommandLineDoor.class);

  private final CommandLine line;
  private final Console console;

  /**
   * Builds the command line.
   *
   * @param commands picocli commands, in the order of the help page
   */
  public CommandLineDoor(List<Object> commands, Console console) {
    this.console = console;
    this.line = new CommandLine(new Root());
    commands.forEach(line::addSubcommand);
    line.addSubcommand(new CommandLine.HelpCommand());
    line.setOut(console.out());
    line.setErr(console.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((failure, args) -> misused(failure));
    line.setExecutionExceptionHandler((failure, command, result) -> failed(failure));
  }

  /** Runs one command; 0 where it did what was asked. */
  public int run(String... arguments) {
    try {
      Surroundings.check(arguments);
    } catch (Failure unfit) {
      return failed(unfit);
    }
    return line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  /** Does something else than a command, with the same endings; 0 where it was done. */
  public int attempt(Runnable work) {
    try {
      work.run();
      return 0;
    } catch (Failure failure) {
      return failed(failure);
    }
  }

  private int misused(CommandLine.ParameterException failure) {
    Optional<BadArguments> path = path(failure);
    if (path.isPresent()) {
      return failed(path.get());
    }
    console.say(sentence(failure));
    console.say(
        MESSAGES.text("usage.advice", failure.getCommandLine().getCommandSpec().qualifiedName()));
    return BAD_ARGUMENTS;
  }

  /** A path where a command should be. */
  private static Optional<BadArguments> path(CommandLine.ParameterException failure) {
    boolean first = failure.getCommandLine().getParent() == null;
    return first && failure instanceof CommandLine.UnmatchedArgumentException unmatched
        ? NamedPath.instead(unmatched.getUnmatched().get(0))
        : Optional.empty();
  }

  private static String sentence(CommandLine.ParameterException failure) {
    Optional<String> choice = choice(failure);
    if (choice.isPresent()) {
      return choice.get();
    }
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched
        && !failure.getCommandLine().getSubcommands().isEmpty()) {
      List<String> alike = unmatched.getSuggestions();
      String typed = unmatched.getUnmatched().get(0);
      return alike.isEmpty()
          ? MESSAGES.text("command.unknown", typed)
          : MESSAGES.text("command.alike", typed, alike.get(0));
    }
    return String.valueOf(failure.getMessage());
  }

  /** What can be chosen, as it is typed: picocli would name Java's constants. */
  private static Optional<String> choice(CommandLine.ParameterException failure) {
    if (failure.getArgSpec() == null || failure.getValue() == null) {
      return Optional.empty();
    }
    Class<?> type = failure.getArgSpec().auxiliaryTypes()[0];
    if (!type.isEnum()) {
      return Optional.empty();
    }
    String choices =
        Stream.of(type.getEnumConstants())
            .map(each -> each.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    String name =
        failure.getArgSpec() instanceof CommandLine.Model.OptionSpec option
            ? option.longestName()
            : failure.getArgSpec().paramLabel();
    return Optional.of(MESSAGES.text("usage.choice", name, choices, failure.getValue()));
  }

  private int failed(Exception failure) {
    if (failure instanceof Failure known) {
      console.say(known.sentence());
      console.say(known.advice());
      return code(known);
    }
    if (failure instanceof Cancelled) {
      console.say(MESSAGES.text("cancelled"));
      return CANCELLED;
    }
    if (failure instanceof OutputClosed) {
      return OUTPUT_CLOSED;
    }
    console.say(MESSAGES.text("bug", failure));
    failure.printStackTrace(new PrintWriter(console.err(), true));
    return BUG;
  }

  private static int code(Failure failure) {
    if (failure instanceof BadArguments) {
      return BAD_ARGUMENTS;
    }
    if (failure instanceof BadInput) {
      return BAD_INPUT;
    }
    if (failure instanceof ServiceFailure) {
      return SERVICE_FAILED;
    }
    throw new IllegalStateException("a failure without an exit code", failure);
  }

  @Command(
      name = "realign",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      resourceBundle = "realign.cli.messages")
  private static final class Root implements Runnable {
    @Override
    public void run() {}
  }
}
