package realign.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.encoder.Encoders;
import realign.job.ServiceFailure;
import realign.project.Project;
import realign.project.Reranking;
import realign.project.Yard;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Jobs;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workers;
import realign.ui.kit.Workspace;

/** On a project of some fifty sentences. The screen's thread is the test's own. */
final class TrainingModelTest {
  @TempDir Path folder;
  private final QueuedScreen screen = new QueuedScreen();
  private final Workers workers = new Workers();
  private static final Encoders ENCODERS = new Encoders();
  private Workspace workspace;
  private TrainingModel model;

  @BeforeEach
  void open() {
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    Yard.fill(project);
    workspace = new Workspace(project, screen);
    Jobs jobs = new Jobs(workers, screen, System::nanoTime);
    model = new TrainingModel(workspace, jobs, ENCODERS, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    workers.close();
    workspace.close();
  }

  @AfterAll
  static void closeEncoders() {
    ENCODERS.close();
  }

  @Test
  void looksAtWhatThereIsToGainWhenItIsShown() {
    assertThat(model.readiness().get()).isEqualTo(new Readiness(48, 48));
    model.shown();
    screen.until(() -> model.prospect().prospect().get() != null);
    Prospect prospect = model.prospect().prospect().get();
    assertThat(prospect.headroom().questions()).isEqualTo(48);
    assertThat(prospect.train()).isPositive();
  }

  @Test
  void keepsAndSelectsTheRunThatWasTrainedAndRunsItAgain() {
    model.choose(Plan.standard().with(Duration.ofSeconds(1)));
    model.train();
    assertThat(model.training()).isTrue();
    screen.until(() -> !model.training() && model.runs().selected().get().size() == 1);
    RunRow first = model.runs().selected().get().get(0);
    assertThat(first.run().name()).isEqualTo("Run 1 · balanced");
    assertThat(model.live().get().baseline()).isNotNull();
    assertThat(RunMaker.planOf(first)).isEqualTo(model.plan().get());

    model.rerun(first);
    screen.until(() -> !model.training() && model.runs().rows().size() == 2);
    RunRow again = model.runs().rows().get(0);
    assertThat(again.run().name()).isEqualTo("Run 1 · balanced, again");
    assertThat(model.remarks().get()).isEmpty();
    assertThat(again.report()).isNotNull();
    assertThat(again.report().provenance().facts().get("data"))
        .isEqualTo(first.report().provenance().facts().get("data"));

    model.runs().select(List.of(first.id(), again.id()));
    assertThat(model.pair().get()).isEqualTo(Pairing.of(first, again));
    screen.until(() -> !model.pair().get().comparison().isEmpty());
    assertThat(model.pair().get().remark()).isEmpty();
    assertThat(model.pair().get().on("all", "mrr@10"))
        .hasValueSatisfying(same -> assertThat(same.difference()).isZero());
  }

  @Test
  void saysWhichVersionOfTheQuestionsARunUsedOnceThatHasAName() {
    model.choose(Plan.standard().with(Duration.ofSeconds(1)));
    model.train();
    screen.until(() -> !model.training() && model.runs().selected().get().size() == 1);
    assertThat(model.runs().rows().get(0).questions()).isEqualTo("48");

    workspace.project().history().mark("spring");
    model.shown();
    screen.until(() -> model.runs().rows().get(0).questions().equals("48, spring"));

    Question last = workspace.project().questions().all().get(47);
    workspace.change(
        () -> workspace.project().questions().edit(last.withVerdict(Verdict.REJECTED)));
    screen.until(() -> model.readiness().get().accepted() == 47);
    model.rerun(model.runs().rows().get(0));
    screen.until(() -> !model.training() && model.runs().rows().size() == 2);
    screen.until(() -> model.runs().rows().get(0).questions().equals("48, spring"));

    model.train();
    screen.until(() -> !model.training() && model.runs().rows().size() == 3);
    screen.until(() -> model.runs().rows().get(0).questions().equals("47, after spring"));
  }

  @Test
  void saysWhereWrongMarksWaitAndWhereACrossEncoderWentMissing() {
    Question unsure =
        new Question(
            "unsure",
            "Who paints the tank?",
            List.of(),
            Origin.of(Origin.Source.FEEDBACK, ""),
            Verdict.UNREVIEWED,
            "",
            "");
    Chunk wrong = workspace.project().chunks().all().get(0);
    workspace.change(
        () -> {
          workspace.project().questions().add(List.of(unsure));
          workspace
              .project()
              .questions()
              .mark("unsure", List.of(new Evidence(wrong.span(), wrong.text())));
        });
    screen.until(
        () -> model.waiting().get().equals(new Waiting(1, List.of("Who paints the tank?"))));

    Path gone = folder.resolve("gone");
    Reranking.by(gone).keep(workspace.project().settings());
    model.choose(Plan.standard().with(Duration.ofSeconds(1)));
    model.train();
    screen.until(() -> !model.training() && model.runs().selected().get().size() == 1);
    assertThat(model.remarks().get()).singleElement().asString().contains(gone.toString());
  }

  @Test
  void trainsOnTheDocumentsAloneBeforeThereAreQuestions() {
    workspace.change(
        () ->
            workspace
                .project()
                .questions()
                .remove(workspace.project().questions().all().stream().map(Question::id).toList()));
    screen.until(() -> model.readiness().get().equals(new Readiness(48, 0)));
    assertThat(model.readiness().get().ready(model.plan().get())).isFalse();

    model.trainWithoutQuestions();
    screen.until(() -> !model.training() && model.runs().selected().get().size() == 1);
    RunRow made = model.runs().selected().get().get(0);
    assertThat(made.run().name()).isEqualTo("Run 1 · documents alone, unproven");
    assertThat(made.report().scores()).isEmpty();
    assertThat(made.report().adapter().recommended()).isFalse();
    assertThat(VerdictWords.of(made.report()).reason()).contains("only questions can prove");
    assertThat(model.live().get().tested()).isFalse();
    assertThat(model.live().get().epochs()).isPositive();
    assertThat(model.plan().get()).isEqualTo(Plan.standard());

    model.rerun(made);
    screen.until(() -> !model.training() && model.runs().rows().size() == 2);
    RunRow again = model.runs().rows().get(0);
    assertThat(model.remarks().get()).isEmpty();
    assertThat(again.report().training().curve()).isEqualTo(made.report().training().curve());
  }

  @Test
  void everyChoiceHasWords() {
    for (Knob knob : Knobs.ALL) {
      for (String choice : knob.choices()) {
        assertThat(knob.words(choice)).isNotEqualTo(choice);
      }
    }
  }

  @Test
  void deletedRunsComeBackByUndo() {
    model.choose(Plan.standard().with(Duration.ofSeconds(1)));
    model.train();
    screen.until(() -> !model.training() && model.runs().selected().get().size() == 1);
    model.runs().remove(model.runs().selected().get());
    screen.until(() -> model.runs().rows().isEmpty());
    workspace.undo();
    screen.until(
        () -> model.runs().rows().size() == 1 && model.runs().rows().get(0).report() != null);
  }

  @Test
  void aTextThatIsNoValueChangesNothing() {
    Plan before = model.plan().get();
    assertThat(model.set(Knobs.named("budget"), "soon")).isFalse();
    assertThat(model.plan().get()).isEqualTo(before);
    assertThat(model.set(Knobs.named("budget"), "45")).isTrue();
    assertThat(model.plan().get().budget()).isEqualTo(Duration.ofSeconds(45));
  }

  @Test
  void theLimitHoldsForTheEncoderThatIsAsked() {
    String service = "ollama:any@http://127.0.0.1:9";
    assertThat(model.set(Knobs.named("encoder"), service)).isTrue();
    assertThat(model.set(Knobs.named("embedding-limit"), "-1")).isFalse();
    assertThat(model.set(Knobs.named("embedding-limit"), "1")).isTrue();

    assertThatThrownBy(() -> ENCODERS.open(service))
        .isInstanceOf(ServiceFailure.class)
        .hasMessage("Encoding stopped at the limit that you set: 0 tokens are spent, 1 may be.");
    assertThat(PlanText.parse(PlanText.of(model.plan().get()))).contains(model.plan().get());
    model.set(Knobs.named("embedding-limit"), "0");
    assertThatThrownBy(() -> ENCODERS.open(service)).hasMessageNotContaining("limit");
  }
}
