package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.encoder.Encoders;
import realign.question.Question;
import realign.question.Verdict;
import realign.question.flag.Flag;
import realign.ui.kit.Latest;

final class BulkTest {
  private static final Question PLAIN = Desktop.open(1, "q1", "where do spare hydrophones live");
  private static final Question LEANING =
      Desktop.open(0, "q2", "According to the text, who inspects the wave buoys?");
  private static final Question OTHER = Desktop.open(2, "q3", "who approves the certificates");

  @TempDir private Path folder;
  private final Encoders encoders = new Encoders();
  private Desktop desktop;
  private QuestionsModel model;
  private Bulk bulk;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder, PLAIN, LEANING, OTHER);
    FlagsModel flags = new FlagsModel(desktop.workspace, desktop.jobs, encoders);
    model =
        new QuestionsModel(
            desktop.workspace, flags, new Pace(() -> 0), Latest.of(Runnable::run, Runnable::run));
    bulk = new Bulk(model, desktop.workspace);
    flags.watch();
    desktop.until(() -> !flags.working().get());
  }

  @AfterEach
  void close() {
    desktop.close();
    encoders.close();
  }

  @Test
  void acceptsAllWithoutFlagsInOneStep() {
    List<String> ids = bulk.unflagged();
    assertThat(ids).containsExactly("q1", "q3");
    bulk.decide(ids, Verdict.ACCEPTED);
    desktop.saved();
    assertThat(model.counts().get()).isEqualTo(new Counts(1, 2, 0));

    desktop.workspace.undo();
    desktop.saved();

    assertThat(desktop.questions()).containsExactly(PLAIN, LEANING, OTHER);
  }

  @Test
  void rejectsAllWithOneFlag() {
    assertThat(bulk.flagged(Flag.Type.COPIED)).isEmpty();
    bulk.decide(bulk.flagged(Flag.Type.BANNED_PHRASE), Verdict.REJECTED);
    desktop.saved();

    assertThat(desktop.questions())
        .containsExactly(PLAIN, LEANING.withVerdict(Verdict.REJECTED), OTHER);
  }

  @Test
  void leavesAloneWhatTheFiltersHide() {
    model.filters().search().set("certificates");

    assertThat(bulk.unflagged()).containsExactly("q3");
  }

  @Test
  void replacesInOneStepWhatThePreviewShowed() {
    List<Replacement.Edit> edits =
        bulk.preview(new Replacement("who", "which person", false, true)).get();
    assertThat(edits)
        .extracting(edit -> edit.after().text())
        .containsExactly(
            "According to the text, which person inspects the wave buoys?",
            "which person approves the certificates");
    bulk.replace(edits);
    desktop.saved();
    assertThat(desktop.questions().get(2).text())
        .isEqualTo("which person approves the certificates");

    desktop.workspace.undo();
    desktop.saved();

    assertThat(desktop.questions()).containsExactly(PLAIN, LEANING, OTHER);
  }

  @Test
  void replacesWordsAsTheyStand() {
    List<Question> one = List.of(Desktop.open(0, "a", "The other buoys (the 2nd) cost $5"));
    assertThat(texts(new Replacement("the", "a", false, true), one))
        .containsExactly("a other buoys (a 2nd) cost $5");
    assertThat(texts(new Replacement("the", "a", true, false), one))
        .containsExactly("The oar buoys (a 2nd) cost $5");
    assertThat(texts(new Replacement("$5", "\\1", false, false), one))
        .containsExactly("The other buoys (the 2nd) cost \\1");
    assertThat(texts(new Replacement("", "a", false, false), one)).isEmpty();
    assertThat(texts(new Replacement("The other buoys (the 2nd) cost $5", "", true, false), one))
        .isEmpty();
  }

  private static List<String> texts(Replacement replacement, List<Question> questions) {
    return replacement.in(questions).stream().map(edit -> edit.after().text()).toList();
  }
}
