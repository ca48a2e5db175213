package realign.ui.comparison;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import realign.project.Reranking;
import realign.question.Question;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** A query as it is typed, and what both sides find for it. */
final class SearchModel {
  /** Searching again takes less than looking through more questions than this. */
  private static final int MANY = 1000;

  private static final int PAUSE_MILLIS = 120;

  private final Workspace workspace;
  private final Latest searching;
  private final IndexModel index;
  private final Contenders contenders;
  private final RerankerModel reranker;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private boolean inView;

  SearchModel(
      Workspace workspace,
      Jobs jobs,
      IndexModel index,
      Contenders contenders,
      RerankerModel reranker) {
    this.workspace = workspace;
    this.index = index;
    this.contenders = contenders;
    this.reranker = reranker;
    this.searching = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    workspace.questions().addListener((ListChangeListener<Question>) change -> again(change));
    query.addListener((property, before, now) -> search());
    index.mishap().subscribe(mishap::set);
  }

  StringProperty query() {
    return query;
  }

  ReadOnlyObjectProperty<Answer> answer() {
    return answer.getReadOnlyProperty();
  }

  /** Texts are being encoded before they can be searched; null for not. */
  ReadOnlyObjectProperty<@Nullable Job> preparing() {
    return index.preparing();
  }

  /** Why there is no answer; null where there is one. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  boolean hasChunks() {
    return index.hasChunks();
  }

  /** From now on what is asked for is searched at once. */
  void shown() {
    inView = true;
    search();
  }

  private void again(ListChangeListener.Change<? extends Question> change) {
    String asked = answer.get().query();
    while (change.next()) {
      if (!asked.isEmpty()
          && (change.getAddedSize() > MANY
              || change.getAddedSubList().stream()
                  .anyMatch(each -> each.text().equalsIgnoreCase(asked)))) {
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
    Optional<Index> ready = inView ? index.ready(contenders.runs()) : Optional.empty();
    if (ready.isEmpty()) {
      return;
    }
    Contender one = contenders.left().get();
    Contender two = contenders.right().get();
    List<Question> questions = List.copyOf(workspace.questions());
    Reranking rerank = reranker.usable();
    searching.ask(
        () -> ready.get().answer(wanted, asked(wanted, questions), one, two, rerank),
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
}
