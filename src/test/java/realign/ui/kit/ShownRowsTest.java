package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

final class ShownRowsTest {
  private final ObservableList<Question> source =
      FXCollections.observableArrayList(open("a"), open("b"), open("c"), open("d"));
  private final List<Runnable> work = new ArrayList<>();
  private final ShownRows<Question> shown =
      new ShownRows<>(source, Question.class, Question::id, Latest.of(work::add, Runnable::run));
  private final List<String> said = new ArrayList<>();

  @Test
  void saysThatAQuestionChangedInItsPlaceAndNothingElse() {
    listen();
    source.set(1, source.get(1).withVerdict(Verdict.ACCEPTED));

    assertThat(said).containsExactly("updated 1");
    assertThat(shown).isEqualTo(source);
  }

  @Test
  void letsGoOfAQuestionThatNoLongerFits() {
    shown.filter(question -> question.verdict() == Verdict.UNREVIEWED);
    work();
    listen();
    source.set(2, source.get(2).withVerdict(Verdict.REJECTED));

    assertThat(said).containsExactly("removed c at 2");
    assertThat(ids()).containsExactly("a", "b", "d");
  }

  @Test
  void takesAQuestionThatFitsAgainIntoItsPlaceInTheSource() {
    shown.filter(question -> question.verdict() == Verdict.UNREVIEWED);
    work();
    source.set(1, source.get(1).withVerdict(Verdict.REJECTED));
    listen();
    source.set(1, source.get(1).withVerdict(Verdict.UNREVIEWED));

    assertThat(said).containsExactly("added b at 1");
    assertThat(ids()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void movesAQuestionThatAnOrderWantsElsewhere() {
    shown.order(Ordering.by(Question::verdict));
    work();
    listen();
    source.set(0, source.get(0).withVerdict(Verdict.REJECTED));

    assertThat(said).containsExactly("removed a at 0", "added a at 3");
    assertThat(ids()).containsExactly("b", "c", "d", "a");
  }

  @Test
  void leavesAQuestionWhereTheOrderLetsItStay() {
    shown.order(Ordering.<Question>by(Question::id).reversed());
    work();
    listen();
    source.set(0, source.get(0).withVerdict(Verdict.REJECTED));

    assertThat(said).containsExactly("updated 3");
  }

  @Test
  void followsWhatComesAndGoes() {
    shown.order(Ordering.<Question>by(Question::id).reversed());
    work();
    source.add(1, open("bb"));
    source.addAll(open("e"), open("aa"));
    source.removeIf(question -> question.id().equals("c"));

    assertThat(ids()).containsExactly("e", "d", "bb", "b", "aa", "a");
    shown.order(Ordering.none());
    work();
    assertThat(shown).isEqualTo(source);
  }

  @Test
  void saysWhereEachWentWhenTheOrderChanges() {
    listen();
    shown.order(Ordering.<Question>by(Question::id).reversed());
    work();

    assertThat(said).containsExactly("0 to 3", "1 to 2", "2 to 1", "3 to 0");
  }

  @Test
  void listsManyAnewAsAWhole() {
    shown.filter(question -> !question.id().equals("a"));
    work();
    listen();
    source.setAll(IntStream.range(0, 1_000).mapToObj(i -> open("q" + i)).toList());
    work();

    assertThat(said).containsExactly("replaced 3 by 1000");
    assertThat(shown).isEqualTo(source);
  }

  @Test
  void saysOfManyThatBecameOthersNoMoreThanThat() {
    source.setAll(IntStream.range(0, 1_000).mapToObj(i -> open("q" + i)).toList());
    work();
    listen();
    source.setAll(source.stream().map(question -> question.withVerdict(Verdict.REJECTED)).toList());
    work();

    assertThat(said).containsExactly("updated 0 to 1000");
    assertThat(shown).isEqualTo(source);
  }

  @Test
  void findsAQuestionThatIsAnotherNow() {
    Question before = source.get(2);
    source.set(2, before.withText("in other words"));

    assertThat(shown.indexOf(before)).isEqualTo(2);
    assertThat(shown.indexOfId("c")).isEqualTo(2);
    assertThat(shown.contains(open("z"))).isFalse();
  }

  @Test
  void showsTheRowsAsTheyAreUntilAnotherListingIsWorkedOut() {
    listen();
    shown.filter(question -> question.id().equals("b"));
    List<String> after = new ArrayList<>();
    shown.afterwards(() -> after.addAll(ids()));
    assertThat(ids()).containsExactly("a", "b", "c", "d");
    assertThat(after).isEmpty();

    work();

    assertThat(said).containsExactly("replaced 4 by 1");
    assertThat(after).containsExactly("b");
  }

  @Test
  void showsOnlyWhatWasAskedForLast() {
    listen();
    shown.filter(question -> question.id().equals("b"));
    shown.filter(question -> true);
    shown.order(Ordering.<Question>by(Question::id).reversed());
    work();

    assertThat(said).containsExactly("0 to 3", "1 to 2", "2 to 1", "3 to 0");
  }

  @Test
  void takesInWhatChangedWhileItWasWorkedOut() {
    shown.filter(question -> question.verdict() == Verdict.UNREVIEWED);
    work();
    shown.order(Ordering.<Question>by(Question::id).reversed());
    source.set(0, source.get(0).withText("another"));
    source.set(1, source.get(1).withVerdict(Verdict.REJECTED));
    source.remove(2);
    source.add(1, open("aa"));
    source.add(open("e"));
    work();

    assertThat(ids()).containsExactly("e", "d", "aa", "a");
    assertThat(shown.get(3)).isSameAs(source.get(0));
  }

  @Test
  void putsWhatChangedMeanwhileInItsPlaceInTheSource() {
    shown.filter(question -> !question.id().equals("d"));
    source.set(1, source.get(1).withText("another"));
    source.add(0, open("first"));
    source.remove(source.size() - 2);
    work();

    assertThat(ids()).containsExactly("first", "a", "b");
  }

  private void work() {
    List<Runnable> now = List.copyOf(work);
    work.clear();
    now.forEach(Runnable::run);
  }

  private void listen() {
    shown.addListener(
        (ListChangeListener<Question>)
            change -> {
              while (change.next()) {
                said.addAll(words(change));
              }
            });
  }

  private static List<String> words(ListChangeListener.Change<? extends Question> change) {
    if (change.wasUpdated()) {
      boolean one = change.getTo() - change.getFrom() == 1;
      return List.of("updated " + change.getFrom() + (one ? "" : " to " + change.getTo()));
    }
    if (change.wasPermutated()) {
      return IntStream.range(change.getFrom(), change.getTo())
          .mapToObj(i -> i + " to " + change.getPermutation(i))
          .toList();
    }
    if (change.wasReplaced()) {
      return List.of("replaced " + change.getRemovedSize() + " by " + change.getAddedSize());
    }
    return change.wasRemoved()
        ? List.of("removed " + change.getRemoved().get(0).id() + " at " + change.getFrom())
        : List.of("added " + change.getAddedSubList().get(0).id() + " at " + change.getFrom());
  }

  private List<String> ids() {
    return shown.stream().map(Question::id).toList();
  }

  private static Question open(String id) {
    return new Question(
        id,
        "What about " + id + "?",
        List.of(),
        Origin.of(Origin.Source.HAND, ""),
        Verdict.UNREVIEWED,
        "",
        "");
  }
}
