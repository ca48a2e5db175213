package realign.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.adapter.Adapter;
import realign.export.AdapterExport;
import realign.export.AdapterFormat;
import realign.export.Exported;
import realign.export.Snippet;
import realign.export.VectorExport;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.project.ChunkVectors;
import realign.project.Project;

/** Writes an adapter, and document vectors, in the formats that other programs read. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class ExportCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(ExportCommand.class);
  private static final String VECTORS = "vectors";

  private final Services services;
  private final Console console;

  @Mixin AdapterOptions source = new AdapterOptions();

  @Option(names = "--out", descriptionKey = "export.out", paramLabel = "DIR")
  Path folder = Path.of(".");

  @Option(names = "--format", split = ",", descriptionKey = "export.format", paramLabel = "NAME")
  List<String> formats = List.of(AdapterFormat.SAFETENSORS.key());

  @Option(names = "--list", descriptionKey = "export.list")
  boolean list;

  @Option(names = "--json", descriptionKey = "export.json")
  boolean json;

  public ExportCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (list) {
      list();
      return 0;
    }
    // Whatever is unknown is refused before anything is written.
    List<AdapterFormat> named =
        formats.stream().filter(name -> !isVectors(name)).map(AdapterFormat::named).toList();
    boolean vectors = named.size() < formats.size();
    if (vectors && source.project == null) {
      throw new BadArguments(
          MESSAGES.text("export.vectors.project"), MESSAGES.text("export.vectors.project.advice"));
    }
    Adapter adapter = source.adapter(services.encoders());
    List<Map<String, Object>> written = new ArrayList<>();
    AdapterExport export = new AdapterExport(services.encoders());
    ConsoleProgress progress = console.progress();
    for (AdapterFormat format : named) {
      Path target = folder.resolve(format.usualName());
      Exported exported =
          export.write(format, adapter, source.encoderOf(adapter), target, progress);
      progress.close();
      written.add(object(exported));
      say(format.title(), target, exported.remarks(), exported.snippets());
    }
    if (vectors) {
      written.add(vectors(adapter, progress));
    }
    if (json) {
      console.printJson(Map.of("written", written));
    }
    return 0;
  }

  private static boolean isVectors(String name) {
    return name.equalsIgnoreCase(VECTORS);
  }

  private void list() {
    for (AdapterFormat format : AdapterFormat.values()) {
      console.print(String.format("%-22s %s", format.key(), format.readers()));
    }
    console.print(String.format("%-22s %s", VECTORS, MESSAGES.text("export.vectors.readers")));
  }

  private Map<String, Object> vectors(Adapter adapter, ConsoleProgress progress) {
    Path target = folder.resolve(VECTORS);
    try (Project project = Project.openReadOnly(Objects.requireNonNull(source.project))) {
      ChunkVectors made =
          ChunkVectors.of(
              project, adapter, source.encoderOf(adapter), services.encoders(), progress);
      progress.close();
      List<Path> files = VectorExport.write(made.vectors(), made.ids(), target);
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("format", VECTORS);
      result.put("path", target.toString());
      result.put("files", files.stream().map(Path::toString).toList());
      result.put("rows", made.vectors().rows());
      result.put("dimension", made.vectors().columns());
      say(
          MESSAGES.text("export.vectors.title"),
          target,
          List.of(),
          List.of(VectorExport.snippet(target)));
      return result;
    }
  }

  private static Map<String, Object> object(Exported exported) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("format", exported.format().key());
    result.put("path", exported.target().toString());
    result.put("files", exported.files().stream().map(Path::toString).toList());
    result.put("largestDifference", exported.largestDifference());
    result.put("remarks", exported.remarks());
    return result;
  }

  private void say(String title, Path target, List<String> remarks, List<Snippet> snippets) {
    if (json) {
      return;
    }
    console.print(MESSAGES.text("export.done", title, target));
    remarks.forEach(console::print);
    for (Snippet snippet : snippets) {
      console.print("");
      console.print(MESSAGES.text("export.snippet", snippet.language(), snippet.needs()));
      console.print(snippet.text());
    }
  }
}
