package realign.ui.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.encoder.Encoders;
import realign.job.Progress;
import realign.project.Cutting;
import realign.project.NewDocument;
import realign.project.Project;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Jobs;
import realign.ui.kit.Ordering;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workers;
import realign.ui.kit.Workspace;

/** The screen's thread is the test's own. */
final class ChunksModelTest {
  private static final String CONTENTS = "1 Leave\t3\n2 Pay\t12\n3 Travel\t20";
  private static final String TEXT = CONTENTS + "\n\nLeave is twenty days. Pay comes monthly.";
  private static final Chunking SENTENCES =
      new Chunking(Chunking.Method.SENTENCES, 1, 0, Encoders.STANDARD);

  @TempDir Path folder;
  private final QueuedScreen screen = new QueuedScreen();
  private final Workers workers = new Workers();
  private final Encoders encoders = new Encoders();
  private Workspace workspace;
  private ChunksModel model;

  @BeforeEach
  void open() {
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    project.documents().add(List.of(NewDocument.ofText(document("d", TEXT))));
    new Cutting(project).cut(SENTENCES, encoders.counter(Encoders.STANDARD), Progress.NONE);
    project
        .questions()
        .add(
            List.of(
                question("leave", span("Leave is twenty days."), "Leave is twenty days."),
                question("pay", span("Pay comes monthly."), "Pay comes monthly."),
                question("lost", new Span("", 0, 0), "Nobody wrote this.")));
    workspace = new Workspace(project, screen);
    model = new ChunksModel(workspace, new Jobs(workers, screen, System::nanoTime), encoders);
    screen.until(() -> model.preview().get().maxTokens() == 256);
  }

  @AfterEach
  void close() {
    workers.close();
    workspace.close();
    encoders.close();
  }

  @Test
  void anotherWayOfCuttingBeginsWithASizeOfItsOwnAndIsSeenBeforeItIsApplied() {
    model.settings().method().set(Chunking.Method.WORDS);
    assertThat(List.of(model.settings().size().get(), model.settings().overlap().get()))
        .containsExactly(500, 0);
    assertThat(model.changed().get()).isTrue();
    screen.until(() -> model.preview().get().chunking().method() == Chunking.Method.WORDS);
    assertThat(model.preview().get().chunking())
        .isEqualTo(Chunking.Method.WORDS.standard(Encoders.STANDARD));

    model.settings().size().set(4);
    screen.until(() -> model.preview().get().chunking().size() == 4);
    List<Chunk> seen = model.preview().get().chunks();
    assertThat(seen.get(seen.size() - 1).text()).isEqualTo("days. Pay comes monthly.");
    assertThat(workspace.project().chunks().chunking()).contains(SENTENCES);

    model.apply();
    screen.until(() -> !model.changed().get());
    assertThat(workspace.project().chunks().all()).isEqualTo(seen);
  }

  @Test
  void tokensAreCountedAsOtherPeopleCountThemToo() {
    model.settings().counter().set("cl100k");
    screen.until(() -> model.preview().get().chunking().counter().equals("cl100k"));

    assertThat(model.changed().get()).isTrue();
    assertThat(model.preview().get().maxTokens()).as("what an encoder sees isn't known").isZero();
    model.reset();
    assertThat(model.settings().counter().get()).isEqualTo(Encoders.STANDARD);
  }

  @Test
  void anOverlapFollowsASizeThatFallsBelowIt() {
    model.settings().method().set(Chunking.Method.TOKENS);
    assertThat(List.of(model.settings().size().get(), model.settings().overlap().get()))
        .containsExactly(800, 400);

    model.settings().size().set(300);
    assertThat(model.settings().overlap().get()).isEqualTo(150);
    model.settings().size().set(1);
    assertThat(model.settings().overlap().get()).isZero();
  }

  @Test
  void whatIsDiscardedLeavesTheProjectsOwnSettings() {
    List<Chunk> before = model.preview().get().chunks();
    model.settings().method().set(Chunking.Method.DOCUMENT);
    screen.until(() -> model.preview().get().chunks().size() == 1);

    model.reset();
    assertThat(model.settings().chunking()).isEqualTo(SENTENCES);
    assertThat(model.changed().get()).isFalse();
    assertThat(model.preview().get().chunks()).isEqualTo(before);
  }

  @Test
  void contentsAreProposedAndLeftOutOnlyWhenSomeoneSaysSo() {
    assertThat(model.open()).extracting(Chunk::text).containsExactly(CONTENTS);
    assertThat(workspace.cut().get().excluded()).isEmpty();

    model.exclude(model.open());
    screen.until(() -> model.open().isEmpty());
    model.shown().set(ChunksModel.Shown.LEFT_OUT);
    screen.until(() -> listed().equals(List.of(CONTENTS)));
    assertThat(workspace.project().corpus().chunks())
        .extracting(Chunk::text)
        .containsExactly("Leave is twenty days.", "Pay comes monthly.");

    workspace.undo();
    screen.until(() -> listed().isEmpty());
    screen.until(() -> model.open().size() == 1);
  }

  @Test
  void selectsWhatStandsWhereTheSelectedChunkIsListedNoMore() {
    screen.until(() -> listed().size() == 3);
    assertThat(selected()).containsExactly(CONTENTS);

    model.exclude(model.list().selection().items());
    screen.until(() -> model.excluded(model.list().rows().get(0)));
    assertThat(selected()).containsExactly(CONTENTS);

    model.shown().set(ChunksModel.Shown.LEFT_OUT);
    screen.until(() -> listed().size() == 1);
    workspace.undo();
    screen.until(() -> listed().isEmpty());
    assertThat(selected()).isEmpty();
    model.shown().set(ChunksModel.Shown.ALL);
    screen.until(() -> !selected().isEmpty());
    assertThat(selected()).containsExactly(CONTENTS);
  }

  @Test
  void keepsTheSelectedChunkWhenTheOrderChanges() {
    screen.until(() -> listed().size() == 3);
    model.list().selection().only(2);
    model.list().rows().order(Ordering.by(Chunk::tokens));
    screen.until(() -> listed().indexOf("Pay comes monthly.") == 0);

    assertThat(selected()).containsExactly("Pay comes monthly.");
  }

  private List<String> listed() {
    return model.list().rows().stream().map(Chunk::text).toList();
  }

  private List<String> selected() {
    return model.list().selection().items().stream().map(Chunk::text).toList();
  }

  @Test
  void documentsThatAreNotCutYetAreCountedAndCutAsTheOthersAre() {
    Document more = document("e", "Travel is paid. Meals too.");
    workspace.project().documents().add(List.of(NewDocument.ofText(more)));
    screen.until(() -> model.standing().get().uncut() == 1);

    model.cutNew();
    screen.until(() -> model.standing().get().uncut() == 0);
    assertThat(workspace.project().chunks().of("e"))
        .extracting(Chunk::text)
        .containsExactly("Travel is paid.", "Meals too.");
  }

  @Test
  void questionsWithoutAChunkAreListedWithTheReason() {
    screen.until(() -> model.standing().get().unplaced().size() == 1);
    assertThat(reasons()).containsExactly("lost WORDS");

    model.exclude(
        model.preview().get().chunks().stream()
            .filter(chunk -> chunk.text().startsWith("Pay"))
            .toList());
    screen.until(() -> model.standing().get().unplaced().size() == 2);
    assertThat(reasons()).containsExactly("pay LEFT_OUT", "lost WORDS");

    workspace.change(() -> workspace.project().documents().remove(List.of("d")));
    screen.until(() -> model.standing().get().unplaced().size() == 3);
    assertThat(reasons()).containsExactly("leave DOCUMENT", "pay DOCUMENT", "lost WORDS");
    workspace.undo();
    screen.until(() -> model.standing().get().unplaced().size() == 2);
  }

  @Test
  void chunksOfADataSetAreShownAsGiven() {
    assertThat(model.standing().get().given()).isFalse();
    Span whole = new Span("d", 0, TEXT.length());
    workspace.change(
        () ->
            workspace
                .project()
                .chunks()
                .replace(null, List.of(new Chunk("p1", whole, TEXT, 9, 1, 1, ""))));
    screen.until(() -> model.standing().get().given());
  }

  private List<String> reasons() {
    return model.standing().get().unplaced().stream()
        .map(each -> each.question().id() + " " + each.reason())
        .toList();
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span("d", start, start + words.length());
  }

  private static Document document(String id, String text) {
    return new Document(id, id + ".txt", text, List.of(new Page(1, 0, text.length())));
  }

  private static Question question(String id, Span span, String quote) {
    return new Question(
        id,
        id + "?",
        List.of(new Evidence(span, quote)),
        Origin.of(Origin.Source.HAND, ""),
        Verdict.ACCEPTED,
        "",
        "");
  }
}
