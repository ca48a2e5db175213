package realign.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import realign.experiment.Searcher.Method;
import realign.job.Messages;
import realign.project.Run;

/**
 * A way to search that can stand left or right.
 *
 * @param run id of the run whose adapter or encoder it uses; empty where there is no run
 * @param name as a person chooses it
 */
record Contender(Method method, String run, String name) {
  private static final Messages MESSAGES = Messages.of(Contender.class);

  /** The encoder alone; that of a run, so that both sides have the same. */
  static Contender baseline(String run) {
    return plain(Method.BASELINE, run);
  }

  static Contender adapted(Run run) {
    return new Contender(Method.ADAPTED, run.id(), MESSAGES.text("contender.adapted", run.name()));
  }

  private static Contender plain(Method method, String run) {
    return new Contender(method, run, MESSAGES.text("contender." + method.label()));
  }

  /**
   * All that there are, the newest run’s adapter before older ones’.
   *
   * @param encoder id of the run whose encoder serves those without an adapter
   */
  static List<Contender> all(List<Run> runs, String encoder) {
    List<Contender> all = new ArrayList<>();
    all.add(baseline(encoder));
    all.add(plain(Method.BM25, encoder));
    all.add(plain(Method.HYBRID, encoder));
    for (int i = runs.size() - 1; i >= 0; i--) {
      Run run = runs.get(i);
      all.add(adapted(run));
      all.add(
          new Contender(
              Method.HYBRID_ADAPTED,
              run.id(),
              MESSAGES.text("contender.hybridAdapted", run.name())));
    }
    return List.copyOf(all);
  }

  /** Whether it is the same way to search, whatever it is called. */
  boolean sameAs(Contender other) {
    return method == other.method && (run.equals(other.run) || !adapts());
  }

  private boolean adapts() {
    return method == Method.ADAPTED || method == Method.HYBRID_ADAPTED;
  }
}
