package realign.project;

import java.util.Set;

/**
 * What one saved step touched: ids of what was added, changed or removed. The history moves with
 * every change.
 *
 * @param chunks whether documents were cut anew, or chunks excluded or included
 * @param settings keys
 */
public record Change(
    Set<String> documents,
    boolean chunks,
    Set<String> questions,
    Set<String> runs,
    Set<String> settings) {
  public Change {
    documents = Set.copyOf(documents);
    questions = Set.copyOf(questions);
    runs = Set.copyOf(runs);
    settings = Set.copyOf(settings);
  }

  static Change ofSettings(Set<String> keys) {
    return new Change(Set.of(), false, Set.of(), Set.of(), keys);
  }
}
