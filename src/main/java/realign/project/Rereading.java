package realign.project;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import realign.document.Document;
import realign.document.QuoteFinder;
import realign.question.Evidence;
import realign.question.Question;

/** Finds questions' evidence again, by its words, in documents whose text has changed. */
final class Rereading {
  private static final String TOUCHED =
      "SELECT %s FROM question WHERE EXISTS (SELECT 1 FROM json_each(evidence) e WHERE"
              .formatted(QuestionRow.COLUMNS)
          + " json_extract(e.value, '$[0]') IN (SELECT value FROM json_each(?)))";

  private final Map<String, QuoteFinder> finders = new HashMap<>();

  Rereading(List<Document> documents) {
    documents.forEach(each -> finders.put(each.id(), new QuoteFinder(each)));
  }

  /** Words that aren't there any more are kept, at no place. */
  void follow(Sql sql) throws SQLException {
    Set<String> ids = finders.keySet();
    List<Object[]> rows = new ArrayList<>();
    for (Question question : sql.rows(TOUCHED, QuestionRow::of, Compact.ids(ids))) {
      List<Evidence> found = question.evidence().stream().map(this::found).toList();
      rows.add(new Object[] {Compact.evidence(found), question.id()});
    }
    sql.batch("UPDATE question SET evidence = ? WHERE id = ?", rows);
  }

  private Evidence found(Evidence evidence) {
    QuoteFinder finder = finders.get(evidence.span().document());
    if (finder == null || evidence.quote().isEmpty()) {
      return evidence;
    }
    return finder
        .nearest(evidence.quote(), evidence.span().start())
        .map(span -> new Evidence(span, evidence.quote()))
        .orElse(Evidence.nowhere(evidence.quote()));
  }
}
