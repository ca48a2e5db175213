package realign.ui.comparison;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.Reranking;
import realign.question.Question;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** A query as it is typed, and what both sides find for it. */
final class SearchModel {
  private static final Messages MESSAGES = Messages.of(SearchModel.class);
  private static final int PAUSE_MILLIS = 120;

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final Latest searching;
  private final RerankerModel reranker;
  private final Contenders contenders = new Contenders(this::search);
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Job> preparing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private @Nullable Index index;
  private boolean inView;

  SearchModel(Workspace workspace, Jobs jobs, Encoders encoders, RerankerModel reranker) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.reranker = reranker;
    this.searching = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    workspace.cut().addListener((property, before, now) -> forget());
    workspace.documents().addListener((property, before, now) -> forget());
    workspace.questions().addListener((ListChangeListener<Question>) change -> again(change));
    query.addListener((property, before, now) -> search());
  }

  StringProperty query() {
    return query;
  }

  Contenders contenders() {
    return contenders;
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

  boolean hasChunks() {
    return !workspace.cut().get().chunks().isEmpty();
  }

  /** From now on what is asked for is searched at once. */
  void shown() {
    inView = true;
    search();
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

  void search() {
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
    Contender one = contenders.left().get();
    Contender two = contenders.right().get();
    if (ready == null || !ready.ready(one) || !ready.ready(two)) {
      prepare(contenders.runs());
      return;
    }
    List<Question> questions = List.copyOf(workspace.questions());
    Reranking rerank = reranker.usable();
    searching.ask(
        () -> ready.answer(wanted, asked(wanted, questions), one, two, rerank),
        found -> {
          mishap.set(null);
          answer.set(found);
        },
        mishap::set);
  }

  private static @Nullable Question asked(String text, List<Question> questions) {
    for (Question question : questions) {
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
