package realign.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.export.store.Pushed;
import realign.export.store.VectorStore;
import realign.job.Messages;
import realign.job.ServiceFailure;
import realign.project.Project;
import realign.project.Storing;

/** Makes a vector store hold a project's chunks. */
@Command(name = "push", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
final class StorePushCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(StorePushCommand.class);

  /** Whose vectors. */
  enum Vectors {
    PLAIN,
    ADAPTED,
    BOTH;

    List<Storing.Kind> kinds() {
      return switch (this) {
        case PLAIN -> List.of(Storing.Kind.PLAIN);
        case ADAPTED -> List.of(Storing.Kind.ADAPTED);
        case BOTH -> List.of(Storing.Kind.PLAIN, Storing.Kind.ADAPTED);
      };
    }
  }

  private final Services services;
  private final Console console;

  @Mixin StoreOptions target = new StoreOptions();

  @Option(names = "--vectors", descriptionKey = "store.vectors", paramLabel = "WHOSE")
  Vectors vectors = Vectors.ADAPTED;

  @Option(names = "--json", descriptionKey = "store.json")
  boolean json;

  StorePushCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Project project = Project.openReadOnly(target.place.file)) {
      Storing storing = target.storing(project, services.encoders());
      try (VectorStore store = target.open(storing.dimension())) {
        ConsoleProgress progress = console.progress();
        List<Pushed> all = new ArrayList<>();
        for (Storing.Kind kind : storing.shared() ? vectors.kinds() : List.of(Storing.Kind.PLAIN)) {
          all.add(storing.push(store, kind, progress));
          progress.close();
        }
        print(all);
      }
    }
    return 0;
  }

  private void print(List<Pushed> all) {
    if (json) {
      console.printJson(Map.of("pushed", all));
    }
    for (Pushed pushed : all) {
      if (!json) {
        console.print(
            MESSAGES.text(
                "store.pushed",
                pushed.set(),
                pushed.wanted(),
                pushed.already(),
                pushed.added(),
                pushed.removed(),
                pushed.held()));
      }
      if (!pushed.complete()) {
        throw new ServiceFailure(
            MESSAGES.text("store.short", pushed.held(), pushed.wanted()),
            MESSAGES.text("store.short.advice"));
      }
    }
  }
}
