package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import realign.question.Question;

final class UnseenTest {
  private static final Question A = Desktop.open(0, "a", "who inspects the wave buoys");
  private static final Question B = Desktop.open(1, "b", "where do hydrophones live");
  private static final Question C = Desktop.open(2, "c", "who approves the certificates");

  private final ObservableList<Question> questions = FXCollections.observableArrayList(A, B, C);
  private final Unseen unseen = new Unseen();

  @Test
  void givesAllInPortions() {
    unseen.all(questions);

    assertThat(unseen.next(2)).containsExactly(A, B);
    assertThat(unseen.none()).isFalse();
    assertThat(unseen.next(2)).containsExactly(C);
    assertThat(unseen.none()).isTrue();
  }

  @Test
  void givesAQuestionThatChangesMeanwhileOnceAndAsItIsThen() {
    follow();
    unseen.all(questions);
    assertThat(unseen.next(1)).containsExactly(A);
    Question changed = B.withText("where are hydrophones kept");
    questions.set(1, changed);

    assertThat(unseen.next(10)).containsExactly(C, changed);
    assertThat(unseen.removed()).isEmpty();
    assertThat(unseen.none()).isTrue();
  }

  @Test
  void doesNotGiveWhatWasRemovedMeanwhile() {
    follow();
    unseen.all(questions);
    questions.remove(B);

    assertThat(unseen.next(10)).containsExactly(A, C);
    assertThat(unseen.none()).isFalse();
    assertThat(unseen.removed()).containsExactly("b");
    assertThat(unseen.none()).isTrue();
  }

  @Test
  void beginsAgainWithAll() {
    follow();
    unseen.all(List.of(A));
    questions.set(0, A.withText("who looks after the buoys"));
    unseen.all(questions);

    assertThat(unseen.next(10)).isEqualTo(questions);
  }

  @Test
  void givesThoseOfAListReadAnewThatBecameOthers() {
    follow();
    Question other = B.withText("where are hydrophones kept");
    questions.setAll(A, other, C);

    assertThat(unseen.next(10)).containsExactly(other);
    assertThat(unseen.none()).isTrue();
  }

  @Test
  void givesAllOfAListReadAnewWhereSomeWaited() {
    follow();
    Question other = A.withText("who looks after the buoys");
    questions.set(0, other);
    questions.remove(C);
    questions.setAll(other, B.withText("where are hydrophones kept"));

    assertThat(unseen.next(10)).isEqualTo(questions);
    assertThat(unseen.removed()).containsExactly("c");
    assertThat(unseen.none()).isTrue();
  }

  private void follow() {
    questions.addListener((ListChangeListener<Question>) unseen::note);
  }
}
