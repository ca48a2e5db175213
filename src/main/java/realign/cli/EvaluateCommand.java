package realign.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.adapter.Adapter;
import realign.chunk.Chunking;
import realign.encoder.Encoders;
import realign.experiment.Segmentation;
import realign.experiment.SegmentationReport;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.project.Evaluation;
import realign.project.Project;
import realign.project.Run;

/** Compares ways of cutting by the same questions, each by whether it finds their evidence. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    resourceBundle = "realign.cli.messages")
public final class EvaluateCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin ProjectOption place = new ProjectOption();

  @Option(names = "--chunking", descriptionKey = "evaluate.chunking", paramLabel = "CUT")
  String chunking = Evaluation.NOW;

  @Option(names = "--against", descriptionKey = "evaluate.against", paramLabel = "CUT")
  List<String> against = new ArrayList<>();

  @Option(
      names = "--encoder",
      descriptionKey = "evaluate.encoder",
      paramLabel = "NAME|FOLDER|SERVICE")
  @Nullable String encoder;

  @Mixin SpendingOption spending = new SpendingOption();

  @Option(names = "--json", descriptionKey = "evaluate.json")
  boolean json;

  public EvaluateCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    spending.apply(services.encoders());
    ConsoleProgress progress = console.progress();
    try (Project project = open()) {
      spending.keepIn(project, services.encoders(), console);
      String name = encoder == null ? encoderOf(project) : encoder;
      Set<String> wanted = new LinkedHashSet<>(List.of(chunking));
      wanted.addAll(against.isEmpty() ? List.of(Evaluation.NOW) : against);
      List<Optional<Chunking>> cuts =
          wanted.stream().map(cut -> chunking(cut, Encoders.counterOf(name))).toList();
      Evaluation evaluation = new Evaluation(project, services.encoders().open(name));
      List<Segmentation> segmentations =
          cuts.stream().map(cut -> segmentation(evaluation, cut, progress)).toList();
      SegmentationReport report = evaluation.judge(segmentations, progress);
      progress.close();
      if (json) {
        console.print(ReportJson.text(report));
      } else {
        new SegmentationText(console).print(report);
      }
      return 0;
    }
  }

  /** New vectors are kept, unless the project is open elsewhere. */
  private Project open() {
    try {
      return Project.open(place.file, services.clock());
    } catch (ServiceFailure held) {
      return Project.openReadOnly(place.file);
    }
  }

  private static String encoderOf(Project project) {
    List<Run> runs = project.runs().all();
    if (runs.isEmpty()) {
      return Encoders.STANDARD;
    }
    Adapter adapter =
        AdapterFile.read(project.runs().adapter(runs.get(runs.size() - 1).id()).orElseThrow());
    return adapter.encoder().name();
  }

  /** Empty for the project's own. */
  private static Optional<Chunking> chunking(String cut, String encoder) {
    if (cut.equals(Evaluation.NOW)) {
      return Optional.empty();
    }
    return Optional.of(ExperimentOptions.labelled(cut, encoder));
  }

  private Segmentation segmentation(
      Evaluation evaluation, Optional<Chunking> cut, Progress progress) {
    return cut.map(
            chunking ->
                evaluation.cut(chunking, services.encoders().counter(chunking.counter()), progress))
        .orElseGet(evaluation::now);
  }
}
