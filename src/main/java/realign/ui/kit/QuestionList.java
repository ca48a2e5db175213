package realign.ui.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import realign.question.Question;

/** The questions as screens see them, with the place of each. Changed on the screen's thread. */
final class QuestionList {
  private final ObservableList<Question> questions = FXCollections.observableArrayList();
  private volatile Map<String, Integer> places = new ConcurrentHashMap<>();
  private volatile List<Question> whole = List.of();

  ObservableList<Question> observable() {
    return questions;
  }

  /** Whether a question is in the list; may be asked on any thread. */
  boolean has(String id) {
    return places.containsKey(id);
  }

  /** As they were last shown as a whole; may be asked on any thread. */
  List<Question> whole() {
    return whole;
  }

  /** Numbers questions, on any thread; what is given shows them, on the screen's. */
  Runnable replacing(List<Question> all) {
    Map<String, Integer> numbered = new ConcurrentHashMap<>(all.size() * 2);
    number(all, 0, numbered);
    return () -> {
      places = numbered;
      whole = all;
      questions.setAll(all);
    };
  }

  private static void number(List<Question> questions, int from, Map<String, Integer> places) {
    for (int i = from; i < questions.size(); i++) {
      places.put(questions.get(i).id(), i);
    }
  }

  /** Takes questions out, those that aren't there already left aside. */
  void remove(Collection<String> ids) {
    List<Integer> indices = new ArrayList<>();
    for (String id : ids) {
      Integer place = places.remove(id);
      if (place != null) {
        indices.add(place);
      }
    }
    if (!indices.isEmpty()) {
      indices.sort(Comparator.reverseOrder());
      indices.forEach(index -> questions.remove((int) index));
      number(questions, indices.get(indices.size() - 1), places);
    }
  }

  /**
   * Sets questions in their places.
   *
   * @param positions where those belong that aren't there yet; at the end where not named
   */
  void set(List<Question> changed, Map<String, Integer> positions) {
    List<Question> last = new ArrayList<>();
    TreeMap<Integer, Question> between = new TreeMap<>();
    for (Question question : changed) {
      Integer place = places.get(question.id());
      Integer position = positions.get(question.id());
      if (place != null) {
        questions.set(place, question);
      } else if (position != null) {
        between.put(position, question);
      } else {
        last.add(question);
      }
    }
    between.forEach((at, question) -> questions.add(Math.min(at, questions.size()), question));
    int from =
        between.isEmpty() ? questions.size() : Math.min(between.firstKey(), questions.size());
    questions.addAll(last);
    number(questions, from, places);
  }

  /** Those of the ids that aren't in the list. */
  Set<String> missing(Collection<String> ids) {
    return ids.stream().filter(id -> !has(id)).collect(Collectors.toSet());
  }
}
