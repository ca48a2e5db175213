package realign.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import realign.export.questions.QuestionSet;
import realign.job.BadInput;
import realign.job.Messages;
import realign.project.Project;
import realign.project.QuestionReview;
import realign.project.QuestionReview.Outcome;

/** Takes verdicts and wordings from a file that was exported before. */
@Command(name = "review", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class QuestionsReviewCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(QuestionsReviewCommand.class);

  private final Services services;
  private final Console console;

  @Parameters(descriptionKey = "questions.review.input", paramLabel = "FILE")
  Path input = Path.of("");

  @Mixin ProjectOption place = new ProjectOption();

  @Option(names = "--json", descriptionKey = "questions.import.json")
  boolean json;

  public QuestionsReviewCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Project project = Project.open(place.file, services.clock())) {
      QuestionSet set = new Questions(project, console, console.progress()).read(input);
      Outcome outcome = new QuestionReview(project).take(set);
      if (outcome.unknown() == set.queries().size()) {
        throw new BadInput(
            MESSAGES.text("questions.review.strange", input),
            MESSAGES.text("questions.review.strange.advice"));
      }
      say(outcome);
    }
    return 0;
  }

  private void say(Outcome outcome) {
    console.say(
        MESSAGES.text(
            "questions.review.done",
            outcome.accepted(),
            outcome.rejected(),
            outcome.reopened(),
            outcome.reworded(),
            outcome.unknown()));
    if (json) {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("accepted", outcome.accepted());
      counts.put("rejected", outcome.rejected());
      counts.put("reopened", outcome.reopened());
      counts.put("reworded", outcome.reworded());
      counts.put("unknown", outcome.unknown());
      console.printJson(counts);
    }
  }
}
