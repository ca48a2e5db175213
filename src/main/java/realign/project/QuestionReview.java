package realign.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import realign.export.questions.JudgedQuery;
import realign.export.questions.QuestionSet;
import realign.question.Question;
import realign.question.Verdict;

/** Takes what a person decided and reworded in a file that the questions were written to. */
public final class QuestionReview {
  private final Project project;

  public QuestionReview(Project project) {
    this.project = project;
  }

  /**
   * What came of a file.
   *
   * @param accepted that weren't before
   * @param rejected that weren't before
   * @param reopened that were decided before
   * @param reworded that have another text
   * @param unknown that the project doesn't have
   */
  public record Outcome(int accepted, int rejected, int reopened, int reworded, int unknown) {}

  /**
   * Takes verdicts and wordings over, by id, in one step that can be undone. A query without a
   * verdict keeps the one it has; nothing is added or removed.
   */
  public Outcome take(QuestionSet set) {
    Map<String, Question> known = new HashMap<>();
    project
        .questions()
        .find(set.queries().stream().map(JudgedQuery::id).toList())
        .forEach(question -> known.put(question.id(), question));
    List<Question> before = new ArrayList<>();
    List<Question> after = new ArrayList<>();
    int unknown = 0;
    for (JudgedQuery query : set.queries()) {
      Question question = known.get(query.id());
      if (question == null) {
        unknown++;
        continue;
      }
      Question reviewed = reviewed(question, query);
      if (!reviewed.equals(question)) {
        before.add(question);
        after.add(reviewed);
      }
    }
    if (!after.isEmpty()) {
      project.questions().edit(after);
    }
    return outcome(before, after, unknown);
  }

  private static Question reviewed(Question question, JudgedQuery query) {
    @Nullable Verdict verdict = query.verdict();
    Question reworded = question.withText(query.text());
    return verdict == null ? reworded : reworded.withVerdict(verdict);
  }

  private static Outcome outcome(List<Question> before, List<Question> after, int unknown) {
    Map<Verdict, Integer> decided = new HashMap<>();
    int reworded = 0;
    for (int i = 0; i < after.size(); i++) {
      Question now = after.get(i);
      if (now.verdict() != before.get(i).verdict()) {
        decided.merge(now.verdict(), 1, Integer::sum);
      }
      reworded += now.text().equals(before.get(i).text()) ? 0 : 1;
    }
    return new Outcome(
        decided.getOrDefault(Verdict.ACCEPTED, 0),
        decided.getOrDefault(Verdict.REJECTED, 0),
        decided.getOrDefault(Verdict.UNREVIEWED, 0),
        reworded,
        unknown);
  }
}
