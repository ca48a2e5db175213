package realign.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.adapter.Adapter;
import realign.export.AdapterExport;
import realign.export.AdapterFormat;
import realign.export.Exported;
import realign.export.Snippet;
import realign.job.Messages;

/** Writes an adapter in the formats that other programs read. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class ExportCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(ExportCommand.class);

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
      for (AdapterFormat format : AdapterFormat.values()) {
        console.print(String.format("%-22s %s", format.key(), format.readers()));
      }
      return 0;
    }
    List<AdapterFormat> chosen = formats.stream().map(AdapterFormat::named).toList();
    Adapter adapter = source.adapter(services.encoders());
    AdapterExport export = new AdapterExport(services.encoders());
    for (AdapterFormat format : chosen) {
      Path target = folder.resolve(format.usualName());
      print(export.write(format, adapter, source.encoderOf(adapter), target, console.progress()));
    }
    return 0;
  }

  private void print(Exported exported) {
    if (json) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("format", exported.format().key());
      result.put("path", exported.target().toString());
      result.put("files", exported.files().stream().map(Path::toString).toList());
      result.put("largestDifference", exported.largestDifference());
      result.put("remarks", exported.remarks());
      console.printJson(result);
      return;
    }
    console.print(MESSAGES.text("export.done", exported.format().title(), exported.target()));
    exported.remarks().forEach(console::print);
    for (Snippet snippet : exported.snippets()) {
      console.print("");
      console.print(MESSAGES.text("export.snippet", snippet.language(), snippet.needs()));
      console.print(snippet.text());
    }
  }
}
