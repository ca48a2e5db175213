package realign.ui.questions;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import realign.chunk.Chunk;
import realign.document.Role;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.Project;
import realign.question.Budget;
import realign.question.Estimate;
import realign.question.Generated;
import realign.question.GenerationLedger;
import realign.question.GenerationRun;
import realign.question.GenerationSettings.Scope;
import realign.question.Question;
import realign.question.QuestionWriter;
import realign.question.Verdict;
import realign.question.Writing;
import realign.question.chat.ChatServer;
import realign.question.chat.ChatServices;
import realign.question.chat.ChatSettings;
import realign.question.chat.Critic;
import realign.question.offline.OfflineWriter;

/** Has questions written into a project, as the command line does. Not for the screen's thread. */
final class Desk {
  private static final Messages MESSAGES = Messages.of(Desk.class);

  private final Project project;

  Desk(Project project) {
    this.project = project;
  }

  /**
   * How an assignment stands, and what its next run would take at most.
   *
   * @param failures chunks that have no questions, with why
   * @param notEnglish chunks in another language than the writer's
   */
  record Forecast(
      int chunks, int done, Map<Chunk, String> failures, Estimate next, int notEnglish) {
    boolean begun() {
      return done > 0 || !failures.isEmpty();
    }
  }

  Forecast forecast(Assignment assignment, ChatServices chat) {
    List<Chunk> corpus = corpus();
    try (QuestionWriter writer = open(assignment, chat, corpus)) {
      Map<String, String> outcomes = project.generation().outcomes(writer.key(assignment.demand()));
      Map<Chunk, String> failures = new LinkedHashMap<>();
      int done = 0;
      for (Chunk chunk : corpus) {
        String reason = outcomes.get(chunk.id());
        if (reason != null && reason.isEmpty()) {
          done++;
        } else if (reason != null) {
          failures.put(chunk, reason);
        }
      }
      Estimate next = run(assignment, writer, Scope.REMAINING).estimate(corpus);
      int notEnglish = assignment.scribe().chats() ? 0 : OfflineWriter.notEnglish(corpus);
      return new Forecast(corpus.size(), done, failures, next, notEnglish);
    }
  }

  /** Asks about the chunks that the scope names, until all have a result or a limit is reached. */
  Generated write(Assignment assignment, ChatServices chat, Scope scope, Progress progress) {
    List<Chunk> corpus = corpus();
    try (QuestionWriter writer = open(assignment, chat, corpus)) {
      keepPrompt(assignment);
      return run(assignment, writer, scope).run(corpus, progress);
    }
  }

  /**
   * Asks anew about some chunks. What was written about them before and nobody decided on goes, in
   * a step that can be undone.
   */
  Generated writeAgain(
      Assignment assignment, ChatServices chat, Set<String> ids, Progress progress) {
    List<Chunk> corpus = corpus();
    List<Chunk> chunks = corpus.stream().filter(chunk -> ids.contains(chunk.id())).toList();
    try (QuestionWriter writer = open(assignment, chat, corpus)) {
      keepPrompt(assignment);
      project.questions().remove(undecided(chunks));
      return run(assignment, writer, Scope.ALL).run(chunks, progress);
    }
  }

  private List<String> undecided(List<Chunk> chunks) {
    Map<String, List<Chunk>> byDocument =
        chunks.stream().collect(Collectors.groupingBy(chunk -> chunk.span().document()));
    List<String> ids = new ArrayList<>();
    for (Question question : project.questions().all()) {
      boolean written =
          switch (question.origin().source()) {
            case MODEL, OFFLINE -> question.verdict() == Verdict.UNREVIEWED;
            case HAND, IMPORTED, FEEDBACK -> false;
          };
      if (written && within(question, byDocument)) {
        ids.add(question.id());
      }
    }
    return ids;
  }

  private static boolean within(Question question, Map<String, List<Chunk>> byDocument) {
    return question.evidence().stream()
        .map(evidence -> evidence.span())
        .anyMatch(
            span ->
                byDocument.getOrDefault(span.document(), List.of()).stream()
                    .anyMatch(chunk -> chunk.span().contains(span)));
  }

  /** What the writer makes of one chunk; nothing is saved. */
  Writing sample(Assignment assignment, ChatServices chat, Chunk chunk, Progress progress) {
    try (QuestionWriter writer = open(assignment, chat, corpus())) {
      return writer.write(chunk, assignment.demand(), Budget.unlimited(), progress);
    }
  }

  /** A critic on the assignment's model. */
  static Critic critic(Assignment assignment, ChatServices chat) {
    return chat.critic(ChatSettings.of(server(assignment), assignment.model()));
  }

  /** The models that the assignment's server has. */
  static List<String> models(Assignment assignment, ChatServices chat) {
    return chat.models(server(assignment));
  }

  List<Chunk> corpus() {
    return project.chunks().used(Role.CORPUS);
  }

  private GenerationRun run(Assignment assignment, QuestionWriter writer, Scope scope) {
    GenerationLedger ledger =
        project.generation().ledger(writer.key(assignment.demand()), Verdict.UNREVIEWED);
    return new GenerationRun(writer, assignment.settings(scope), ledger, System::nanoTime);
  }

  private void keepPrompt(Assignment assignment) {
    if (assignment.scribe().chats()) {
      project.generation().keepPrompt(assignment.prompt().version(), assignment.prompt().rules());
    }
  }

  private static QuestionWriter open(Assignment assignment, ChatServices chat, List<Chunk> corpus) {
    if (!assignment.scribe().chats()) {
      return new OfflineWriter(corpus, assignment.seed());
    }
    return chat.writer(
        ChatSettings.of(server(assignment), assignment.model()).withPrompt(assignment.prompt()));
  }

  private static ChatServer server(Assignment assignment) {
    try {
      return new ChatServer(assignment.scribe().protocol(), URI.create(assignment.address()));
    } catch (IllegalArgumentException e) {
      throw new BadArguments(
          MESSAGES.text("address.bad", assignment.address()),
          MESSAGES.text("address.bad.advice", assignment.scribe().address()),
          e);
    }
  }
}
