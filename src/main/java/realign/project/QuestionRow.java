package realign.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import realign.experiment.Fold;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

/** A question as a row. */
final class QuestionRow {
  static final String COLUMNS =
      "id, text, evidence, source, detail, prompt, paraphrase_of, verdict, kind, voice";

  static final String INSERTION =
      "INSERT INTO question (id, place, text, evidence, negatives, source, detail, prompt,"
          + " paraphrase_of, verdict, kind, voice, fold)"
          + " VALUES (?, ?, ?, ?, '[]', ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String UPDATE =
      "UPDATE question SET text = ?, evidence = ?, source = ?, detail = ?, prompt = ?,"
          + " paraphrase_of = ?, verdict = ?, kind = ?, voice = ? WHERE id = ?";

  private QuestionRow() {}

  static Question of(ResultSet row) throws SQLException {
    return of(row, Compact::evidence);
  }

  /** With evidence as it is made from JSON. */
  static Question of(ResultSet row, Function<String, List<Evidence>> evidence) throws SQLException {
    return new Question(
        row.getString(1),
        row.getString(2),
        evidence.apply(row.getString(3)),
        new Origin(
            Origin.Source.valueOf(row.getString(4)),
            row.getString(5),
            row.getString(6),
            row.getString(7)),
        Verdict.valueOf(row.getString(8)),
        row.getString(9),
        row.getString(10));
  }

  /** From a row's values by column. */
  static Question of(Map<String, String> row) {
    return new Question(
        row.getOrDefault("id", ""),
        row.getOrDefault("text", ""),
        Compact.evidence(row.getOrDefault("evidence", "[]")),
        new Origin(
            Origin.Source.valueOf(row.getOrDefault("source", "")),
            row.getOrDefault("detail", ""),
            row.getOrDefault("prompt", ""),
            row.getOrDefault("paraphrase_of", "")),
        Verdict.valueOf(row.getOrDefault("verdict", "")),
        row.getOrDefault("kind", ""),
        row.getOrDefault("voice", ""));
  }

  static Object[] inserted(Question question, long place, Fold fold) {
    Origin origin = question.origin();
    return new Object[] {
      question.id(),
      place,
      question.text(),
      Compact.evidence(question.evidence()),
      origin.source().name(),
      origin.detail(),
      origin.prompt(),
      origin.paraphraseOf(),
      question.verdict().name(),
      question.kind(),
      question.voice(),
      fold.name()
    };
  }

  static Object[] updated(Question question) {
    Origin origin = question.origin();
    return new Object[] {
      question.text(),
      Compact.evidence(question.evidence()),
      origin.source().name(),
      origin.detail(),
      origin.prompt(),
      origin.paraphraseOf(),
      question.verdict().name(),
      question.kind(),
      question.voice(),
      question.id()
    };
  }
}
