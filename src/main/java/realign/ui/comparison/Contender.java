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
 * @param called that run’s name where it uses its adapter; else empty
 * @param reranked whether a cross-encoder puts its first results in order
 */
record Contender(Method method, String run, String called, boolean reranked) {
  private static final Messages MESSAGES = Messages.of(Contender.class);

  /** The encoder alone; that of a run, so that both sides have the same. */
  static Contender baseline(String run) {
    return plain(Method.BASELINE, run);
  }

  static Contender adapted(Run run) {
    return of(Method.ADAPTED, run);
  }

  private static Contender of(Method method, Run run) {
    return new Contender(method, run.id(), run.name(), false);
  }

  /** As a person chooses it. */
  String name() {
    return MESSAGES.text("contender." + method.label(), called);
  }

  /** The same, and whether it is reranked. */
  String words() {
    return reranked ? MESSAGES.text("contender.reranked", name()) : name();
  }

  /** In a word or two. */
  String brief() {
    return MESSAGES.text("contender.brief." + (reranked ? "reranked" : method.label()));
  }

  /** The same way to search, with or without a cross-encoder after it. */
  Contender reranked(boolean also) {
    return new Contender(method, run, called, also);
  }

  private static Contender plain(Method method, String run) {
    return new Contender(method, run, "", false);
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
    all.add(plain(Method.HYBRID_WEIGHTED, encoder));
    for (int i = runs.size() - 1; i >= 0; i--) {
      Run run = runs.get(i);
      all.add(adapted(run));
      all.add(of(Method.HYBRID_ADAPTED, run));
      all.add(of(Method.HYBRID_ADAPTED_WEIGHTED, run));
    }
    return List.copyOf(all);
  }

  /** Whether it is the same way to search, whatever it is called. */
  boolean sameAs(Contender other) {
    return method == other.method && (run.equals(other.run) || !adapts());
  }

  /** Whether it uses its run’s adapter. */
  boolean adapts() {
    return method == Method.ADAPTED
        || method == Method.HYBRID_ADAPTED
        || method == Method.HYBRID_ADAPTED_WEIGHTED;
  }
}
