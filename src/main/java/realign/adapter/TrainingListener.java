package realign.adapter;

/** Told of each epoch, on the trainer's thread. */
@FunctionalInterface
public interface TrainingListener {
  /** Lets it run to its end. */
  TrainingListener NONE = checkpoint -> true;

  /** Returns whether to go on. */
  boolean finished(Checkpoint checkpoint);
}
