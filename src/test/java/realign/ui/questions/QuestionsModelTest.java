package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.encoder.Encoders;
import realign.project.Project;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Ordering;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workspace;

final class QuestionsModelTest {
  @TempDir private Path folder;
  private final QueuedScreen screen = new QueuedScreen();
  private Workspace workspace;
  private QuestionsModel model;

  @BeforeEach
  void open() {
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    project
        .questions()
        .add(
            List.of(
                question("q1", "How much leave is there?", Verdict.ACCEPTED),
                question("q2", "Who signs?", Verdict.UNREVIEWED),
                question("q3", "leave carry over", Verdict.UNREVIEWED)));
    workspace = new Workspace(project, screen);
    Jobs jobs = new Jobs(Runnable::run, screen, () -> 0);
    model =
        new QuestionsModel(
            workspace,
            new FlagsModel(workspace, jobs, new Encoders()),
            new Pace(() -> 0),
            Latest.of(Runnable::run, Runnable::run));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void countsWhatWasDecided() {
    assertThat(model.counts().get()).isEqualTo(new Counts(2, 1, 0));

    model.current().set(1);
    model.decide(Verdict.REJECTED);
    settle();

    assertThat(model.counts().get()).isEqualTo(new Counts(1, 1, 1));
  }

  @Test
  void goesOnToTheNextQuestionAfterADecision() {
    model.current().set(0);

    model.decide(Verdict.REJECTED);
    settle();

    assertThat(inHand()).isEqualTo("q2");
  }

  @Test
  void takesBackWhatWasDecidedLastThoughItWentOnToTheNext() {
    model.current().set(1);
    model.decide(Verdict.REJECTED);
    settle();
    assertThat(inHand()).isEqualTo("q3");

    model.takeBack();
    settle();

    assertThat(inHand()).isEqualTo("q2");
    assertThat(model.counts().get()).isEqualTo(new Counts(2, 1, 0));
    model.takeBack();
    settle();
    assertThat(model.counts().get()).isEqualTo(new Counts(2, 1, 0));
  }

  @Test
  void takesBackADecisionOnTheQuestionInHandAndStaysThere() {
    model.current().set(0);

    model.takeBack();
    settle();

    assertThat(inHand()).isEqualTo("q1");
    assertThat(model.counts().get()).isEqualTo(new Counts(3, 0, 0));
  }

  @Test
  void staysInPlaceWhereTheDecidedQuestionLeavesTheList() {
    model.filters().show().set(Filters.Show.UNREVIEWED);

    model.decide(Verdict.ACCEPTED);
    settle();

    assertThat(model.shown()).extracting(Question::id).containsExactly("q3");
    assertThat(inHand()).isEqualTo("q3");
  }

  @Test
  void findsWordsInAnyCase() {
    model.filters().search().set("LEAVE");

    assertThat(model.shown()).extracting(Question::id).containsExactly("q1", "q3");
    model.next();
    assertThat(inHand()).isEqualTo("q3");
  }

  @Test
  void skipsToWhatNobodyDecidedOn() {
    model.current().set(2);

    model.nextUnreviewed();

    assertThat(inHand()).isEqualTo("q2");
  }

  @Test
  void savesARewrittenQuestionAndNothingForTheSameText() {
    model.current().set(1);
    model.rewrite("Who signs contracts?");
    settle();

    assertThat(workspace.project().questions().find("q2"))
        .hasValueSatisfying(saved -> assertThat(saved.text()).isEqualTo("Who signs contracts?"));
    model.rewrite("Who signs contracts?");
    assertThat(workspace.saving().get()).isEqualTo(Workspace.Saving.SAVED);
  }

  @Test
  void decidesOnTheWholeSelection() {
    model.selection().all();

    model.decide(Verdict.REJECTED);
    settle();

    assertThat(model.counts().get()).isEqualTo(new Counts(0, 0, 3));
    assertThat(workspace.undoable().get()).isNotEmpty();
  }

  @Test
  void keepsTheQuestionInHandWhenTheOrderChanges() {
    model.current().set(2);
    model.shown().order(Ordering.<Question>by(Question::text).reversed());

    assertThat(model.shown()).extracting(Question::id).containsExactly("q2", "q3", "q1");
    assertThat(inHand()).isEqualTo("q3");
    assertThat(model.current().get()).isEqualTo(1);
    model.shown().order(Ordering.by(Question::text));
    model.next();
    assertThat(inHand()).isEqualTo("q2");
  }

  @Test
  void goesOnInTheOrderShownWhenADecisionMovesTheQuestion() {
    model.shown().order(Ordering.by(Question::verdict));
    assertThat(model.shown()).extracting(Question::id).containsExactly("q2", "q3", "q1");
    model.goTo("q2");

    model.decide(Verdict.REJECTED);
    settle();

    assertThat(model.shown()).extracting(Question::id).containsExactly("q3", "q1", "q2");
    assertThat(inHand()).isEqualTo("q3");
  }

  @Test
  void goesToAQuestionThatTheFiltersHide() {
    model.filters().search().set("leave");
    model.goTo("q2");

    assertThat(inHand()).isEqualTo("q2");
    assertThat(model.shown()).hasSize(3);
  }

  @Test
  void goesToAHiddenQuestionOnceItIsShown() {
    List<Runnable> work = new ArrayList<>();
    QuestionsModel slow =
        new QuestionsModel(
            workspace, model.flags(), new Pace(() -> 0), Latest.of(work::add, Runnable::run));
    slow.filters().search().set("leave");
    work.remove(0).run();
    slow.goTo("q2");
    assertThat(slow.inHand().get()).isEqualTo(workspace.questions().get(0));

    work.forEach(Runnable::run);

    assertThat(slow.inHand().get()).isEqualTo(workspace.questions().get(1));
    assertThat(slow.current().get()).isEqualTo(1);
  }

  @Test
  void findsWhatNeedsAPersonBehindTheFilters() {
    model.filters().show().set(Filters.Show.ACCEPTED);
    model.nextUnreviewed();

    assertThat(inHand()).isEqualTo("q2");
  }

  @Test
  void filtersByWhoMadeTheQuestion() {
    model.filters().writer().set(new Origins(Origin.Source.MODEL, "m"));
    assertThat(model.shown()).isEmpty();
    model.filters().writer().set(new Origins(Origin.Source.HAND, ""));
    assertThat(model.shown()).hasSize(3);
    assertThat(Origins.of(workspace.questions()))
        .containsExactly(new Origins(Origin.Source.HAND, ""));
  }

  private void settle() {
    screen.until(() -> workspace.saving().get() == Workspace.Saving.SAVED);
  }

  private String inHand() {
    Question question = model.inHand().get();
    return question == null ? "" : question.id();
  }

  private static Question question(String id, String text, Verdict verdict) {
    return new Question(id, text, List.of(), Origin.of(Origin.Source.HAND, ""), verdict, "", "");
  }
}
