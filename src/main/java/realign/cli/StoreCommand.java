package realign.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands around vector stores. */
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    resourceBundle = "realign.cli.messages")
public final class StoreCommand {
  private StoreCommand() {}

  /** The group, as a command that {@link CommandLineDoor} takes. */
  public static Object group(Services services, Console console) {
    return new CommandLine(new StoreCommand())
        .addSubcommand(new StorePushCommand(services, console))
        .addSubcommand(new StoreEvaluateCommand(services, console));
  }
}
