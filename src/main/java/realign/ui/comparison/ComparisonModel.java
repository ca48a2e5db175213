package realign.ui.comparison;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.project.AdapterIntake;
import realign.project.Run;
import realign.question.Question;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Workspace;

/** Two ways to search beside each other: what the screen shows and does, without its nodes. */
final class ComparisonModel {
  private static final Messages MESSAGES = Messages.of(ComparisonModel.class);

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final Feedback feedback;
  private final RerankerModel reranker;
  private final Contenders contenders;
  private final SearchModel search;
  private final ResultsModel results;
  private final Latest waitingLook;
  private final ReadOnlyObjectWrapper<List<Question>> waiting =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Set<String> known = new HashSet<>();

  ComparisonModel(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.feedback = new Feedback(workspace);
    this.reranker = new RerankerModel(workspace, jobs, encoders);
    this.contenders = new Contenders(this::again);
    IndexModel index = new IndexModel(workspace, jobs, encoders, this::again);
    this.search = new SearchModel(workspace, jobs, index, contenders, reranker);
    this.results = new ResultsModel(workspace, jobs, index, contenders, reranker);
    this.waitingLook = Latest.of(jobs.workers(), jobs.screen());
    workspace.runs().subscribe(this::follow);
    search.answer().subscribe(this::lookForWaiting);
    reranker.look();
  }

  SearchModel search() {
    return search;
  }

  Contenders contenders() {
    return contenders;
  }

  RerankerModel reranker() {
    return reranker;
  }

  ResultsModel results() {
    return results;
  }

  /** The screen came into view. */
  void shown() {
    reranker.look();
    search.shown();
    results.pairing().shown();
  }

  /** Other sides, other chunks, or what was asked for is ready to be searched. */
  private void again() {
    search.search();
    results.pairing().look();
  }

  /** Takes a folder’s cross-encoder, if it is one; {@code then} follows where it is. */
  void rerankBy(Path folder, Runnable then) {
    reranker.take(
        folder,
        () -> {
          then.run();
          search.search();
        });
  }

  void forgetReranker() {
    reranker.forget();
    contenders().rerankNeither();
  }

  /** Shows the questions of a run, and its adapter against its encoder. */
  void choose(Run run) {
    results.show(run);
    results.filter(ResultFilter.NONE);
    contenders().face(workspace.runs().get(), run);
  }

  /** Takes an adapter’s file in; it then stands on the right. */
  void take(Path file) {
    AdapterIntake intake = new AdapterIntake(workspace.project(), encoders, Clock.systemUTC());
    jobs.start(
        MESSAGES.text("job.adapter", file.getFileName()), progress -> intake.take(file), run -> {});
  }

  /** Asks a question, of the test or any other. */
  void load(String text) {
    search.query().set(text);
  }

  /** Whether nothing is asked yet. */
  boolean asksNothing() {
    return search.query().get().isBlank();
  }

  void right(Found found) {
    Answer answer = search.answer().get();
    feedback.right(answer.query(), answer.question(), found.chunk());
  }

  void wrong(Found found) {
    Answer answer = search.answer().get();
    feedback.wrong(answer.query(), answer.question(), found.chunk());
  }

  /** Says that the question asked is a good one. */
  void accept() {
    Question question = search.answer().get().question();
    if (question != null) {
      feedback.accept(question);
    }
  }

  /** Other questions whose wrong marks wait, while the one asked does. */
  ReadOnlyObjectProperty<List<Question>> waiting() {
    return waiting.getReadOnlyProperty();
  }

  private void lookForWaiting(Answer answer) {
    Question asked = answer.question();
    if (asked == null || !answer.waits()) {
      waiting.set(List.of());
      return;
    }
    waitingLook.ask(
        () -> {
          Set<String> ids = workspace.project().questions().waiting().keySet();
          return workspace.project().questions().find(ids).stream()
              .filter(question -> !question.id().equals(asked.id()))
              .toList();
        },
        waiting::set,
        mishap -> waiting.set(List.of()));
  }

  /** Keeps what is chosen while it is there; a run that was just made is shown. */
  private void follow(List<Run> runs) {
    Run before = results.run().get();
    boolean more = before != null && runs.stream().anyMatch(run -> !known.contains(run.id()));
    Optional<Run> kept =
        runs.stream().filter(run -> before != null && run.id().equals(before.id())).findFirst();
    known.clear();
    runs.forEach(run -> known.add(run.id()));
    if (kept.isPresent() && !more) {
      contenders().renew(runs, kept.get().id());
    } else if (runs.isEmpty()) {
      results.show(null);
      contenders().withoutRuns();
    } else {
      choose(runs.get(runs.size() - 1));
    }
  }
}
