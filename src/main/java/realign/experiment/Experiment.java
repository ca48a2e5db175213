package realign.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import realign.adapter.Adapter;
import realign.adapter.TrainingData;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.Progress;
import realign.retrieval.Reranker;

/** From material to an adapter and an honest account of what it does. */
public final class Experiment {
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
   * parts. The adapter handed back is the one that was scored: it isn't trained again on the test
   * questions. Cancelled during the search, it goes on with the best so far.
   *
   * @throws BadInput where the material has no questions at all
   * @throws realign.job.Cancelled before there is anything to keep
   */
  public Outcome run(
      Material given, Settings settings, ExperimentListener listener, Progress progress) {
    Material material = settings.documentsAnew() ? given : given.plain();
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
    Optional<Trial> best =
        chosen.map(trial -> new LastTraining(material, split, settings.seed()).of(trial, progress));
    watch.lap("training");
    Account account = new Account(material, settings, split, headroom, watch);
    Adapter selected = account.adapter(chosen);
    Adapter trained = account.adapter(best);
    Adapter adapter;
    TestScores test;
    Progress kept = kept(progress);
    try (Systems systems = new Systems(material, trained)) {
      String testing = messages.text("testing");
      adapter =
          trained.with(systems.weights(selected, split, kept, testing).in(trained.provenance()));
      test = new TestScores(material, split, adapter, systems, kept, testing);
    }
    watch.lap("test");
    MovedVectors.of(material, split, validation)
        .ifPresent(moved -> test.move(moved, kept, messages.text("moving")));
    watch.lap("moved");
    if (reranker.isPresent() && !progress.cancelled()) {
      test.rerank(reranker.get(), kept, messages.text("reranking"));
      watch.lap("rerank");
    }
    return account.tested(adapter, test, account.training(best, courses, baseline, seconds));
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
    Settings sentencesAlone =
        settings.withRecipe(Candidates.sentencesAlone(settings.sides().preferred()));
    List<Search.Course> courses =
        search(material, sentencesAlone, split, validation, listener, progress);
    Trial last = courses.get(0).last();
    listener.chosen(last.point());
    double seconds = watch.lap("search");
    CurvePoint baseline = new CurvePoint(0, 0, Double.NaN, Map.of());
    Account account = new Account(material, sentencesAlone, split, headroom, watch);
    return account.unproven(
        account.adapter(Optional.of(last)),
        account.training(Optional.of(last), courses, baseline, seconds));
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
    List<Candidate> candidates = Candidates.of(settings, split.train().length);
    List<Candidate> planned =
        searching
            ? new Plan(data, validation, settings.budget()).of(candidates, Search.THREADS)
            : candidates;
    return search.run(planned, side -> data.withChunks(material.chunksFor(side)), settings.seed());
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
}
