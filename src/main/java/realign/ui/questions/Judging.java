package realign.ui.questions;

import java.util.List;
import java.util.Optional;
import realign.job.Messages;
import realign.job.Progress;
import realign.question.Budget;
import realign.question.LimitReached;
import realign.question.Question;
import realign.question.chat.Critic;
import realign.question.flag.Flag;
import realign.ui.kit.Coalescer;
import realign.ui.kit.Jobs;

/** Has a model judge questions, one after the other. */
final class Judging {
  private static final Messages MESSAGES = Messages.of(Judging.class);

  private final Jobs jobs;
  private final FlagsModel flags;

  Judging(Jobs jobs, FlagsModel flags) {
    this.jobs = jobs;
    this.flags = flags;
  }

  private record Judged(String id, Flag.Critic marks) {}

  /** Begins; the marks come as flags while it runs. */
  void judge(List<Question> questions, Critic critic, Assignment assignment) {
    List<Question> all = List.copyOf(questions);
    Coalescer<Judged> marks =
        Coalescer.to(
            jobs.screen(), some -> some.forEach(each -> flags.judge(each.id(), each.marks())));
    jobs.start(
        MESSAGES.text("job.judge"),
        progress -> run(all, critic, assignment, marks, progress),
        count -> {});
  }

  private static int run(
      List<Question> questions,
      Critic critic,
      Assignment assignment,
      Coalescer<Judged> marks,
      Progress progress) {
    Budget budget =
        new Budget(assignment.bounds().limits(), assignment.bounds().price(), System::nanoTime);
    int judged = 0;
    for (Question question : questions) {
      progress.check();
      progress.report(MESSAGES.text("judging"), judged, questions.size());
      try {
        Optional<Flag.Critic> given = critic.judge(question, budget);
        given.ifPresent(mark -> marks.offer(new Judged(question.id(), mark)));
      } catch (LimitReached e) {
        return judged;
      }
      judged++;
    }
    return judged;
  }
}
