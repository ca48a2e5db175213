package realign.project;

import java.util.Optional;

/**
 * The cause of the failure to open a project that is open elsewhere: reading it is still possible.
 */
public final class ProjectHeld extends Exception {
  private final transient Optional<Holder> holder;

  ProjectHeld(Optional<Holder> holder) {
    this.holder = holder;
  }

  /** Who has it open, as far as known. */
  public Optional<Holder> holder() {
    return holder;
  }
}
