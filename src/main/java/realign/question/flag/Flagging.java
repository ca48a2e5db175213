package realign.question.flag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import realign.question.Verdict;
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
  private final List<Chunk> chunks;
  private final ChunkPlaces places;
  private final TextChecks checks;
  private final WordTwins twins = new WordTwins();
  private final MeaningTwins meanings;
  private final @Nullable Ranker ranker;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long arrivals;

  /** A question, when it came, and its flags by what they depend on. */
  private static final class Entry {
    final long arrival;
    Question question;
    List<Flag> own = List.of();
    List<Flag> ranked = List.of();
    List<Flag> twin = List.of();
    List<Flag> judged = List.of();

    Entry(long arrival, Question question) {
      this.arrival = arrival;
      this.question = question;
    }

    List<Flag> flags() {
      List<Flag> flags = new ArrayList<>(own);
      flags.addAll(twin);
      flags.addAll(ranked);
      flags.addAll(judged);
      flags.sort((a, b) -> a.type().compareTo(b.type()));
      return List.copyOf(flags);
    }
  }

  /**
   * Without questions yet.
   *
   * @param ranker null where chunks aren't to be compared
   */
  public Flagging(FlagSettings settings, List<Chunk> chunks, @Nullable Ranker ranker) {
    this.settings = settings;
    this.chunks = List.copyOf(chunks);
    this.places = new ChunkPlaces(this.chunks);
    this.checks = new TextChecks(settings);
    this.meanings = new MeaningTwins(settings.sameMeaning());
    this.ranker = ranker;
  }

  /** The flags of a question, cheapest first. */
  public List<Flag> of(String id) {
    Entry entry = entries.get(id);
    return entry == null ? List.of() : entry.flags();
  }

  /**
   * Takes in new and changed questions, and forgets removed ones.
   *
   * @return the flags of all questions whose flags may have changed by that, twins too
   * @throws realign.job.Cancelled between steps; tell it of the same changes again then
   */
  public Map<String, List<Flag>> update(
      Collection<Question> changed, Collection<String> removed, Progress progress) {
    Set<String> touched = new LinkedHashSet<>();
    for (String id : removed) {
      touched.addAll(near(id));
      twins.remove(id);
      meanings.remove(id);
      entries.remove(id);
    }
    List<Question> reworded = new ArrayList<>();
    for (Question question : changed) {
      // A new question is the last to come, so it can be nobody's earlier twin.
      Entry before = entries.get(question.id());
      if (before != null && before.question.equals(question)) {
        continue;
      }
      boolean twin = before != null && matters(before.question, question);
      if (twin) {
        touched.addAll(near(question.id()));
      }
      boolean other = take(question);
      if (before != null && !twin && !other) {
        continue;
      }
      if (other) {
        reworded.add(question);
      }
      touched.add(question.id());
      if (twin && other) {
        touched.addAll(near(question.id()));
      }
    }
    lookAt(reworded, progress);
    return settled(touched);
  }

  /** Whether a change may make another question a twin, or no longer one. */
  private static boolean matters(Question before, Question after) {
    return !before.text().equals(after.text())
        || !root(before).equals(root(after))
        || (before.verdict() == Verdict.REJECTED) != (after.verdict() == Verdict.REJECTED);
  }

  /** Whether text or evidence are new, and not only the verdict. */
  private boolean take(Question question) {
    Entry known = entries.get(question.id());
    boolean text = known == null || !known.question.text().equals(question.text());
    boolean evidence = known == null || !known.question.evidence().equals(question.evidence());
    if (known == null) {
      entries.put(question.id(), new Entry(arrivals++, question));
    } else {
      known.question = question;
    }
    if (text) {
      twins.put(question.id(), question.text());
      meanings.remove(question.id());
    }
    if (known != null && (text || evidence)) {
      known.judged = List.of();
    }
    return text || evidence;
  }

  private Set<String> near(String id) {
    Set<String> near = new HashSet<>(twins.near(id, settings.sameWords()).keySet());
    near.addAll(meanings.near(id).keySet());
    return near;
  }

  private void lookAt(List<Question> questions, Progress progress) {
    Map<Integer, CopiedWords.Source> sources = new HashMap<>();
    for (int from = 0; from < questions.size(); from += STEP) {
      progress.check();
      List<Question> step = questions.subList(from, Math.min(questions.size(), from + STEP));
      for (Question question : step) {
        look(question, sources);
      }
      rank(step, progress);
      progress.report(MESSAGES.text("flagging"), from + step.size(), questions.size());
      if (sources.size() > STEP) {
        sources.clear();
      }
    }
  }

  private void look(Question question, Map<Integer, CopiedWords.Source> sources) {
    Entry entry = entry(question.id());
    int[] rows = places.holding(question);
    List<Flag> own = new ArrayList<>(checks.ofText(question));
    List<Chunk> holding = new ArrayList<>();
    for (int row : rows) {
      holding.add(chunks.get(row));
    }
    if (rows.length > 0) {
      CopiedWords.Source source =
          sources.computeIfAbsent(rows[0], r -> CopiedWords.Source.of(chunks.get(r).text()));
      own.addAll(checks.ofChunk(question, source));
    }
    own.addAll(checks.ofEvidence(question, holding));
    entry.own = own;
  }

  private Entry entry(String id) {
    Entry entry = entries.get(id);
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
      entry(questions.get(i).id()).ranked = better(questions.get(i), rankings.get(i));
    }
  }

  private List<Flag> better(Question question, Ranking ranking) {
    int[] own = places.holding(question);
    int rank = ranking.rankOf(own);
    if (own.length == 0 || ranking.chunks().length == 0 || rank == 1) {
      return List.of();
    }
    double best = ranking.scores()[0];
    // An own chunk below the depth scores at most what stands last.
    double last = ranking.scores()[rank == 0 ? ranking.scores().length - 1 : rank - 1];
    return best < last * settings.better()
        ? List.of()
        : List.of(new Flag.AnsweredBetter(chunks.get(ranking.chunks()[0]).id(), best, last));
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
    ids.forEach(id -> touched.addAll(meanings.near(id).keySet()));
    meanings.put(ids, vectors, progress);
    ids.forEach(id -> touched.addAll(meanings.near(id).keySet()));
    return settled(touched);
  }

  /** Takes in a critic's marks; they hold until the question is changed. */
  public List<Flag> judged(String id, Flag.Critic marks) {
    Entry entry = entry(id);
    boolean poor = marks.lowest() < settings.leastMark();
    boolean on = settings.on().contains(Flag.Type.CRITIC);
    entry.judged = poor && on ? List.of(marks) : List.of();
    return entry.flags();
  }

  private Map<String, List<Flag>> settled(Set<String> touched) {
    Map<String, List<Flag>> flags = new LinkedHashMap<>();
    for (String id : touched) {
      Entry entry = entries.get(id);
      if (entry != null) {
        entry.twin = duplicate(entry);
        flags.put(id, entry.flags());
      }
    }
    return flags;
  }

  private List<Flag> duplicate(Entry entry) {
    if (!settings.on().contains(Flag.Type.DUPLICATE)) {
      return List.of();
    }
    String id = entry.question.id();
    Flag.@Nullable Duplicate found = earlier(entry, twins.near(id, settings.sameWords()), false);
    if (found == null) {
      found = earlier(entry, meanings.near(id), true);
    }
    return found == null ? List.of() : List.of(found);
  }

  /** The first of those that came before and may stay. */
  private Flag.@Nullable Duplicate earlier(
      Entry entry, Map<String, Double> near, boolean byMeaning) {
    @Nullable Entry first = null;
    for (String id : near.keySet()) {
      Entry other = entries.get(id);
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
