package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.encoder.Encoders;
import realign.question.Question;
import realign.question.Verdict;
import realign.question.flag.Flag;
import realign.question.flag.FlagSettings;

final class FlagsModelTest {
  private static final Question PLAIN = Desktop.open(1, "q1", "where do spare hydrophones live");
  private static final Question LEANING =
      Desktop.open(0, "q2", "According to the text, who inspects the wave buoys?");
  private static final Question TWIN = Desktop.open(1, "q3", "where do the spare hydrophones live");

  @TempDir private Path folder;
  private final Encoders encoders = new Encoders();
  private Desktop desktop;
  private FlagsModel model;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder, PLAIN, LEANING, TWIN);
    model = new FlagsModel(desktop.workspace, desktop.jobs, encoders);
  }

  @AfterEach
  void close() {
    desktop.close();
    encoders.close();
  }

  @Test
  void looksAtNothingBeforeItIsAsked() {
    assertThat(model.working().get()).isFalse();
    assertThat(model.of("q2")).isEmpty();
  }

  @Test
  void findsFlagsOffTheScreensThread() {
    model.watch();
    assertThat(model.of("q2")).isEmpty();
    settle();

    assertThat(model.of("q1")).isEmpty();
    assertThat(model.of("q2")).containsExactly(new Flag.BannedPhrase("according to the"));
    assertThat(model.of("q3")).containsExactly(new Flag.Duplicate("q1", PLAIN.text(), 1, false));
    assertThat(model.flagged()).isEqualTo(2);
    assertThat(model.count(Flag.Type.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void staysCurrentAsTextsChangeAndQuestionsGo() {
    model.watch();
    settle();
    edit(LEANING.withText("Who inspects the wave buoys?"));
    assertThat(model.of("q2")).isEmpty();

    desktop.workspace.change(() -> desktop.project().questions().remove(List.of("q1")));
    desktop.saved();
    settle();
    assertThat(model.of("q3")).isEmpty();
    assertThat(model.flagged()).isZero();
    assertThat(model.count(Flag.Type.DUPLICATE)).isZero();
  }

  @Test
  void aRejectedTwinIsNoTwin() {
    model.watch();
    settle();
    edit(PLAIN.withVerdict(Verdict.REJECTED));

    assertThat(model.of("q3")).isEmpty();
  }

  @Test
  void aSwitchTurnsAKindOffAndIsKept() {
    model.watch();
    settle();
    FlagSettings settings =
        FlagSettings.STANDARD.with(EnumSet.of(Flag.Type.LENGTH)).withWords(7, 9);
    model.use(settings);
    desktop.saved();
    settle();

    assertThat(model.of("q2")).isEmpty();
    assertThat(model.of("q1")).containsExactly(new Flag.Length(5, 7, 9));
    assertThat(FlagMemory.of(desktop.project())).isEqualTo(settings);
  }

  @Test
  void comparesMeaningsWhereAskedTo() {
    Question same =
        Desktop.open(1, "q4", "what is the place in which extra hydrophones are being kept");
    desktop.workspace.change(() -> desktop.project().questions().add(List.of(same)));
    desktop.saved();
    model.watch();
    model.use(FlagSettings.STANDARD.withTwins(.8, .6));
    settle();
    assertThat(model.has("q4", Flag.Type.DUPLICATE)).isFalse();

    model.compareMeanings();
    settle();

    assertThat(model.of("q4"))
        .anySatisfy(
            flag ->
                assertThat(flag)
                    .isInstanceOfSatisfying(
                        Flag.Duplicate.class,
                        twin -> {
                          assertThat(twin.twin()).isEqualTo("q1");
                          assertThat(twin.byMeaning()).isTrue();
                        }));
  }

  @Test
  void takesInACriticsMarks() {
    model.watch();
    settle();
    Flag.Critic marks = new Flag.Critic(4, 2, 5);
    model.judge("q1", marks);
    settle();

    assertThat(model.of("q1")).containsExactly(marks);
  }

  @Test
  void aCriticsMarksHoldAcrossAScreenAsLongAsTheTextThatItJudged() {
    model.watch();
    settle();
    Flag.Critic marks = new Flag.Critic(4, 2, 5);
    model.judge("q1", marks);
    model.judge("q2", marks);
    settle();
    edit(LEANING.withText("Who inspects the wave buoys?"));

    model = new FlagsModel(desktop.workspace, desktop.jobs, encoders);
    model.watch();
    settle();

    assertThat(model.of("q1")).containsExactly(marks);
    assertThat(model.of("q2")).isEmpty();
  }

  private void edit(Question question) {
    desktop.workspace.change(() -> desktop.project().questions().edit(question));
    desktop.saved();
    settle();
  }

  private void settle() {
    desktop.until(() -> !model.working().get());
  }
}
