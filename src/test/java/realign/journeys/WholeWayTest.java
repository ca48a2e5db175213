package realign.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.document.PdfMaker;
import realign.export.AdapterFile;
import realign.project.Run;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

/** The whole way on the sample project: from a document that is dropped to an adapter in use. */
final class WholeWayTest {
  private static final List<Verdict> DECISIONS =
      List.of(
          Verdict.REJECTED, Verdict.ACCEPTED, Verdict.REJECTED, Verdict.ACCEPTED, Verdict.ACCEPTED);

  @TempDir private Path folder;
  private Visitor visitor;

  @BeforeEach
  void arrive() throws Exception {
    visitor = new Visitor(folder);
    visitor.arrives();
  }

  @AfterEach
  void leave() throws Exception {
    visitor.close();
  }

  @Test
  void leadsFromADocumentToAnAdapterAndBackAfterARestart() throws Exception {
    opensTheSample();
    dropsAPdf();
    cutsIt();
    reviewsFiveQuestions();
    trainsToTheEnd();
    cancelsAnother();
    comparesAQuery();
    looksAtALoss();
    dropsAnAdapter();
    exportsTheAdapter();
    findsItAllAgain();
  }

  private void opensTheSample() {
    visitor.takesPicture("welcome");
    visitor.clicks("#door-sample");
    visitor.until(() -> visitor.anythingOpen() && !visitor.questions().isEmpty());
    visitor.takesPicture("documents");
  }

  private void dropsAPdf() throws IOException {
    Path pdf = folder.resolve("travel-rules.pdf");
    try (PdfMaker maker = new PdfMaker()) {
      maker
          .page()
          .lines(
              72,
              72,
              "Journeys by train are booked in second class, at least a week ahead.",
              "Night trains are paid in full where the journey saves a hotel room.",
              "Receipts are handed in within thirty days after the last day of a journey.")
          .save(pdf);
    }
    visitor.drops(pdf);
    visitor.until(() -> visitor.workspace().documents().get().size() == 4);
    visitor.until(() -> visitor.rows("#document-table") == 4);
    visitor.takesPicture("dropped");
  }

  private void cutsIt() {
    visitor.goesTo(2);
    visitor.until(() -> visitor.rows("#chunk-table") > 0);
    if (chunksOfTheNewDocument() == 0) {
      visitor.clicks("#apply-chunks");
    }
    visitor.until(() -> chunksOfTheNewDocument() > 0);
    visitor.takesPicture("chunks");
  }

  private long chunksOfTheNewDocument() {
    Workspace workspace = visitor.workspace();
    String id =
        workspace.documents().get().stream()
            .filter(each -> each.name().equals("travel-rules.pdf"))
            .findFirst()
            .orElseThrow()
            .id();
    return workspace.cut().get().chunks().stream()
        .filter(chunk -> chunk.span().document().equals(id))
        .count();
  }

  private void reviewsFiveQuestions() {
    visitor.goesTo(3);
    visitor.until(() -> visitor.rows("#question-table") > 5);
    List<String> ids = visitor.questions().stream().limit(5).map(Question::id).toList();
    visitor.selects("#question-table", 0);
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      Verdict decision = DECISIONS.get(i);
      visitor.selects("#question-table", i);
      visitor.presses(KeyCode.U);
      visitor.until(() -> verdict(id) == Verdict.UNREVIEWED);
      visitor.selects("#question-table", i);
      visitor.presses(decision == Verdict.ACCEPTED ? KeyCode.A : KeyCode.R);
      visitor.until(() -> verdict(id) == decision);
    }
    visitor.takesPicture("review");
  }

  private Verdict verdict(String id) {
    return visitor.questions().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  private void trainsToTheEnd() {
    visitor.goesTo(4);
    visitor.enters("#knob-budget", "2");
    visitor.takesPicture("before-training");
    visitor.clicks("#train");
    visitor.until(() -> runs().size() == 1 && visitor.rows("#runs") == 1);
    visitor.until(() -> visitor.shown("#train"));
    assertThat(((Labeled) visitor.sees(".verdict .sentence")).getText()).isNotEmpty();
    visitor.takesPicture("trained");
  }

  private List<Run> runs() {
    return visitor.workspace().runs().get();
  }

  /** Once a first adapter is there to be kept. */
  private void cancelsAnother() {
    visitor.enters("#knob-budget", "600");
    visitor.clicks("#train");
    visitor.until(
        () ->
            visitor.shown(".training-line")
                && ((ProgressBar) visitor.sees(".training-line .progress-bar")).getProgress() > 0
                && ((Labeled) visitor.sees(".training-line .sentence"))
                    .getText()
                    .startsWith("Search"));
    visitor.takesPicture("training");
    visitor.clicks("#stop-training");
    visitor.until(() -> runs().size() == 2 && visitor.rows("#runs") == 2);
    visitor.takesPicture("stopped");
  }

  private void comparesAQuery() {
    visitor.goesTo(5);
    visitor.enters("#query", "who pays for my taxi home after a late shift");
    visitor.until(() -> visitor.count(".hit") >= 20);
    visitor.takesPicture("compared");
  }

  private void looksAtALoss() {
    visitor.until(() -> visitor.rows("#results") > 0);
    visitor.clicks("#outcome-loss");
    if (visitor.rows("#results") == 0) {
      visitor.clicks("#outcome-any");
    }
    visitor.does(() -> visitor.sees("#results").requestFocus());
    visitor.selects("#results", 0);
    String before = "who pays for my taxi home after a late shift";
    visitor.until(() -> !((TextField) visitor.sees("#query")).getText().equals(before));
    visitor.until(() -> visitor.count(".hit.gold") > 0);
    assertThat(((ToggleButton) visitor.sees("#outcome-tie")).isSelected()).isFalse();
    visitor.takesPicture("loss");
  }

  private void dropsAnAdapter() throws IOException {
    byte[] made = visitor.workspace().project().runs().adapter(runs().get(0).id()).orElseThrow();
    Path file = folder.resolve("from a colleague.safetensors");
    Files.write(file, made);
    visitor.drops(file);
    visitor.until(() -> runs().size() == 3);
    visitor.until(() -> ((ComboBox<?>) visitor.sees("#run")).getValue().equals(runs().get(2)));
    visitor.takesPicture("imported");
  }

  /** Into a folder that isn’t there yet, by keyboard. */
  private void exportsTheAdapter() {
    visitor.goesTo(6);
    visitor.until(
        () ->
            visitor.shown("#export-run")
                && ((ComboBox<?>) visitor.sees("#export-run")).getValue() != null);
    Path target = folder.resolve("out/of the workbench");
    visitor.enters("#export-folder", target.toString());
    visitor.until(
        () -> ((Labeled) visitor.sees(".folder-words")).getText().contains("isn’t there yet"));
    visitor.until(() -> !visitor.sees("#write-form").isDisabled());
    visitor.takesPicture("export");
    visitor.clicks("#export-folder");
    visitor.presses(KeyCode.ENTER);
    visitor.until(() -> visitor.shown(".result .notice.success"));
    visitor.takesPicture("exported");

    Run chosen = (Run) ((ComboBox<?>) visitor.sees("#export-run")).getValue();
    byte[] kept = visitor.workspace().project().runs().adapter(chosen.id()).orElseThrow();
    Adapter written = AdapterFile.read(target.resolve("adapter.safetensors"));
    assertThat(AdapterFile.bytes(written)).isEqualTo(AdapterFile.bytes(AdapterFile.read(kept)));
    assertThat(((Labeled) visitor.sees(".result .notice .advice")).getText())
        .startsWith("Read back and compared: it agrees");
  }

  private void findsItAllAgain() {
    Workspace before = visitor.workspace();
    List<Question> questions = List.copyOf(visitor.questions());
    List<Run> runs = runs();
    visitor.quits();
    visitor.comesBack();
    visitor.until(() -> visitor.workspace() != before);

    assertThat(visitor.workspace().documents().get()).hasSize(4);
    assertThat(visitor.questions()).isEqualTo(questions);
    assertThat(runs()).isEqualTo(runs);
    assertThat(chunksOfTheNewDocument()).isPositive();
    visitor.until(() -> visitor.shown("#export-run"));
    visitor.takesPicture("back");
  }
}
