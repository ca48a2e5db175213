package realign.question.flag;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import realign.job.Progress;
import realign.question.Question;
import realign.question.Verdict;
import realign.vector.Matrix;

/** Finds questions that ask what an earlier one asks, by words or by meaning. */
final class Duplicates {
  private final FlagSettings settings;
  private final Map<String, FlagEntry> entries;
  private final WordTwins words = new WordTwins();
  private final MeaningTwins meanings;

  /**
   * Among questions that come and go.
   *
   * @param entries by the question's id; looked up, never changed
   */
  Duplicates(FlagSettings settings, Map<String, FlagEntry> entries) {
    this.settings = settings;
    this.entries = entries;
    this.meanings = new MeaningTwins(settings.sameMeaning());
  }

  /** Takes in a new text; what the old one meant is forgotten. */
  void reworded(Question question) {
    words.put(question.id(), question.text());
    meanings.remove(question.id());
  }

  void vectors(List<String> ids, Matrix vectors, Progress progress) {
    meanings.put(ids, vectors, progress);
  }

  void forget(String id) {
    words.remove(id);
    meanings.remove(id);
  }

  /** Ids of the questions that are much like this one. */
  Set<String> near(String id) {
    Set<String> near = new HashSet<>(words.near(id, settings.sameWords()).keySet());
    near.addAll(nearByMeaning(id));
    return near;
  }

  Set<String> nearByMeaning(String id) {
    return meanings.near(id).keySet();
  }

  /** Whether a change may make another question a duplicate, or no longer one. */
  static boolean matters(Question before, Question after) {
    return !before.text().equals(after.text())
        || !root(before).equals(root(after))
        || (before.verdict() == Verdict.REJECTED) != (after.verdict() == Verdict.REJECTED);
  }

  /** The flag of a question that has an earlier twin. */
  List<Flag> of(FlagEntry entry) {
    if (!settings.on().contains(Flag.Type.DUPLICATE)) {
      return List.of();
    }
    String id = entry.question.id();
    Flag.@Nullable Duplicate found = earlier(entry, words.near(id, settings.sameWords()), false);
    if (found == null) {
      found = earlier(entry, meanings.near(id), true);
    }
    return found == null ? List.of() : List.of(found);
  }

  /** The first of those that came before and may stay. */
  private Flag.@Nullable Duplicate earlier(
      FlagEntry entry, Map<String, Double> near, boolean byMeaning) {
    @Nullable FlagEntry first = null;
    for (String id : near.keySet()) {
      FlagEntry other = entries.get(id);
      if (other != null
          && other.arrival < entry.arrival
          && other.question.verdict() != Verdict.REJECTED
          && !(byMeaning && related(entry.question, other.question))
          && (first == null || other.arrival < first.arrival)) {
        first = other;
      }
    }
    if (first == null) {
      return null;
    }
    double similarity = near.getOrDefault(first.question.id(), 0.0);
    return new Flag.Duplicate(first.question.id(), first.question.text(), similarity, byMeaning);
  }

  /** A paraphrase means the same as its question, and is meant to. */
  private static boolean related(Question one, Question other) {
    return root(one).equals(root(other));
  }

  private static String root(Question question) {
    String of = question.origin().paraphraseOf();
    return of.isEmpty() ? question.id() : of;
  }
}
