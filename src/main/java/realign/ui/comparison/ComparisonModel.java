package realign.ui.comparison;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.AdapterIntake;
import realign.project.Reranking;
import realign.project.Run;
import realign.question.Question;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** Two ways to search beside each other: what the screen shows and does, without its nodes. */
final class ComparisonModel {
  private static final Messages MESSAGES = Messages.of(ComparisonModel.class);
  private static final int PAUSE_MILLIS = 120;

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final Latest searching;
  private final Feedback feedback;
  private final ResultsModel results;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Contender> contenders = FXCollections.observableArrayList();

  /** One for all: a list made anew for each listener would be forgotten with it. */
  private final ObservableList<Contender> seenContenders =
      FXCollections.unmodifiableObservableList(contenders);

  private final ReadOnlyObjectWrapper<Contender> left =
      new ReadOnlyObjectWrapper<>(Contender.baseline(""));
  private final ReadOnlyObjectWrapper<Contender> right =
      new ReadOnlyObjectWrapper<>(Contender.baseline(""));
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Job> preparing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private @Nullable Index index;
  private final Set<String> known = new HashSet<>();
  private final ReadOnlyObjectWrapper<@Nullable Reranking> reranking =
      new ReadOnlyObjectWrapper<>();
  private boolean inView;

  ComparisonModel(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.searching = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    this.feedback = new Feedback(workspace);
    this.results = new ResultsModel(workspace, jobs);
    workspace.runs().subscribe(this::follow);
    workspace.cut().addListener((property, before, now) -> forget());
    workspace.documents().addListener((property, before, now) -> forget());
    workspace.questions().addListener((ListChangeListener<Question>) change -> again(change));
    query.addListener((property, before, now) -> search());
    jobs.workers().execute(this::recall);
  }

  private void recall() {
    Reranking.of(workspace.project().settings())
        .ifPresent(kept -> jobs.screen().execute(() -> reranking.set(kept)));
  }

  StringProperty query() {
    return query;
  }

  ObservableList<Contender> contenders() {
    return seenContenders;
  }

  ReadOnlyObjectProperty<Contender> left() {
    return left.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Contender> right() {
    return right.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Answer> answer() {
    return answer.getReadOnlyProperty();
  }

  /** Texts are being encoded before they can be searched; null for not. */
  ReadOnlyObjectProperty<@Nullable Job> preparing() {
    return preparing.getReadOnlyProperty();
  }

  /** Why there is no answer; null where there is one. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  ResultsModel results() {
    return results;
  }

  boolean hasChunks() {
    return !workspace.cut().get().chunks().isEmpty();
  }

  /** The screen came into view. */
  void shown() {
    inView = true;
    search();
  }

  void chooseLeft(Contender next) {
    left.set(next.reranked(left.get().reranked()));
    search();
  }

  void chooseRight(Contender next) {
    right.set(next.reranked(right.get().reranked()));
    search();
  }

  void rerankLeft(boolean also) {
    left.set(left.get().reranked(also));
    search();
  }

  void rerankRight(boolean also) {
    right.set(right.get().reranked(also));
    search();
  }

  /** What reranks; null where there is nothing that could. */
  ReadOnlyObjectProperty<@Nullable Reranking> reranking() {
    return reranking.getReadOnlyProperty();
  }

  /** Takes a folder’s cross-encoder, if it is one; {@code then} follows where it is. */
  void rerankBy(Path folder, Runnable then) {
    Reranking next = Reranking.by(folder);
    Job job =
        jobs.start(
            MESSAGES.text("job.reranker"),
            progress -> next.open(encoders),
            opened -> {
              reranking.set(next);
              workspace.change(() -> next.keep(workspace.project().settings()));
              then.run();
              search();
            });
    job.state()
        .subscribe(
            state -> {
              if (state == Job.State.DONE) {
                jobs.screen().execute(() -> jobs.dismiss(job));
              }
            });
  }

  /** Shows the questions of a run, and its adapter against its encoder. */
  void choose(Run run) {
    results.show(run);
    results.filter(ResultFilter.NONE);
    contenders.setAll(Contender.all(workspace.runs().get(), run.id()));
    left.set(Contender.baseline(run.id()));
    right.set(Contender.adapted(run));
    search();
  }

  /** Takes an adapter’s file in; it then stands on the right. */
  void take(Path file) {
    AdapterIntake intake = new AdapterIntake(workspace.project(), encoders, Clock.systemUTC());
    jobs.start(
        MESSAGES.text("job.adapter", file.getFileName()), progress -> intake.take(file), run -> {});
  }

  /** Asks a test question. */
  void load(ResultRow row) {
    query.set(row.text());
  }

  void right(Found found) {
    feedback.right(answer.get().query(), answer.get().question(), found.chunk());
  }

  void wrong(Found found) {
    feedback.wrong(answer.get().query(), answer.get().question(), found.chunk());
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
      contenders.setAll(Contender.all(runs, kept.get().id()));
      renew();
    } else if (runs.isEmpty()) {
      results.show(null);
      contenders.setAll(Contender.all(runs, ""));
      left.set(contenders.get(0));
      right.set(contenders.get(2));
      search();
    } else {
      choose(runs.get(runs.size() - 1));
    }
  }

  /** Runs may have other names now, or be gone. */
  private void renew() {
    left.set(same(left.get()));
    right.set(same(right.get()));
  }

  private Contender same(Contender contender) {
    return contenders.stream()
        .filter(each -> each.sameAs(contender))
        .findFirst()
        .map(each -> each.reranked(contender.reranked()))
        .orElse(contenders.get(0));
  }

  private void forget() {
    Index old = index;
    index = null;
    if (old != null) {
      jobs.workers().execute(old::close);
    }
    search();
  }

  private void again(ListChangeListener.Change<? extends Question> change) {
    String asked = answer.get().query();
    while (change.next()) {
      if (!asked.isEmpty()
          && change.getAddedSubList().stream()
              .anyMatch(each -> each.text().equalsIgnoreCase(asked))) {
        search();
        return;
      }
    }
  }

  private void search() {
    String wanted = query.get().strip();
    if (wanted.isEmpty() || !hasChunks()) {
      searching.forget();
      answer.set(Answer.NONE);
      return;
    }
    if (!inView || preparing.get() != null) {
      return;
    }
    Index ready = index;
    Contender one = left.get();
    Contender two = right.get();
    if (ready == null || !ready.ready(one) || !ready.ready(two)) {
      prepare(new HashSet<>(List.of(one.run(), two.run())));
      return;
    }
    Question question = asked(wanted);
    Reranking rerank = reranking.get();
    searching.ask(
        () -> ready.answer(wanted, question, one, two, rerank),
        found -> {
          mishap.set(null);
          answer.set(found);
        },
        mishap::set);
  }

  private @Nullable Question asked(String text) {
    for (Question question : workspace.questions()) {
      if (question.text().equalsIgnoreCase(text)) {
        return question;
      }
    }
    return null;
  }

  private void prepare(Set<String> runs) {
    Index present = index;
    Job job =
        jobs.start(
            MESSAGES.text("job.prepare"),
            progress -> prepared(present, runs, progress),
            made -> index = made);
    preparing.set(job);
    job.state().subscribe(state -> settle(job, state));
  }

  private Index prepared(@Nullable Index present, Set<String> runs, Progress progress) {
    Index made = present == null ? new Index(workspace.project(), encoders) : present;
    runs.forEach(run -> made.prepare(run, progress));
    return made;
  }

  private void settle(Job job, Job.State state) {
    if (state == Job.State.RUNNING) {
      return;
    }
    preparing.set(null);
    mishap.set(job.mishap().orElse(null));
    if (state == Job.State.DONE) {
      jobs.screen()
          .execute(
              () -> {
                jobs.dismiss(job);
                search();
              });
    }
  }
}
