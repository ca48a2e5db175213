package realign.adapter;

/** Told of each epoch, on the trainer's thread. */
@FunctionalInterface
public interface TrainingListener {
  /** Returns whether to go on. */
  boolean finished(Checkpoint checkpoint);
}
