package realign.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.export.questions.Format;
import realign.export.questions.QuestionSetWriter;
import realign.export.questions.Written;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.project.Project;
import realign.question.Question;
import realign.question.Verdict;

/** Writes a project's questions in one of the forms of the field. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class QuestionsExportCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(QuestionsExportCommand.class);

  private final Console console;

  @Mixin ProjectOption place = new ProjectOption();

  @Option(
      names = "--format",
      required = true,
      descriptionKey = "questions.export.format",
      paramLabel = "NAME")
  String format = "";

  @Option(
      names = "--out",
      required = true,
      descriptionKey = "questions.export.out",
      paramLabel = "PATH")
  Path out = Path.of("");

  @Option(names = "--all", descriptionKey = "questions.export.all")
  boolean all;

  @Option(names = "--json", descriptionKey = "questions.export.json")
  boolean json;

  public QuestionsExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Format wanted = format();
    try (Project project = Project.openReadOnly(place.file)) {
      List<Question> questions =
          project.questions().all().stream()
              .filter(q -> all || q.verdict() == Verdict.ACCEPTED)
              .toList();
      Written written = QuestionSetWriter.write(project.dataSet(questions), wanted, out);
      console.say(MESSAGES.text("questions.export.done", written.questions(), out));
      written.leftOut().forEach(remark -> console.say(remark.sentence()));
      if (json) {
        console.printJson(
            Map.of("questions", written.questions(), "leftOut", written.leftOut().size()));
      }
    }
    return 0;
  }

  private Format format() {
    String name = format.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Format.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadArguments(
                    MESSAGES.text("questions.export.unknown", format),
                    MESSAGES.text("questions.export.unknown.advice", names())));
  }

  private static String names() {
    return String.join(
        ", ",
        Arrays.stream(Format.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
  }
}
