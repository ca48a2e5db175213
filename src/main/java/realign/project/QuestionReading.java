package realign.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;

/**
 * Reads many questions. Parts that are the same are the same object, and a question that is known
 * is the known one: of 100,000 little is then kept that wasn't there before.
 */
final class QuestionReading {
  private final Map<String, Question> known;
  private final Map<String, List<Evidence>> evidence = new HashMap<>();
  private final Map<Origin, Origin> origins = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  /** With what was read before, be it out of date. */
  QuestionReading(List<Question> known) {
    this.known =
        known.stream()
            .collect(
                Collectors.toMap(
                    Question::id, Function.identity(), (one, other) -> other, HashMap::new));
  }

  Question of(ResultSet row) throws SQLException {
    Question read = QuestionRow.of(row, this::evidence);
    @Nullable Question before = known.get(read.id());
    if (before == null) {
      return made(read.id(), read.text(), read);
    }
    return read.equals(before)
        ? before
        : made(before.id(), before.text().equals(read.text()) ? before.text() : read.text(), read);
  }

  private Question made(String id, String text, Question of) {
    Origin origin = origins.computeIfAbsent(of.origin(), same -> same);
    return new Question(
        id, text, of.evidence(), origin, of.verdict(), word(of.kind()), word(of.voice()));
  }

  private String word(String word) {
    return words.computeIfAbsent(word, same -> same);
  }

  private List<Evidence> evidence(String json) {
    return evidence.computeIfAbsent(json, same -> List.copyOf(Compact.evidence(same)));
  }
}
