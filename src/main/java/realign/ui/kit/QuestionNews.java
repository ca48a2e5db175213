package realign.ui.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.project.Change;
import realign.project.Project;
import realign.question.Question;

/**
 * What a change means for the list of questions: read on the thread that made the change, no more
 * than it touched, and then shown on the screen's.
 */
final class QuestionNews {
  /** More changed questions than this are read anew as a whole. */
  private static final int FEW = 200;

  /** More questions than this that come back between others are read anew as a whole. */
  private static final int BETWEEN = 20;

  private final Project project;
  private final QuestionList questions;
  private final ReadOnlyObjectWrapper<Set<String>> orphaned;

  /** How often questions that are in the list still are about to leave it. */
  private final Map<String, Integer> leaving = new ConcurrentHashMap<>();

  QuestionNews(
      Project project, QuestionList questions, ReadOnlyObjectWrapper<Set<String>> orphaned) {
    this.project = project;
    this.questions = questions;
    this.orphaned = orphaned;
  }

  /** Shows the questions as they are after the change. */
  Runnable of(Set<String> ids) {
    if (ids.size() <= FEW) {
      List<Question> now = project.questions().find(ids);
      Set<String> gone = new HashSet<>(ids);
      now.forEach(question -> gone.remove(question.id()));
      Set<String> added = questions.missing(ids);
      ids.stream().filter(leaving::containsKey).forEach(added::add);
      added.removeAll(gone);
      if (added.size() <= BETWEEN || cameLast(added)) {
        Map<String, Integer> positions =
            cameLast(added) ? Map.of() : project.questions().positions(added);
        gone.forEach(id -> leaving.merge(id, 1, Integer::sum));
        return () -> {
          questions.remove(gone);
          gone.forEach(id -> leaving.computeIfPresent(id, (same, times) -> less(times)));
          questions.set(now, positions);
        };
      }
    }
    return questions.replacing(project.questions().all(questions.whole()));
  }

  /** Null where that was the last time. */
  private static @Nullable Integer less(int times) {
    return times == 1 ? null : times - 1;
  }

  private boolean cameLast(Set<String> ids) {
    return ids.isEmpty()
        || project.questions().newest(ids.size()).stream()
            .map(Question::id)
            .collect(Collectors.toSet())
            .equals(ids);
  }

  /**
   * Shows whose evidence is gone; looks only at the questions that changed, where the documents are
   * as they were.
   */
  Runnable orphans(Change change) {
    Set<String> changed = change.questions();
    if (!change.documents().isEmpty() || changed.size() > FEW) {
      Set<String> all = project.questions().orphaned();
      return () -> orphaned.set(all);
    }
    Set<String> among = project.questions().orphaned(changed);
    return () -> {
      Set<String> now = new HashSet<>(orphaned.get());
      boolean other = now.removeAll(changed);
      if (now.addAll(among) || other) {
        orphaned.set(Set.copyOf(now));
      }
    };
  }
}
