package realign.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.export.store.StoreScores;
import realign.export.store.VectorStore;
import realign.job.Messages;
import realign.project.Project;
import realign.project.Storing;

/** Asks a live store the test questions. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    resourceBundle = "realign.cli.messages")
final class StoreEvaluateCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(StoreEvaluateCommand.class);

  private final Services services;
  private final Console console;

  @Mixin StoreOptions target = new StoreOptions();

  @Option(names = "-k", descriptionKey = "store.k", paramLabel = "N")
  int depth = 10;

  @Option(names = "--json", descriptionKey = "store.json")
  boolean json;

  StoreEvaluateCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    Depth.require(depth);
    try (Project project = Project.openReadOnly(target.place.file)) {
      Storing storing = target.storing(project, services.encoders());
      try (VectorStore store = target.open(storing.dimension())) {
        ConsoleProgress progress = console.progress();
        List<StoreScores> scores = storing.evaluate(store, depth, progress);
        progress.close();
        print(scores);
        if (scores.stream().map(StoreScores::system).distinct().count() < 2) {
          console.say(MESSAGES.text("store.shared"));
        }
      }
    }
    return 0;
  }

  private void print(List<StoreScores> scores) {
    if (json) {
      console.printJson(Map.of("scores", scores));
      return;
    }
    for (StoreScores score : scores) {
      console.print(
          String.format(
              Locale.ROOT,
              "%-9s %-6s %4d  hit@%d %.3f  mrr@%d %.3f   (exact search: %.3f, %.3f)",
              score.system(),
              score.split(),
              score.queries(),
              score.k(),
              score.hitRate(),
              score.k(),
              score.mrr(),
              score.exactHitRate(),
              score.exactMrr()));
    }
  }
}
