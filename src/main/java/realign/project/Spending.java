package realign.project;

import java.util.concurrent.atomic.AtomicLong;
import realign.encoder.SpendingAccount;

/**
 * What services were asked to encode for a project, in all its runs. No part of its history: undo
 * brings no money back. In a project that is open read-only, what comes on top is forgotten when it
 * is closed.
 */
public final class Spending implements SpendingAccount {
  private static final String KEY = "embedding.tokens";

  private final Journal journal;
  private final boolean readOnly;
  private final AtomicLong onTop = new AtomicLong();

  Spending(Journal journal, boolean readOnly) {
    this.journal = journal;
    this.readOnly = readOnly;
  }

  @Override
  public long spent() {
    String query = "SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?";
    long kept = journal.read(sql -> sql.row(query, row -> row.getLong(1), KEY)).orElse(0L);
    return kept + onTop.get();
  }

  @Override
  public void add(long tokens) {
    if (readOnly) {
      onTop.addAndGet(tokens);
      return;
    }
    journal.beside(
        sql ->
            sql.run(
                "INSERT INTO setting (key, value) VALUES (?1, ?2)"
                    + " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + ?2",
                KEY,
                tokens));
  }
}
