package realign.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.project.Project;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

/** What a person says about a result, kept as a reviewed question that the next training uses. */
final class Feedback {
  private static final Messages MESSAGES = Messages.of(Feedback.class);

  private final Workspace workspace;

  Feedback(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The chunk answers the query.
   *
   * @param known the project’s question with these words; null where there is none yet
   */
  void right(String query, @Nullable Question known, Chunk chunk) {
    Project project = workspace.project();
    Evidence evidence = new Evidence(chunk.span(), chunk.text());
    workspace.change(
        () ->
            project
                .history()
                .together(
                    MESSAGES.text("feedback.right", query),
                    () -> {
                      if (known == null) {
                        return project.questions().add(List.of(made(query, List.of(evidence))));
                      }
                      project.questions().edit(answered(known, evidence));
                      forgive(project, known, chunk);
                      return known.id();
                    }));
  }

  /** The chunk doesn’t answer the query: from now on an example of what isn’t right. */
  void wrong(String query, @Nullable Question known, Chunk chunk) {
    Project project = workspace.project();
    workspace.change(
        () ->
            project
                .history()
                .together(
                    MESSAGES.text("feedback.wrong", query),
                    () -> {
                      Question question = known == null ? made(query, List.of()) : known;
                      if (known == null) {
                        project.questions().add(List.of(question));
                      }
                      List<Evidence> negatives = new ArrayList<>(negatives(project, question));
                      negatives.add(new Evidence(chunk.span(), chunk.text()));
                      project.questions().mark(question.id(), negatives);
                      return question.id();
                    }));
  }

  /** It is a question to train on, with the evidence that it has. */
  void accept(Question question) {
    Project project = workspace.project();
    workspace.change(() -> project.questions().edit(question.withVerdict(Verdict.ACCEPTED)));
  }

  private static Question made(String query, List<Evidence> evidence) {
    return new Question(
        "feedback-" + UUID.randomUUID(),
        query,
        evidence,
        Origin.of(Origin.Source.FEEDBACK, ""),
        evidence.isEmpty() ? Verdict.UNREVIEWED : Verdict.ACCEPTED,
        "",
        "");
  }

  private static Question answered(Question known, Evidence evidence) {
    List<Evidence> all = new ArrayList<>(known.evidence());
    all.add(evidence);
    return known.withEvidence(all).withVerdict(Verdict.ACCEPTED);
  }

  private static List<Evidence> negatives(Project project, Question question) {
    return project.questions().negatives().getOrDefault(question.id(), List.of());
  }

  private static void forgive(Project project, Question known, Chunk chunk) {
    List<Evidence> before = negatives(project, known);
    List<Evidence> after = before.stream().filter(no -> !no.span().equals(chunk.span())).toList();
    if (after.size() < before.size()) {
      project.questions().mark(known.id(), after);
    }
  }
}
