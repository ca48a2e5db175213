package realign.project;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.document.Role;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.experiment.QuestionResult;
import realign.experiment.Report;
import realign.experiment.RightChunks;
import realign.experiment.Scoring;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.export.store.Pushed;
import realign.export.store.StoreEntries;
import realign.export.store.StoreEvaluation;
import realign.export.store.StoreQuestions;
import realign.export.store.StoreScores;
import realign.export.store.VectorStore;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.Progress;
import realign.question.Question;
import realign.vector.Matrix;

/**
 * Brings a project's chunks into a vector store, as a run's adapter wants them, and asks that store
 * the run's test questions. Only reads the project.
 */
public final class Storing {
  /** Whose vectors are stored. */
  public enum Kind {
    /** The encoder's own. */
    PLAIN,
    /** What the adapter makes of them; the encoder's own where it adapts queries only. */
    ADAPTED
  }

  private static final Messages MESSAGES = Messages.of(Storing.class);

  private final Project project;
  private final Run run;
  private final Adapter adapter;
  private final Encoder encoder;
  private final String set;

  /**
   * For one run.
   *
   * @param set name of the entries in the store; see {@link #usualSet}
   * @throws BadInput if the run isn't there any more
   * @throws realign.job.BadArguments if the set can't be named so
   */
  public Storing(Project project, Run run, Encoders encoders, String set) {
    this.project = project;
    this.run = run;
    StoreEntries.requireName(set);
    this.set = set;
    this.adapter =
        project
            .runs()
            .adapter(run.id())
            .map(AdapterFile::read)
            .orElseThrow(() -> trouble("run.gone", run.name()));
    this.encoder = new CachedEncoder(encoders.open(adapter.encoder().name()), project.vectors());
  }

  /** The file's name with a mark of its place: two projects never take each other's entries. */
  public static String usualSet(Project project) {
    String place = project.file().toAbsolutePath().normalize().toString();
    String mark = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    String name = project.file().getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return (name.replaceAll("[^A-Za-z0-9]+", "-") + "-" + mark.substring(0, 8))
        .replaceFirst("^-+", "");
  }

  /** Of the vectors. */
  public int dimension() {
    return adapter.weights().rows();
  }

  /** Makes the store hold the project's chunks; see {@link VectorStore#push}. */
  public Pushed push(VectorStore store, Kind kind, Progress progress) {
    return store.push(entries(kind, chunks(), progress), progress);
  }

  /**
   * Asks the run's test questions, without the adapter and with it. A shared adapter needs both
   * kinds of vectors in the store; a system whose kind isn't there is left out.
   *
   * @throws BadInput if the run had no test questions, or the store has none of its chunks
   */
  public List<StoreScores> evaluate(VectorStore store, int depth, Progress progress) {
    List<Chunk> chunks = chunks();
    StoreQuestions questions = questions(chunks, progress);
    StoreEvaluation evaluation = new StoreEvaluation(store, depth);
    List<StoreScores> scores = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      StoreEntries entries = entries(kind, chunks, progress);
      if (store.search(entries.set(), entries.vectors().pick(0), 1, progress).get(0).isEmpty()) {
        continue;
      }
      Matrix queries =
          kind == Kind.ADAPTED ? adapter.queries(questions.vectors()) : questions.vectors();
      String system = kind == Kind.ADAPTED ? "adapted" : "baseline";
      scores.addAll(evaluation.scores(system, entries, queries, questions, progress));
    }
    if (scores.isEmpty()) {
      throw trouble("store.empty", set);
    }
    return scores;
  }

  /** Whether {@link #evaluate} needs both kinds of vectors. */
  public boolean shared() {
    return adapter.side() == Side.SHARED;
  }

  private List<Chunk> chunks() {
    List<Chunk> chunks = project.chunks().used(Role.CORPUS);
    if (chunks.isEmpty()) {
      throw trouble("chunks.none", project.file());
    }
    return chunks;
  }

  private StoreEntries entries(Kind kind, List<Chunk> chunks, Progress progress) {
    Map<String, String> names =
        project.documents().list().stream()
            .collect(Collectors.toMap(DocumentEntry::id, DocumentEntry::name));
    UnaryOperator<String> name = id -> names.getOrDefault(id, id);
    List<String> texts = chunks.stream().map(Chunk::text).toList();
    Encoder by = kind == Kind.ADAPTED ? encoder : encoder.plain();
    Matrix vectors = by.encode(texts, realign.encoder.Role.DOCUMENT, progress).vectors();
    return kind == Kind.ADAPTED
        ? StoreEntries.adapted(set, chunks, vectors, adapter, name)
        : StoreEntries.plain(set, chunks, vectors, by.identity().key(), name);
  }

  private StoreQuestions questions(List<Chunk> chunks, Progress progress) {
    Report report =
        project
            .runs()
            .report(run.id())
            .map(ReportJson::parse)
            .orElseThrow(() -> trouble("run.gone", run.name()));
    Map<String, String> splits = new HashMap<>();
    for (QuestionResult result : report.results()) {
      splits.put(result.id(), result.part().label());
    }
    RightChunks right = new RightChunks(chunks);
    Scoring scoring = Scoring.valueOf(report.scoring().toUpperCase(Locale.ROOT));
    List<Question> asked =
        project.questions().find(splits.keySet()).stream()
            .filter(question -> right.of(question, scoring).length > 0)
            .toList();
    if (asked.isEmpty()) {
      throw trouble("questions.none", run.name());
    }
    List<String> texts = asked.stream().map(Question::text).toList();
    return new StoreQuestions(
        encoder.encode(texts, realign.encoder.Role.QUERY, progress).vectors(),
        asked.stream().map(question -> right.of(question, scoring)).toArray(int[][]::new),
        asked.stream().map(question -> splits.getOrDefault(question.id(), "")).toList());
  }

  private static BadInput trouble(String key, Object what) {
    return new BadInput(MESSAGES.text(key, what), MESSAGES.text(key + ".advice"));
  }
}
