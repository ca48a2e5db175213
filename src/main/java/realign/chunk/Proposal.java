package realign.chunk;

import realign.job.Messages;

/** A chunk that may serve better left out, and why. A person decides. */
public record Proposal(Chunk chunk, Reason reason) {
  /** Why a chunk is little worth finding. */
  public enum Reason {
    /** Lines that lead by dots or white to a page's number. */
    CONTENTS,
    /** Mostly figures. */
    NUMBERS,
    /** Most of its lines stand elsewhere in the documents too. */
    REPEATED;

    /** In plain words. */
    public String sentence() {
      return Messages.of(Reason.class).text("proposal." + name());
    }
  }
}
