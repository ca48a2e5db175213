package realign.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import realign.chunk.Chunk;
import realign.document.Role;
import realign.project.DocumentEntry;
import realign.project.Questions;
import realign.question.Question;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Workspace;

/** What there is to train on, counted anew as documents, chunks and questions change. */
final class Stock {
  private final Workspace workspace;
  private final Jobs jobs;
  private final Latest looking;
  private final Runnable other;
  private final ReadOnlyObjectWrapper<Readiness> readiness =
      new ReadOnlyObjectWrapper<>(new Readiness(0, 0));
  private final ReadOnlyObjectWrapper<Waiting> waiting = new ReadOnlyObjectWrapper<>(Waiting.NONE);
  private final List<List<Question>> gone = new ArrayList<>();
  private final List<List<Question>> come = new ArrayList<>();
  private Accepted accepted;
  private boolean recounting;
  private int corpus;

  /**
   * Of an open project.
   *
   * @param other called where chunks or accepted questions differ from before
   */
  Stock(Workspace workspace, Jobs jobs, Runnable other) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.other = other;
    this.looking = Latest.after(100, jobs.workers(), jobs.screen());
    this.accepted = Accepted.of(workspace.questions());
    InvalidationListener changed = observable -> recountSoon();
    workspace.questions().addListener((ListChangeListener<Question>) this::count);
    workspace.cut().addListener(changed);
    workspace.documents().addListener(changed);
    recount();
  }

  ReadOnlyObjectProperty<Readiness> readiness() {
    return readiness.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Waiting> waiting() {
    return waiting.getReadOnlyProperty();
  }

  /** Differs where chunks or accepted questions do. */
  int corpus() {
    return corpus;
  }

  private void count(ListChangeListener.Change<? extends Question> change) {
    while (change.next()) {
      gone.add(List.copyOf(change.getRemoved()));
      come.add(List.copyOf(change.getAddedSubList()));
    }
    recountSoon();
  }

  private void recountSoon() {
    if (!recounting) {
      recounting = true;
      jobs.screen().execute(this::recount);
    }
  }

  private void recount() {
    recounting = false;
    gone.forEach(some -> accepted = accepted.without(some));
    come.forEach(some -> accepted = accepted.with(some));
    gone.clear();
    come.clear();
    Map<String, Role> roles =
        workspace.documents().get().stream()
            .collect(Collectors.toMap(DocumentEntry::id, DocumentEntry::role));
    Workspace.Cut cut = workspace.cut().get();
    int chunks = 0;
    int hash = 1;
    for (Chunk chunk : cut.chunks()) {
      boolean searched = roles.get(chunk.span().document()) == Role.CORPUS;
      if (searched && !cut.excluded().contains(chunk.id())) {
        chunks++;
        hash = 31 * hash + chunk.id().hashCode();
      }
    }
    hash = 31 * hash + Long.hashCode(accepted.content());
    if (corpus != hash) {
      corpus = hash;
      other.run();
    }
    readiness.set(new Readiness(chunks, accepted.number()));
    looking.ask(this::waitingNow, waiting::set, mishap -> waiting.set(Waiting.NONE));
  }

  private Waiting waitingNow() {
    Questions questions = workspace.project().questions();
    Map<String, Integer> marks = questions.waiting();
    List<String> texts = questions.find(marks.keySet()).stream().map(Question::text).toList();
    return new Waiting(marks.values().stream().mapToInt(Integer::intValue).sum(), texts);
  }
}
