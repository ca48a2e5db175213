package realign.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import realign.job.Messages;
import realign.project.Project;
import realign.question.Question;
import realign.question.Verdict;

/** Says what a project file holds, and makes it smaller where asked to. */
@Command(name = "project", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class ProjectCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(ProjectCommand.class);

  private final Services services;
  private final Console console;

  @ArgGroup(multiplicity = "1")
  Which which = new Which();

  /** Named as with all other commands, or by itself. */
  static final class Which {
    @Parameters(arity = "0..1", descriptionKey = "option.project.open", paramLabel = "FILE")
    @Nullable Path file;

    @Option(names = "--project", descriptionKey = "project.option", paramLabel = "FILE")
    @Nullable Path option;

    Path path() {
      return option == null ? Objects.requireNonNull(file) : option;
    }
  }

  @Option(names = "--compact", descriptionKey = "project.compact")
  boolean compact;

  @Option(names = "--json", descriptionKey = "project.json")
  boolean json;

  public ProjectCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    Path file = which.path();
    if (compact) {
      try (Project project = Project.open(file, services.clock())) {
        console.say(MESSAGES.text("project.compacted", mebibytes(project.compact())));
      }
    }
    try (Project project = Project.openReadOnly(file)) {
      Map<String, Object> facts = facts(project);
      if (json) {
        console.printJson(facts);
      } else {
        facts.forEach((name, value) -> console.print("%-15s %s".formatted(name, value)));
      }
    }
    return 0;
  }

  private static Map<String, Object> facts(Project project) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("documents", project.documents().all().size());
    facts.put("cut", project.chunks().chunking().map(cut -> cut.label("")).orElse(""));
    facts.put("chunks", project.chunks().all().size());
    facts.put("questions", project.questions().all().size());
    facts.put("accepted", accepted(project));
    facts.put("vectors", project.vectors().count());
    facts.put("embeddingTokens", project.spending().spent());
    facts.put("runs", project.runs().all().size());
    facts.put("bytes", project.bytes());
    return facts;
  }

  private static long accepted(Project project) {
    return project.questions().all().stream()
        .map(Question::verdict)
        .filter(Verdict.ACCEPTED::equals)
        .count();
  }

  private static double mebibytes(long bytes) {
    return bytes / (1024.0 * 1024.0);
  }
}
