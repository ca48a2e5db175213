package realign.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import realign.question.chat.ChatServices;

/** The commands around a project's questions. */
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    resourceBundle = "realign.cli.messages")
public final class QuestionsCommand {
  private QuestionsCommand() {}

  /** The group, as a command that {@link CommandLineDoor} takes. */
  public static Object group(Services services, ChatServices chat, Console console) {
    return new CommandLine(new QuestionsCommand())
        .addSubcommand(new QuestionsGenerateCommand(services, chat, console))
        .addSubcommand(new QuestionsImportCommand(services, console))
        .addSubcommand(new QuestionsExportCommand(console))
        .addSubcommand(new QuestionsReviewCommand(services, console))
        .addSubcommand(new QuestionsListCommand(console));
  }
}
