package realign.project;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a project was last looked at: step, theme, window and the like. No part of its history. Safe
 * for use from all threads.
 */
public final class Settings {
  private final Journal journal;

  Settings(Journal journal) {
    this.journal = journal;
  }

  public Optional<String> value(String key) {
    String query = "SELECT value FROM setting WHERE key = ?";
    return journal.read(sql -> sql.row(query, row -> row.getString(1), key));
  }

  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    journal.read(
        sql -> {
          sql.each(
              "SELECT key, value FROM setting", row -> all.put(row.getString(1), row.getString(2)));
          return all;
        });
    return all;
  }

  public void put(String key, String value) {
    put(Map.of(key, value));
  }

  /** Sets several at once. */
  public void put(Map<String, String> settings) {
    journal.beside(
        Change.ofSettings(settings.keySet()),
        sql -> {
          sql.batch(
              "INSERT INTO setting (key, value) VALUES (?, ?)"
                  + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
              settings.entrySet().stream()
                  .map(each -> new Object[] {each.getKey(), each.getValue()})
                  .toList());
          return settings.size();
        });
  }

  public void remove(String key) {
    journal.beside(
        Change.ofSettings(Set.of(key)), sql -> sql.run("DELETE FROM setting WHERE key = ?", key));
  }
}
