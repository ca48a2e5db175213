package realign.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.encoder.Encoders;
import realign.encoder.ToyCrossEncoder;
import realign.project.NewDocument;
import realign.project.Project;
import realign.project.Reranking;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Jobs;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workers;
import realign.ui.kit.Workspace;

/** The screen's thread is the test's own. */
final class ComparisonModelTest {
  private static final List<String> TEXTS =
      List.of(
          "Pumps are serviced once a year by the yard crew.",
          "Leave is thirty days, to be asked for in spring.",
          "Boilers are inspected every month by the insurer.");

  @TempDir Path folder;
  private final QueuedScreen screen = new QueuedScreen();
  private final Workers workers = new Workers();
  private final Encoders encoders = new Encoders();
  private Workspace workspace;
  private Jobs jobs;
  private ComparisonModel model;

  @BeforeEach
  void open() {
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    String text = String.join("", TEXTS);
    project
        .documents()
        .add(
            List.of(
                NewDocument.ofText(
                    new Document("d", "rules.txt", text, List.of(new Page(1, 0, text.length()))))));
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    for (String each : TEXTS) {
      Span span = new Span("d", start, start + each.length());
      chunks.add(new Chunk("c" + chunks.size(), span, each, 10, 1, 1, ""));
      start = span.end();
    }
    project.chunks().replace(null, chunks);
    project.questions().add(List.of(question(chunks.get(0))));
    workspace = new Workspace(project, screen);
    jobs = new Jobs(workers, screen, System::nanoTime);
    model = new ComparisonModel(workspace, jobs, encoders);
    model.shown();
  }

  private static Question question(Chunk chunk) {
    Span evidence = new Span("d", 10, 30);
    return new Question(
        "q",
        "How often are pumps serviced?",
        List.of(new Evidence(evidence, chunk.text().substring(10, 30))),
        Origin.of(Origin.Source.HAND, ""),
        Verdict.ACCEPTED,
        "",
        "");
  }

  @AfterEach
  void close() {
    workers.close();
    workspace.close();
    encoders.close();
  }

  @Test
  void answersOnBothSidesWithTheRightChunkMarkedAndTakesWhatIsSaidAboutTheOthers() {
    model.search().query().set("how often are pumps serviced?");
    screen.until(() -> !model.search().answer().get().empty());
    Answer answer = model.search().answer().get();
    assertThat(answer.left()).extracting(found -> found.chunk().id()).startsWith("c0").hasSize(3);
    assertThat(answer.left()).extracting(Found::gold).containsExactly(true, false, false);
    assertThat(answer.left().get(0).place()).isEqualTo("rules.txt, page 1");
    assertThat(answer.left().get(0).marks())
        .contains(new realign.ui.kit.HighlightedText.Mark(10, 30, "evidence"));
    assertThat(answer.right().get(0).other()).isEqualTo(1);

    Found second = answer.left().get(1);
    model.wrong(second);
    screen.until(() -> model.search().answer().get().left().stream().anyMatch(Found::wrong));
    assertThat(model.search().answer().get().left())
        .filteredOn(Found::wrong)
        .extracting(Found::chunk)
        .containsExactly(second.chunk());
  }

  @Test
  void anAnswerThatWasOvertakenIsDropped() {
    model.search().query().set("leave");
    model.search().query().set("boilers inspected");
    screen.until(() -> !model.search().answer().get().empty());
    assertThat(model.search().answer().get().query()).isEqualTo("boilers inspected");
    model.search().query().set("");
    assertThat(model.search().answer().get()).isEqualTo(Answer.NONE);
  }

  @Test
  void reranksOneSideAndSaysHowLongThatTook() throws Exception {
    Path toy = ToyCrossEncoder.write(folder.resolve("toy"));
    model.rerankBy(toy, () -> model.contenders().rerankRight(true));
    screen.until(() -> model.contenders().right().get().reranked());
    assertThat(model.reranker().kept().get()).isEqualTo(Reranking.by(toy));

    model.search().query().set("boilers month insurer");
    screen.until(() -> model.search().answer().get().rightTook().rerank() >= 0);
    Answer answer = model.search().answer().get();
    assertThat(Reranking.of(workspace.project().settings())).contains(Reranking.by(toy));
    assertThat(answer.leftTook().rerank()).isNegative();
    assertThat(answer.right().get(0).chunk().id()).isEqualTo("c2");
    assertThat(answer.rightTook().words()).contains("rerank");

    model.contenders().chooseRight(model.contenders().all().get(0));
    assertThat(model.contenders().right().get().reranked()).isTrue();
  }

  @Test
  void aCrossEncoderThatWentMissingIsSaidAndCanBeForgotten() throws Exception {
    Reranking gone = Reranking.by(folder.resolve("gone"));
    gone.keep(workspace.project().settings());
    model.shown();
    screen.until(() -> model.reranker().missing().get());
    assertThat(model.reranker().kept().get()).isEqualTo(gone);
    assertThat(model.reranker().usable()).isNull();

    model.forgetReranker();
    screen.until(() -> Reranking.of(workspace.project().settings()).isEmpty());
    assertThat(model.reranker().missing().get()).isFalse();
    assertThat(model.reranker().kept().get()).isNull();
  }

  @Test
  void wrongMarksWaitForARightPassageAndLeadToTheNextThatWaits() {
    ask("who inspects boilers");
    model.wrong(model.search().answer().get().left().get(0));
    screen.until(() -> model.search().answer().get().waits());
    assertThat(model.waiting().get()).isEmpty();

    ask("days of leave");
    model.wrong(model.search().answer().get().left().get(1));
    screen.until(() -> !model.waiting().get().isEmpty());
    assertThat(model.waiting().get())
        .extracting(Question::text)
        .containsExactly("who inspects boilers");

    model.right(model.search().answer().get().left().get(0));
    screen.until(() -> !model.search().answer().get().waits());
    assertThat(workspace.project().questions().waiting().values()).containsExactly(1);
  }

  private void ask(String query) {
    model.load(query);
    screen.until(() -> model.search().answer().get().query().equals(query));
  }

  @Test
  void whatIsNoCrossEncoderIsNotTaken() {
    model.rerankBy(folder, () -> model.contenders().rerankRight(true));
    screen.until(() -> jobs.list().stream().noneMatch(job -> job.running()));
    assertThat(jobs.list()).hasSize(1);
    assertThat(model.reranker().kept().get()).isNull();
    assertThat(model.contenders().right().get().reranked()).isFalse();
  }

  @Test
  void withoutARunOffersWhatNeedsNoAdapter() {
    assertThat(model.contenders().all())
        .extracting(Contender::name)
        .containsExactly(
            "Encoder alone", "Words (BM25)", "Hybrid: encoder and words", "Hybrid, weighted");
    assertThat(model.contenders().left().get().name()).isEqualTo("Encoder alone");
    assertThat(model.contenders().right().get().name()).isEqualTo("Hybrid: encoder and words");
  }
}
