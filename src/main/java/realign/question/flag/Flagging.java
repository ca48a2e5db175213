package realign.question.flag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.job.Progress;
import realign.question.CopiedWords;
import realign.question.Question;
import realign.retrieval.Ranking;
import realign.vector.Matrix;

/**
 * Keeps the flags of a project's questions. Made for one set of chunks; told of changes, it looks
 * again only at what they touch. For one thread at a time, and not the screen's.
 */
public final class Flagging {
  private static final Messages MESSAGES = Messages.of(Flagging.class);
  private static final int DEPTH = 10;
  private static final int STEP = 500;

  private final FlagSettings settings;
  private final ChunkChecks checks;
  private final Duplicates duplicates;
  private final @Nullable Ranker ranker;
  private final Map<String, FlagEntry> entries = new LinkedHashMap<>();
  private long arrivals;

  /**
   * Without questions yet.
   *
   * @param ranker null where chunks aren't to be compared
   */
  public Flagging(FlagSettings settings, List<Chunk> chunks, @Nullable Ranker ranker) {
    this.settings = settings;
    this.checks = new ChunkChecks(settings, List.copyOf(chunks));
    this.duplicates = new Duplicates(settings, entries);
    this.ranker = ranker;
  }

  /** The flags of a question, cheapest first. */
  public List<Flag> of(String id) {
    FlagEntry entry = entries.get(id);
    return entry == null ? List.of() : entry.flags();
  }

  /**
   * Takes in new and changed questions, and forgets removed ones.
   *
   * @return the flags of all questions whose flags may have changed by that, twins too
   * @throws realign.job.Cancelled between steps; only a new one, told of everything, is right then
   */
  public Map<String, List<Flag>> update(
      Collection<Question> changed, Collection<String> removed, Progress progress) {
    Set<String> touched = new LinkedHashSet<>();
    for (String id : removed) {
      touched.addAll(duplicates.near(id));
      duplicates.forget(id);
      entries.remove(id);
    }
    List<Question> reworded = new ArrayList<>();
    for (Question question : changed) {
      if (take(question, touched)) {
        reworded.add(question);
      }
    }
    lookAt(reworded, progress);
    return settled(touched);
  }

  /** Whether text or evidence are new, and not only the verdict. */
  private boolean take(Question question, Set<String> touched) {
    FlagEntry known = entries.get(question.id());
    if (known != null) {
      return change(known, question, touched);
    }
    // A new question is the last to come, so it can be nobody's earlier twin.
    entries.put(question.id(), new FlagEntry(arrivals++, question));
    duplicates.reworded(question);
    touched.add(question.id());
    return true;
  }

  private boolean change(FlagEntry entry, Question question, Set<String> touched) {
    Question before = entry.question;
    boolean twin = Duplicates.matters(before, question);
    boolean text = !before.text().equals(question.text());
    boolean other = text || !before.evidence().equals(question.evidence());
    if (twin) {
      touched.addAll(duplicates.near(question.id()));
    }
    entry.question = question;
    if (text) {
      duplicates.reworded(question);
    }
    if (other) {
      entry.judged = List.of();
    }
    if (twin || other) {
      touched.add(question.id());
    }
    if (twin && other) {
      touched.addAll(duplicates.near(question.id()));
    }
    return other;
  }

  private void lookAt(List<Question> questions, Progress progress) {
    Map<Integer, CopiedWords.Source> sources = new HashMap<>();
    for (int from = 0; from < questions.size(); from += STEP) {
      progress.check();
      List<Question> step = questions.subList(from, Math.min(questions.size(), from + STEP));
      for (Question question : step) {
        entry(question.id()).own = checks.own(question, sources);
      }
      rank(step, progress);
      progress.report(MESSAGES.text("flagging"), from + step.size(), questions.size());
      if (sources.size() > STEP) {
        sources.clear();
      }
    }
  }

  private FlagEntry entry(String id) {
    FlagEntry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("no question " + id);
    }
    return entry;
  }

  private void rank(List<Question> questions, Progress progress) {
    if (ranker == null || !settings.on().contains(Flag.Type.ANSWERED_BETTER)) {
      return;
    }
    List<Ranking> rankings = ranker.rank(questions, DEPTH, progress);
    for (int i = 0; i < questions.size(); i++) {
      entry(questions.get(i).id()).ranked = checks.better(questions.get(i), rankings.get(i));
    }
  }

  /**
   * Takes in vectors, for duplicates by meaning.
   *
   * @param ids of questions taken in before
   * @param vectors one unit row a question
   * @return as {@link #update} does
   * @throws realign.job.Cancelled between blocks
   */
  public Map<String, List<Flag>> vectors(List<String> ids, Matrix vectors, Progress progress) {
    Set<String> touched = new LinkedHashSet<>(ids);
    ids.forEach(id -> touched.addAll(duplicates.nearByMeaning(id)));
    duplicates.vectors(ids, vectors, progress);
    ids.forEach(id -> touched.addAll(duplicates.nearByMeaning(id)));
    return settled(touched);
  }

  /** Takes in a critic's marks; they hold until the question is changed. */
  public List<Flag> judged(String id, Flag.Critic marks) {
    FlagEntry entry = entry(id);
    boolean poor = marks.lowest() < settings.leastMark();
    boolean on = settings.on().contains(Flag.Type.CRITIC);
    entry.judged = poor && on ? List.of(marks) : List.of();
    return entry.flags();
  }

  private Map<String, List<Flag>> settled(Set<String> touched) {
    Map<String, List<Flag>> flags = new LinkedHashMap<>();
    for (String id : touched) {
      FlagEntry entry = entries.get(id);
      if (entry != null) {
        entry.twin = duplicates.of(entry);
        flags.put(id, entry.flags());
      }
    }
    return flags;
  }
}
