package realign.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.project.Project;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

/** Lists a project's questions. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class QuestionsListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProjectOption place = new ProjectOption();

  @Option(
      names = "--verdict",
      descriptionKey = "questions.list.verdict",
      paramLabel = "unreviewed|accepted|rejected")
  @Nullable Verdict verdict;

  @Option(
      names = "--source",
      descriptionKey = "questions.list.source",
      paramLabel = "hand|imported|model|offline|feedback")
  Origin.@Nullable Source source;

  @Option(names = "--document", descriptionKey = "questions.list.document", paramLabel = "NAME")
  @Nullable String document;

  @Option(names = "--contains", descriptionKey = "questions.list.contains", paramLabel = "TEXT")
  String contains = "";

  @Option(names = "--limit", descriptionKey = "questions.list.limit", paramLabel = "N")
  int limit = Integer.MAX_VALUE;

  @Option(names = "--json", descriptionKey = "questions.list.json")
  boolean json;

  public QuestionsListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Depth.require(limit);
    try (Project project = Project.openReadOnly(place.file)) {
      Map<String, String> names = new LinkedHashMap<>();
      project.documents().list().forEach(entry -> names.put(entry.id(), entry.name()));
      List<Question> found =
          project.questions().all().stream()
              .filter(question -> wanted(question, names))
              .limit(limit)
              .toList();
      if (json) {
        console.printJson(Map.of("questions", found.stream().map(q -> object(q, names)).toList()));
      } else {
        found.forEach(q -> console.print(q.verdict().name().charAt(0) + "  " + q.text()));
      }
    }
    return 0;
  }

  private boolean wanted(Question question, Map<String, String> names) {
    String sought = contains.toLowerCase(Locale.ROOT);
    return (verdict == null || question.verdict() == verdict)
        && (source == null || question.origin().source() == source)
        && question.text().toLowerCase(Locale.ROOT).contains(sought)
        && (document == null
            || question.evidence().stream().anyMatch(e -> document.equals(name(e, names))));
  }

  private static String name(Evidence evidence, Map<String, String> names) {
    String id = evidence.span().document();
    return names.getOrDefault(id, id);
  }

  private static Map<String, Object> object(Question question, Map<String, String> names) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", question.id());
    object.put("text", question.text());
    object.put("verdict", question.verdict().name().toLowerCase(Locale.ROOT));
    object.put("source", question.origin().source().name().toLowerCase(Locale.ROOT));
    object.put("writer", question.origin().detail());
    object.put("kind", question.kind());
    object.put("voice", question.voice());
    object.put(
        "evidence",
        question.evidence().stream()
            .map(e -> Map.of("document", name(e, names), "quote", e.quote()))
            .toList());
    return object;
  }
}
