package realign.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.encoder.Encoders;
import realign.export.store.StoreSettings;
import realign.export.store.VectorStore;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.Messages;
import realign.project.Project;
import realign.project.Run;
import realign.project.Storing;

/** Which store, and what of which project goes there. */
final class StoreOptions {
  private static final Messages MESSAGES = Messages.of(StoreOptions.class);

  @Mixin ProjectOption place = new ProjectOption();

  @Option(
      names = "--store",
      required = true,
      descriptionKey = "store.store",
      paramLabel = "NAME|FILE")
  String store = "";

  @Option(names = "--option", descriptionKey = "store.option", paramLabel = "KEY=VALUE")
  Map<String, String> options = new LinkedHashMap<>();

  @Option(names = "--jars", split = ",", descriptionKey = "store.jars", paramLabel = "PATH")
  List<Path> jars = List.of();

  @Option(names = "--set", descriptionKey = "store.set", paramLabel = "NAME")
  @Nullable String set;

  @Option(names = "--run", descriptionKey = "store.run", paramLabel = "RUN")
  @Nullable String run;

  /** The project's run, towards a store. */
  Storing storing(Project opened, Encoders encoders) {
    return new Storing(opened, run(opened), encoders, set == null ? Storing.usualSet(opened) : set);
  }

  VectorStore open(int dimension) {
    return VectorStore.open(StoreSettings.of(store, options, jars), dimension, System.getenv());
  }

  private Run run(Project opened) {
    List<Run> runs = opened.runs().all();
    if (runs.isEmpty()) {
      throw new BadInput(
          MESSAGES.text("search.untrained", place.file), MESSAGES.text("train.first"));
    }
    String wanted = run;
    if (wanted == null) {
      return runs.get(runs.size() - 1);
    }
    return runs.stream()
        .filter(each -> each.id().equals(wanted) || each.name().equals(wanted))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () ->
                new BadArguments(
                    MESSAGES.text("store.run.unknown", wanted),
                    MESSAGES.text(
                        "store.run.unknown.advice",
                        runs.stream().map(Run::name).collect(Collectors.joining(", ")))));
  }
}
