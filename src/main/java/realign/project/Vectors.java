package realign.project;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import realign.encoder.VectorCache;

/**
 * Vectors that were made once and needn't be made again. In a project that is open read-only,
 * nothing new is kept.
 */
public final class Vectors implements VectorCache {
  private final Journal journal;
  private final boolean readOnly;

  Vectors(Journal journal, boolean readOnly) {
    this.journal = journal;
    this.readOnly = readOnly;
  }

  @Override
  public List<@Nullable Entry> get(List<String> keys) {
    Map<String, Entry> found = new HashMap<>();
    String query =
        "SELECT key, vector, tokens, seen FROM vector"
            + " WHERE key IN (SELECT value FROM json_each(?))";
    journal.read(
        sql -> {
          sql.each(query, row -> found.put(row.getString(1), entry(row)), Compact.ids(keys));
          return found;
        });
    return keys.stream().<@Nullable Entry>map(found::get).toList();
  }

  @Override
  public void put(List<String> keys, List<Entry> entries) {
    if (readOnly) {
      return;
    }
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Entry entry = entries.get(i);
      rows.add(new Object[] {keys.get(i), entry.tokens(), entry.seen(), bytes(entry.vector())});
    }
    journal.beside(
        sql -> {
          sql.batch(
              "INSERT OR IGNORE INTO vector (key, tokens, seen, vector) VALUES (?, ?, ?, ?)", rows);
          return rows.size();
        });
  }

  /** How many are kept. */
  public int count() {
    return (int) (long) journal.read(sql -> sql.number("SELECT count(*) FROM vector"));
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes(2);
    float[] vector = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return new Entry(vector, row.getInt(3), row.getInt(4));
  }
}
