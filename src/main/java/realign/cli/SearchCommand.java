package realign.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import realign.adapter.Adapter;
import realign.chunk.Chunk;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.experiment.Searcher;
import realign.experiment.Searcher.Method;
import realign.export.AdapterFile;
import realign.job.BadInput;
import realign.job.Messages;
import realign.project.KnownEncoders;
import realign.project.Project;
import realign.project.Run;

/** One query against a project, without and with its adapter. */
@Command(name = "search", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class SearchCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(SearchCommand.class);
  private static final int EXCERPT = 90;

  private final Services services;
  private final Console console;

  @Parameters(arity = "1..*", descriptionKey = "search.query", paramLabel = "QUERY")
  List<String> words = List.of();

  @Mixin ProjectOption place = new ProjectOption();

  @Option(names = "--adapter", descriptionKey = "search.adapter", paramLabel = "FILE")
  @Nullable Path adapterFile;

  @Option(names = "--encoder", descriptionKey = "option.encoder.own", paramLabel = "NAME")
  @Nullable String encoderName;

  @Option(names = "-k", descriptionKey = "search.k", paramLabel = "N")
  int depth = 5;

  @Option(names = "--json", descriptionKey = "search.json")
  boolean json;

  public SearchCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    Depth.require(depth);
    try (Project project = Project.openReadOnly(place.file)) {
      List<Chunk> chunks = project.corpus().chunks();
      if (chunks.isEmpty()) {
        throw new BadInput(
            MESSAGES.text("search.empty", place.file), MESSAGES.text("search.empty.advice"));
      }
      new KnownEncoders(project).tell(services.encoders());
      Adapter adapter = adapter(project);
      services.encoders().know(adapter.encoder());
      String name =
          encoderName == null ? adapter.encoder().name() : adapter.encoder().openedBy(encoderName);
      Encoder encoder = new CachedEncoder(services.encoders().open(name), project.vectors());
      try (Searcher searcher = Searcher.over(chunks, encoder, adapter, console.progress())) {
        print(searcher, new Places(project));
      }
      return 0;
    }
  }

  private Adapter adapter(Project project) {
    if (adapterFile != null) {
      return AdapterFile.read(adapterFile);
    }
    List<Run> runs = project.runs().all();
    if (runs.isEmpty()) {
      throw new BadInput(
          MESSAGES.text("search.untrained", place.file), MESSAGES.text("train.first"));
    }
    String last = runs.get(runs.size() - 1).id();
    return AdapterFile.read(project.runs().adapter(last).orElseThrow());
  }

  private void print(Searcher searcher, Places places) {
    String query = String.join(" ", words);
    Map<String, List<Searcher.Hit>> lists = new LinkedHashMap<>();
    for (Method method : List.of(Method.BASELINE, Method.ADAPTED)) {
      lists.put(method.label(), searcher.search(method, query, depth));
    }
    if (json) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("query", query);
      lists.forEach((name, hits) -> result.put(name, objects(hits, places)));
      console.printJson(result);
    } else {
      lists.forEach((name, hits) -> list(name, hits, places));
    }
  }

  private void list(String name, List<Searcher.Hit> hits, Places places) {
    console.print(MESSAGES.text("search." + name));
    for (Searcher.Hit hit : hits) {
      String text = hit.chunk().text().replaceAll("\\s+", " ");
      console.print(
          String.format(
              Locale.ROOT, "%3d  %.3f  %s", hit.rank(), hit.score(), places.of(hit.chunk())));
      console.print(
          "            " + (text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text));
    }
  }

  private static List<Map<String, Object>> objects(List<Searcher.Hit> hits, Places places) {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (Searcher.Hit hit : hits) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("rank", hit.rank());
      object.put("score", hit.score());
      object.put("chunk", hit.chunk().id());
      object.put("document", places.document(hit.chunk()));
      object.put("page", hit.chunk().firstPage());
      object.put("text", hit.chunk().text());
      objects.add(object);
    }
    return objects;
  }
}
