package realign.ui.comparison;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.job.Progress;
import realign.project.Reranking;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/**
 * The chosen sides on the test questions of a run. What the run found itself is there at once, as
 * is what was found before; other ranks are found behind the screen, and those that take a
 * cross-encoder only where they are asked for.
 */
final class PairingModel {
  /**
   * Figures of the sides before stay so long: most new ones are there by then, and none flicker.
   */
  private static final int PATIENCE_MILLIS = 250;

  private final Workspace workspace;
  private final LongReading reading;
  private final IndexModel index;
  private final Contenders sides;
  private final RerankerModel reranker;
  private final Latest ranking;
  private final Latest patience;
  private final ReadOnlyObjectWrapper<Pairing> pairing = new ReadOnlyObjectWrapper<>(Pairing.NONE);
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(new Standing.Settled());
  private @Nullable TestRead test;
  private @Nullable TestRanks ranks;
  private Going going = new Going();
  private boolean preparing;
  private boolean inView;

  /** What is being worked on, until something newer is wanted. */
  private static final class Going implements Progress {
    private volatile boolean overtaken;

    @Override
    public void report(String what, long done, long total) {}

    @Override
    public boolean cancelled() {
      return overtaken;
    }
  }

  PairingModel(
      Workspace workspace, Jobs jobs, IndexModel index, Contenders sides, RerankerModel reranker) {
    this.workspace = workspace;
    this.reading = new LongReading(jobs, this::look, this::fail);
    this.index = index;
    this.sides = sides;
    this.reranker = reranker;
    this.ranking = Latest.of(jobs.workers(), jobs.screen());
    this.patience = Latest.after(PATIENCE_MILLIS, jobs.workers(), jobs.screen());
    index.preparing().addListener((property, before, now) -> prepared(before));
    reranker.kept().addListener((property, before, now) -> look());
    reranker.missing().addListener((property, before, now) -> look());
  }

  /** What is shown: of the chosen sides as soon as there is anything of theirs. */
  ReadOnlyObjectProperty<Pairing> pairing() {
    return pairing.getReadOnlyProperty();
  }

  /** How the ranks of the chosen sides stand. */
  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  /** From now on what isn’t known is found at once. */
  void shown() {
    inView = true;
    look();
  }

  /** Takes the test of a run, or none. */
  void take(@Nullable TestRead next) {
    test = next;
    if (next == null) {
      calm();
      settle(Pairing.NONE);
    } else {
      look();
    }
  }

  /** Another test is being read; what is shown stays until then. */
  void leave() {
    test = null;
    calm();
  }

  /** Looks at the chosen sides again. */
  void look() {
    calm();
    TestRead read = test;
    if (read == null) {
      return;
    }
    Contender left = side(sides.left().get());
    Contender right = side(sides.right().get());
    Optional<Pairing> own =
        read.rows().isEmpty() ? Optional.of(Pairing.NONE) : read.own(left, right);
    if (own.isPresent()) {
      settle(own.get());
    } else if (inView) {
      find(read, left, right);
    }
  }

  /** What is being worked on isn’t wanted any more. */
  private void calm() {
    going.overtaken = true;
    going = new Going();
    preparing = false;
    ranking.forget();
    patience.forget();
  }

  /** Without a cross-encoder where there is none that could be asked. */
  private Contender side(Contender chosen) {
    return chosen.reranked(chosen.reranked() && reranker.usable() != null);
  }

  private void settle(Pairing found) {
    pairing.set(found);
    standing.set(new Standing.Settled());
  }

  private void find(TestRead read, Contender left, Contender right) {
    Set<String> runs = new HashSet<>(sides.runs());
    runs.add(read.run().id());
    Optional<Index> ready = index.ready(runs);
    if (ready.isEmpty()) {
      prepare(read, left, right);
      return;
    }
    Reranking by = reranker.usable();
    TestRanks found = ranks(ready.get(), read);
    Optional<Pairing> kept = found.kept(left, right, by);
    int slow = found.slow(left, right, by);
    if (kept.isPresent()) {
      settle(kept.get());
    } else if (by != null && slow > 0) {
      offer(found, left, right, by, slow);
    } else {
      rank(found, left, right, by);
    }
  }

  private TestRanks ranks(Index among, TestRead read) {
    TestRanks present = ranks;
    if (present == null || !present.of(among, read)) {
      reading.stop();
      present = new TestRanks(workspace.project(), among, read);
      ranks = present;
    }
    return present;
  }

  private void prepare(TestRead read, Contender left, Contender right) {
    Job job = index.preparing().get();
    preparing = true;
    patience.ask(
        () -> read.unranked(left, right),
        unranked -> {
          pairing.set(unranked);
          if (job != null && job.running()) {
            standing.set(new Standing.Preparing(job));
          }
        },
        mishap -> {});
  }

  /** What was made ready is looked at when that is told; this is where it came to nothing. */
  private void prepared(@Nullable Job before) {
    if (preparing && before != null && before.state().get() != Job.State.DONE) {
      Mishap mishap = index.mishap().get();
      standing.set(mishap == null ? new Standing.Stopped() : new Standing.Failed(mishap));
    }
  }

  private void rank(TestRanks found, Contender left, Contender right, @Nullable Reranking by) {
    Going mine = going;
    patience.ask(
        () -> found.unranked(left, right),
        unranked -> {
          pairing.set(unranked);
          standing.set(new Standing.Ranking(found.questions()));
        },
        mishap -> {});
    ranking.ask(
        () -> found.pairing(left, right, by, mine),
        next -> {
          patience.forget();
          settle(next);
        },
        this::fail);
  }

  private void fail(Mishap mishap) {
    patience.forget();
    TestRead read = test;
    if (read != null) {
      pairing.set(read.unranked(side(sides.left().get()), side(sides.right().get())));
    }
    standing.set(new Standing.Failed(mishap));
  }

  /** What an offer is made of. */
  private record Offer(Pairing known, double seconds) {}

  private void offer(TestRanks found, Contender left, Contender right, Reranking by, int slow) {
    Going mine = going;
    Job job = reading.job();
    int questions = found.questions();
    standing.set(
        job == null ? new Standing.Offered(questions, Double.NaN) : new Standing.Reranking(job));
    patience.ask(() -> found.unranked(left, right), pairing::set, mishap -> {});
    ranking.ask(
        () -> {
          Pairing known = found.partly(left, right, by, mine);
          Contender slowOne = left.reranked() ? left : right;
          return new Offer(known, job == null ? slow * found.pace(slowOne, by, mine) : Double.NaN);
        },
        made -> {
          patience.forget();
          pairing.set(made.known());
          if (job == null) {
            standing.set(new Standing.Offered(questions, made.seconds()));
          }
        },
        this::fail);
  }

  /** Has the cross-encoder read what it was offered for. */
  void rerank() {
    TestRanks found = ranks;
    Reranking by = reranker.usable();
    if (found != null && by != null && reading.job() == null) {
      reading.start(found, sides.left().get(), sides.right().get(), by);
      look();
    }
  }
}
