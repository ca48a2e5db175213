package realign.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.adapter.Adapter;
import realign.encoder.Encoders;
import realign.export.AdapterFile;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.Messages;
import realign.project.KnownEncoders;
import realign.project.Project;
import realign.project.Run;

/** Which adapter a command works with: a file's, or that of a project's last run. */
final class AdapterOptions {
  private static final Messages MESSAGES = Messages.of(AdapterOptions.class);

  @Option(names = "--adapter", descriptionKey = "option.adapter", paramLabel = "FILE")
  @Nullable Path file;

  @Option(names = "--project", descriptionKey = "option.project.open", paramLabel = "FILE")
  @Nullable Path project;

  @Option(names = "--encoder", descriptionKey = "option.encoder.own", paramLabel = "NAME")
  @Nullable String encoder;

  @Mixin SpendingOption spending = new SpendingOption();

  boolean named() {
    return file != null || project != null;
  }

  /** The adapter; one that doesn't name its encoder is taken to be for the one asked for. */
  Adapter adapter(Encoders encoders) {
    spending.apply(encoders);
    if (file != null) {
      return known(encoders, read(file, encoders));
    }
    if (project == null) {
      throw new BadArguments(
          MESSAGES.text("adapter.missing"), MESSAGES.text("adapter.missing.advice"));
    }
    try (Project opened = Project.openReadOnly(project)) {
      List<Run> runs = opened.runs().all();
      if (runs.isEmpty()) {
        throw new BadInput(
            MESSAGES.text("search.untrained", project), MESSAGES.text("train.first"));
      }
      new KnownEncoders(opened).tell(encoders);
      String last = runs.get(runs.size() - 1).id();
      return known(encoders, AdapterFile.read(opened.runs().adapter(last).orElseThrow()));
    }
  }

  private Adapter read(Path from, Encoders encoders) {
    return encoder == null
        ? AdapterFile.read(from)
        : AdapterFile.read(from, encoders.open(encoder).identity());
  }

  private static Adapter known(Encoders encoders, Adapter adapter) {
    encoders.know(adapter.encoder());
    return adapter;
  }

  /** The encoder's name as the user gave it, else as the adapter has it. */
  String encoderOf(Adapter adapter) {
    return encoder == null ? adapter.encoder().name() : adapter.encoder().openedBy(encoder);
  }
}
