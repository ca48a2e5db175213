package realign.ui.training;

import java.util.List;
import realign.experiment.Headroom;
import realign.experiment.Part;
import realign.experiment.Split;
import realign.job.Messages;

/**
 * What is known before training.
 *
 * @param train questions to learn from
 * @param validation questions to choose by
 * @param known test questions on chunks with training questions
 * @param fresh test questions on chunks without
 * @param later test questions on chunks that training doesn’t see
 */
record Prospect(Headroom headroom, int train, int validation, int known, int fresh, int later) {
  private static final Messages MESSAGES = Messages.of(Prospect.class);
  private static final double LITTLE = .95;
  private static final int FEW = 50;

  static Prospect of(Headroom headroom, Split split) {
    return new Prospect(
        headroom,
        split.train().length,
        split.validation(Part.ALL).length,
        split.test(Part.KNOWN).length,
        split.test(Part.NEW).length,
        split.test(Part.LATER).length);
  }

  /** An honest guess, in one sentence. */
  String expectation() {
    if (headroom.questions() < FEW) {
      return MESSAGES.text("expect.few");
    }
    if (headroom.mrr() >= LITTLE) {
      return MESSAGES.text("expect.little");
    }
    if (fresh + later == 0) {
      return MESSAGES.text("expect.known");
    }
    return MESSAGES.text(known == 0 ? "expect.new" : "expect.room");
  }

  /** Questions that stand too near to what is held back to be used for anything. */
  int unused() {
    return Math.max(0, headroom.questions() - train - validation - known - fresh - later);
  }

  List<String> remarks() {
    return headroom.remarks();
  }
}
