package realign.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.programs.JavaProgram;
import realign.project.Project;
import realign.project.Run;
import realign.project.Yard;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

/** What the window said is saved outlives the window, also where it is killed at work. */
final class KilledWindowTest {
  private static final int DECISIONS = 12;

  @TempDir private Path folder;

  /** Trains, meanwhile decides on one question after the other, and says what is saved. */
  static final class Someone {
    private Someone() {}

    public static void main(String[] arguments) throws Exception {
      Path file = Path.of(arguments[0]);
      Visitor visitor = new Visitor(file.getParent());
      visitor.opens(file);
      visitor.until(() -> visitor.anythingOpen() && !visitor.questions().isEmpty());
      visitor.goesTo(4);
      visitor.clicks("#train");
      visitor.until(
          () -> visitor.shown("#stop-training") || !visitor.workspace().runs().get().isEmpty());
      visitor.goesTo(3);
      visitor.until(() -> visitor.rows("#question-table") > DECISIONS);
      for (int row = 0; row < visitor.questions().size(); row++) {
        decide(visitor, row, row % 2 == 0 ? Verdict.REJECTED : Verdict.UNREVIEWED);
      }
      new CountDownLatch(1).await();
    }

    /** By a key; a rejection leads on to the next row. */
    private static void decide(Visitor visitor, int row, Verdict verdict) {
      visitor.presses(verdict == Verdict.REJECTED ? KeyCode.R : KeyCode.U);
      visitor.until(
          () ->
              visitor.questions().get(row).verdict() == verdict
                  && visitor.workspace().saving().get() == Workspace.Saving.SAVED);
      System.out.println(visitor.questions().get(row).id() + " " + verdict);
      if (verdict == Verdict.UNREVIEWED) {
        visitor.presses(KeyCode.J);
      }
    }
  }

  @Test
  void whatWasDecidedIsThereAndNoRunIsHalfKept() throws Exception {
    Path file = folder.resolve("yard.realign");
    try (Project project = Project.create(file, Clock.systemUTC())) {
      Yard.fill(project);
    }
    Map<String, Verdict> told = new LinkedHashMap<>();
    Process window = window(file);
    try (BufferedReader said = window.inputReader(StandardCharsets.UTF_8)) {
      while (told.size() < DECISIONS) {
        String line = said.readLine();
        assertThat(line).isNotNull();
        String[] decision = line.split(" ", 2);
        told.put(decision[0], Verdict.valueOf(decision[1]));
      }
    } finally {
      window.destroyForcibly().waitFor();
    }

    try (Project project = Project.open(file, Clock.systemUTC())) {
      List<Question> questions = project.questions().all();
      assertThat(questions).hasSize(48);
      told.forEach(
          (id, verdict) ->
              assertThat(project.questions().find(id).map(Question::verdict)).contains(verdict));
      assertThat(project.history().undo()).isTrue();
      for (Run run : project.runs().all()) {
        assertThat(ReportJson.parse(project.runs().report(run.id()).orElseThrow())).isNotNull();
        AdapterFile.read(project.runs().adapter(run.id()).orElseThrow());
      }
    }
  }

  private static Process window(Path file) throws IOException {
    return JavaProgram.of(Someone.class)
        .with(
            "-Xmx1g",
            "-Dtestfx.robot=glass",
            "-Dtestfx.headless=true",
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dprism.order=sw",
            "-Dprism.text=t2k",
            "-Djava.awt.headless=true")
        .given(file.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
