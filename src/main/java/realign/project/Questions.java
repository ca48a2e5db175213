package realign.project;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import realign.experiment.Fold;
import realign.job.Messages;
import realign.question.Evidence;
import realign.question.Question;
import realign.question.Verdict;

/** The questions of a project, in the order in which they came. Safe for use from all threads. */
public final class Questions {
  private static final Messages MESSAGES = Messages.of(Questions.class);
  private static final String SELECT = "SELECT " + QuestionRow.COLUMNS + " FROM question ";
  private static final String AMONG = " WHERE id IN (SELECT value FROM json_each(?)) ";

  private static final String ORPHANED =
      "SELECT id FROM question WHERE NOT EXISTS (SELECT 1 FROM json_each(evidence) e"
          + " JOIN document d ON d.id = json_extract(e.value, '$[0]'))";

  private final Journal journal;

  Questions(Journal journal) {
    this.journal = journal;
  }

  public List<Question> all() {
    return all(List.of());
  }

  /** All; those that are as they were known are the known ones. */
  public List<Question> all(List<Question> known) {
    QuestionReading reading = new QuestionReading(known);
    return journal.read(sql -> sql.rows(SELECT + "ORDER BY place", reading::of));
  }

  public Optional<Question> find(String id) {
    return journal.read(sql -> sql.row(SELECT + "WHERE id = ?", QuestionRow::of, id));
  }

  /** Those of the ids that are there. */
  public List<Question> find(Collection<String> ids) {
    String query = SELECT + AMONG + "ORDER BY place";
    return journal.read(sql -> sql.rows(query, QuestionRow::of, Compact.ids(ids)));
  }

  /** How many questions come before each of these. */
  public Map<String, Integer> positions(Collection<String> ids) {
    String query =
        "SELECT id, (SELECT count(*) FROM question before WHERE before.place < question.place)"
            + " FROM question"
            + AMONG;
    Map<String, Integer> positions = new HashMap<>();
    journal.read(
        sql -> {
          sql.each(query, row -> positions.put(row.getString(1), row.getInt(2)), Compact.ids(ids));
          return positions;
        });
    return positions;
  }

  /** The last that came, in the order in which they came. */
  public List<Question> newest(int most) {
    String query = SELECT + "ORDER BY place DESC LIMIT ?";
    List<Question> newest =
        new ArrayList<>(journal.read(s -> s.rows(query, QuestionRow::of, most)));
    Collections.reverse(newest);
    return newest;
  }

  /** How many there are of each verdict; every verdict is there. */
  public Map<Verdict, Integer> counts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    journal.read(
        sql -> {
          sql.each(
              "SELECT verdict, count(*) FROM question GROUP BY verdict",
              row -> counts.put(Verdict.valueOf(row.getString(1)), row.getInt(2)));
          return counts;
        });
    return counts;
  }

  /** Ids of the questions that have no evidence in a document of the project. */
  public Set<String> orphaned() {
    return new HashSet<>(journal.read(sql -> sql.rows(ORPHANED, row -> row.getString(1))));
  }

  /** Those of the ids whose questions have no evidence in a document of the project. */
  public Set<String> orphaned(Collection<String> ids) {
    String query = ORPHANED + " AND id IN (SELECT value FROM json_each(?))";
    return new HashSet<>(
        journal.read(sql -> sql.rows(query, row -> row.getString(1), Compact.ids(ids))));
  }

  /**
   * Adds questions, in one step that can be undone. Ids that are there already stay as they are.
   */
  public List<String> add(Collection<Question> questions) {
    return add(questions, Map.of());
  }

  /**
   * Adds questions, in one step that can be undone. Ids that are there already stay as they are.
   *
   * @param folds question id to what its data set keeps it for; free where not named
   * @return ids of those that weren't there yet
   */
  public List<String> add(Collection<Question> questions, Map<String, Fold> folds) {
    return journal.person(words("add", questions), sql -> insert(sql, questions, folds));
  }

  /** Saves a question that a person edited. */
  public void edit(Question question) {
    edit(List.of(question));
  }

  /** Saves questions that a person edited, in one step that can be undone. */
  public void edit(Collection<Question> questions) {
    List<Object[]> rows = questions.stream().map(QuestionRow::updated).toList();
    journal.person(
        words("edit", questions),
        sql -> {
          sql.batch(QuestionRow.UPDATE, rows);
          return rows.size();
        });
  }

  /** Accepts, rejects, or takes a decision back, in one step that can be undone. */
  public void decide(Collection<String> ids, Verdict verdict) {
    journal.person(
        words(verdict.name().toLowerCase(Locale.ROOT), ids.size(), ids),
        sql ->
            sql.run("UPDATE question SET verdict = ?" + AMONG, verdict.name(), Compact.ids(ids)));
  }

  /** Deletes questions, in one step that can be undone. */
  public void remove(Collection<String> ids) {
    journal.person(
        words("remove", ids.size(), ids),
        sql -> sql.run("DELETE FROM question" + AMONG, Compact.ids(ids)));
  }

  /** What data sets keep questions for; those that they keep for nothing are left out. */
  public Map<String, Fold> folds() {
    Map<String, Fold> folds = new HashMap<>();
    journal.read(
        sql -> {
          sql.each(
              "SELECT id, fold FROM question WHERE fold <> 'FREE'",
              row -> folds.put(row.getString(1), Fold.valueOf(row.getString(2))));
          return folds;
        });
    return folds;
  }

  /** What people said doesn't answer a question; questions without that are left out. */
  public Map<String, List<Evidence>> negatives() {
    Map<String, List<Evidence>> negatives = new HashMap<>();
    journal.read(
        sql -> {
          sql.each(
              "SELECT id, negatives FROM question WHERE negatives <> '[]'",
              row -> negatives.put(row.getString(1), Compact.evidence(row.getString(2))));
          return negatives;
        });
    return negatives;
  }

  /**
   * Questions of which people said what doesn't answer them, while training can't use that: nobody
   * said what does, or whether they are good questions. In their order, with how many passages were
   * said to be wrong.
   */
  public Map<String, Integer> waiting() {
    Map<String, Integer> waiting = new LinkedHashMap<>();
    journal.read(
        sql -> {
          sql.each(
              "SELECT id, json_array_length(negatives) FROM question WHERE negatives <> '[]'"
                  + " AND verdict <> 'REJECTED' AND (evidence = '[]' OR verdict = 'UNREVIEWED')"
                  + " ORDER BY place",
              row -> waiting.put(row.getString(1), row.getInt(2)));
          return waiting;
        });
    return waiting;
  }

  /** Says what doesn't answer a question, instead of what was said before. */
  public void mark(String id, List<Evidence> negatives) {
    String text = find(id).map(Question::text).orElse("");
    journal.person(
        MESSAGES.text("step.questions.wrong", text),
        sql ->
            sql.run(
                "UPDATE question SET negatives = ? WHERE id = ?", Compact.evidence(negatives), id));
  }

  static List<String> insert(Sql sql, Collection<Question> questions, Map<String, Fold> folds)
      throws SQLException {
    Set<String> known = new HashSet<>(known(sql, questions));
    long place = sql.number("SELECT coalesce(max(place), 0) FROM question");
    List<Object[]> rows = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (Question question : questions) {
      if (known.add(question.id())) {
        place++;
        rows.add(
            QuestionRow.inserted(question, place, folds.getOrDefault(question.id(), Fold.FREE)));
        added.add(question.id());
      }
    }
    sql.batch(QuestionRow.INSERTION, rows);
    return added;
  }

  private static List<String> known(Sql sql, Collection<Question> questions) throws SQLException {
    List<String> ids = questions.stream().map(Question::id).collect(Collectors.toList());
    return sql.rows("SELECT id FROM question" + AMONG, row -> row.getString(1), Compact.ids(ids));
  }

  private static String words(String what, Collection<Question> questions) {
    String first = questions.stream().findFirst().map(Question::text).orElse("");
    return MESSAGES.text("step.questions." + what, questions.size(), first);
  }

  private String words(String what, int count, Collection<String> ids) {
    String first = count == 1 ? find(ids).stream().map(Question::text).findFirst().orElse("") : "";
    return MESSAGES.text("step.questions." + what, count, first);
  }
}
