package realign.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import realign.job.Messages;
import realign.question.GenerationLedger;
import realign.question.Question;
import realign.question.Verdict;

/**
 * Which chunks a writer has written questions for, so that a run that was cut off goes on where it
 * stopped. A writer is named by all that its questions depend on. Safe for use from all threads.
 */
public final class Generation {
  private static final Messages MESSAGES = Messages.of(Generation.class);
  private static final String PROMPT = "prompt.";
  private static final String RECORD =
      "INSERT INTO generation (writer, chunk, reason) VALUES (?, ?, ?)"
          + " ON CONFLICT (writer, chunk) DO UPDATE SET reason = excluded.reason";

  private final Journal journal;

  Generation(Journal journal) {
    this.journal = journal;
  }

  /**
   * Where a run of one writer saves its results.
   *
   * @param writer {@link realign.question.QuestionWriter#key(realign.question.Demand)}
   * @param verdict what its questions come with
   */
  public GenerationLedger ledger(String writer, Verdict verdict) {
    return new SavedLedger(this, writer, verdict);
  }

  /** Saves a chunk's questions and that it is done: both or neither. */
  public void done(String writer, String chunk, Collection<Question> questions) {
    journal.worker(
        MESSAGES.text("step.questions.written"),
        sql -> {
          sql.run(RECORD, writer, chunk, "");
          return Questions.insert(sql, questions, Map.of());
        });
  }

  /** Saves why a chunk has no questions. */
  public void failed(String writer, String chunk, String reason) {
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("a failure needs a reason");
    }
    journal.beside(sql -> sql.run(RECORD, writer, chunk, reason));
  }

  /** Chunk ids to the reason why they failed; empty where they are done. */
  public Map<String, String> outcomes(String writer) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    journal.read(
        sql -> {
          sql.each(
              "SELECT chunk, reason FROM generation WHERE writer = ? ORDER BY chunk",
              row -> outcomes.put(row.getString(1), row.getString(2)),
              writer);
          return outcomes;
        });
    return outcomes;
  }

  /**
   * Keeps a prompt's rules, so that its version can always be read again.
   *
   * @param version names exactly these rules
   */
  public void keepPrompt(String version, String rules) {
    journal.beside(
        sql ->
            sql.run(
                "INSERT OR IGNORE INTO setting (key, value) VALUES (?, ?)",
                PROMPT + version,
                rules));
  }

  /** The versions of prompts that were kept, with their rules. */
  public Map<String, String> prompts() {
    Map<String, String> prompts = new LinkedHashMap<>();
    journal.read(
        sql -> {
          sql.each(
              "SELECT key, value FROM setting WHERE key >= ?1 AND key < ?1 || '\uffff' ORDER BY key",
              row -> prompts.put(row.getString(1).substring(PROMPT.length()), row.getString(2)),
              PROMPT);
          return prompts;
        });
    return prompts;
  }

  /** All writers that have an outcome. */
  public List<String> writers() {
    String query = "SELECT DISTINCT writer FROM generation ORDER BY writer";
    return journal.read(sql -> sql.rows(query, row -> row.getString(1)));
  }

  /** Makes chunks open again, so that the next run writes for them anew. */
  public void forget(String writer, Collection<String> chunks) {
    journal.beside(
        sql ->
            sql.run(
                "DELETE FROM generation WHERE writer = ?"
                    + " AND chunk IN (SELECT value FROM json_each(?))",
                writer,
                Compact.ids(chunks)));
  }
}
