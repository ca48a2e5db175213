package realign.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.adapter.TrainingData;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.Progress;
import realign.retrieval.Reranker;
import realign.vector.Matrix;

/** From material to an adapter and an honest account of what it does. */
public final class Experiment {
  private static final String IDENTITY = "identity";

  private final Messages messages = Messages.of(Experiment.class);
  private final LongSupplier nanoTime;
  private final Optional<Reranker> reranker;

  /**
   * With a clock for the search's budget and the report's timings.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  public Experiment(LongSupplier nanoTime) {
    this(nanoTime, Optional.empty());
  }

  private Experiment(LongSupplier nanoTime, Optional<Reranker> reranker) {
    this.nanoTime = nanoTime;
    this.reranker = reranker;
  }

  /** The same that also tests how a cross-encoder orders the first results. */
  public Experiment with(Reranker other) {
    return new Experiment(nanoTime, Optional.of(other));
  }

  /** What there is to gain, before anything is trained. */
  public static Headroom headroom(Material material, Progress progress) {
    return HeadroomCheck.of(material, progress);
  }

  /** The split that {@link #run} would make. */
  public static Split split(Material material, Settings settings) {
    return Splitter.split(material, settings.split(), settings.seed());
  }

  /**
   * Splits, scores the baselines, searches for the best adapter, and scores that once on the test
   * parts. The adapter handed back is the one that was scored: it isn't trained again on the
   * questions that were held out. Cancelled during the search, it goes on with the best so far.
   *
   * @throws BadInput where the material has no questions at all
   * @throws realign.job.Cancelled before there is anything to keep
   */
  public Outcome run(
      Material material, Settings settings, ExperimentListener listener, Progress progress) {
    if (material.questions().isEmpty()) {
      throw new BadInput(messages.text("questions.none"), messages.text("questions.none.advice"));
    }
    Stopwatch watch = new Stopwatch(nanoTime);
    Headroom headroom = HeadroomCheck.of(material, progress);
    listener.headroom(headroom);
    Split split = Splitter.split(material, settings.split(), settings.seed());
    Validation validation = new Validation(material, split);
    CurvePoint baseline = new CurvePoint(0, 0, Double.NaN, validation.baseline());
    listener.baseline(baseline);
    watch.lap("headroom");
    List<Search.Course> courses = search(material, settings, split, validation, listener, progress);
    Optional<Trial> chosen =
        settings.recipe().isPresent()
            ? Optional.of(courses.get(0).last())
            : new Selection(validation).best(courses);
    double seconds = watch.lap("search");
    listener.chosen(chosen.map(Trial::point).orElse(baseline));
    LastTraining lastTraining = new LastTraining(material, split, settings.seed());
    Optional<Trial> best = chosen.map(trial -> lastTraining.of(trial, progress));
    watch.lap("training");
    Adapter selected = adapter(material, settings, split, chosen);
    Adapter trained = adapter(material, settings, split, best);
    Adapter adapter;
    TestScores test;
    try (Systems systems = new Systems(material, trained)) {
      Progress kept = kept(progress);
      String testing = messages.text("testing");
      adapter =
          trained.with(systems.weights(selected, split, kept, testing).in(trained.provenance()));
      test = new TestScores(material, split, adapter, systems, kept, testing);
    }
    watch.lap("test");
    if (reranker.isPresent() && !progress.cancelled()) {
      test.rerank(reranker.get(), kept(progress), messages.text("reranking"));
      watch.lap("rerank");
    }
    List<Report.Comparison> comparison = test.comparison();
    List<Report.Score> scores = test.scores();
    watch.lap("significance");
    Recommendation recommendation = new Recommendation();
    return new Outcome(
        adapter,
        new Report(
            encoder(material),
            new Report.CorpusFacts(material.documents(), material.chunks().size()),
            questions(material, split),
            material.scoring().label(),
            split.kind().label(),
            headroom,
            scores,
            comparison,
            training(settings, best, courses, baseline, seconds),
            best.isPresent()
                ? recommendation.of(comparison)
                : recommendation.ofIdentity(headroom, split.validation(Part.ALL).length),
            test.similarity(),
            test.results(),
            watch.laps(),
            adapter.provenance()));
  }

  /**
   * An adapter from the chunks' own sentences, before there is a question to prove it: by our
   * recipe's defaults, with no search and no scores. Questions that the material has aren't used.
   *
   * @throws BadInput where no chunk has a sentence
   * @throws realign.job.Cancelled between steps
   */
  public Outcome runWithoutQuestions(
      Material material, Settings settings, ExperimentListener listener, Progress progress) {
    if (material.sentences().isEmpty()) {
      throw new BadInput(messages.text("sentences.none"), messages.text("sentences.none.advice"));
    }
    Stopwatch watch = new Stopwatch(nanoTime);
    Split split = Split.untested(settings.seed(), material.chunks().size());
    Headroom headroom = HeadroomCheck.of(material, progress);
    listener.headroom(headroom);
    Validation validation = new Validation(material, split);
    Settings sentencesAlone = settings.withRecipe(Candidates.sentencesAlone(settings.side()));
    List<Search.Course> courses =
        search(material, sentencesAlone, split, validation, listener, progress);
    Trial last = courses.get(0).last();
    listener.chosen(last.point());
    double seconds = watch.lap("search");
    Adapter adapter = adapter(material, sentencesAlone, split, Optional.of(last));
    CurvePoint baseline = new CurvePoint(0, 0, Double.NaN, Map.of());
    return new Outcome(
        adapter,
        new Report(
            encoder(material),
            new Report.CorpusFacts(material.documents(), material.chunks().size()),
            questions(material, split),
            material.scoring().label(),
            split.kind().label(),
            headroom,
            List.of(),
            List.of(),
            training(sentencesAlone, Optional.of(last), courses, baseline, seconds),
            new Recommendation().unproven(),
            new Report.Similarity(0, 0, 0),
            List.of(),
            watch.laps(),
            adapter.provenance()));
  }

  private List<Search.Course> search(
      Material material,
      Settings settings,
      Split split,
      Validation validation,
      ExperimentListener listener,
      Progress progress) {
    long end = nanoTime.getAsLong() + settings.budget().toNanos();
    boolean searching = settings.recipe().isEmpty();
    Search search =
        new Search(
            validation,
            new Worth(settings.scenario(), validation.baseline()),
            listener,
            progress,
            () -> searching && nanoTime.getAsLong() - end > 0);
    TrainingData data = LastTraining.data(material, split.train(), split.visibleChunks());
    return search.run(Candidates.of(settings), data, settings.seed());
  }

  /** What was found is scored, even after a cancel. */
  private static Progress kept(Progress progress) {
    return new Progress() {
      @Override
      public void report(String what, long done, long total) {
        progress.report(what, done, total);
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }

  private static Adapter adapter(
      Material material, Settings settings, Split split, Optional<Trial> best) {
    Map<String, String> facts = new TreeMap<>(settings.facts());
    facts.put("data", material.hash());
    facts.put("encoder", material.encoder().key());
    facts.put("scoring", material.scoring().label());
    facts.put("split", split.kind().label());
    facts.put("seed", Long.toString(settings.seed()));
    facts.put("scenario", settings.scenario().label());
    facts.put("recipe", best.map(t -> t.candidate().recipe().toString()).orElse(IDENTITY));
    best.ifPresent(
        trial -> {
          facts.put("epoch", Integer.toString(trial.epoch()));
          facts.put("near", Double.toString(trial.near()));
          facts.put("learned", trial.again() ? "train, validation" : "train");
        });
    Provenance provenance = new Provenance(facts);
    Side side = best.map(t -> t.candidate().recipe().side()).orElse(settings.side());
    Matrix weights =
        best.map(Trial::weights).orElseGet(() -> Matrix.identity(material.encoder().dimension()));
    return new Adapter(side, weights, best.flatMap(Trial::bias), material.encoder(), provenance);
  }

  private static Report.EncoderFacts encoder(Material material) {
    return new Report.EncoderFacts(
        material.encoder().name(), material.encoder().dimension(), material.encoder().maxTokens());
  }

  private static Report.QuestionFacts questions(Material material, Split split) {
    return new Report.QuestionFacts(
        material.questions().size(),
        split.train().length,
        split.validation(Part.ALL).length,
        split.test(Part.ALL).length);
  }

  private static Report.Training training(
      Settings settings,
      Optional<Trial> best,
      List<Search.Course> courses,
      CurvePoint baseline,
      double seconds) {
    Search.Course course =
        courses.stream()
            .filter(c -> best.isPresent() && c.candidate().equals(best.get().candidate()))
            .findFirst()
            .orElse(courses.get(0));
    List<CurvePoint> curve = new ArrayList<>();
    curve.add(baseline);
    course.trials().forEach(trial -> curve.add(trial.point()));
    return new Report.Training(
        best.map(t -> t.candidate().recipe().name()).orElse(IDENTITY),
        best.map(t -> t.candidate().recipe().side()).orElse(settings.side()) == Side.SHARED
            ? "shared"
            : "query",
        course.last().epoch(),
        best.map(Trial::epoch).orElse(0),
        seconds,
        courses.size(),
        curve);
  }
}
