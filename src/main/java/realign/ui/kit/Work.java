package realign.ui.kit;

import realign.job.Progress;

/** Engine work, run on a worker's thread. */
@FunctionalInterface
public interface Work<T> {
  T run(Progress progress) throws Exception;
}
