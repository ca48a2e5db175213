package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.Cl100k;
import realign.chunk.TokenCounter;
import realign.document.Document;
import realign.document.Page;
import realign.document.Role;
import realign.document.Span;
import realign.experiment.RightChunks;
import realign.experiment.Scoring;
import realign.export.questions.DataSet;
import realign.job.BadInput;
import realign.job.Progress;
import realign.question.Question;
import realign.question.Verdict;

final class CuttingTest {
  private static final TokenCounter CL100K = new Cl100k();
  private static final List<String> TEN_WAYS =
      List.of(
          "tokens:800/400",
          "tokens:254/50",
          "tokens:40/0",
          "words:500",
          "words:60/30",
          "sentences:8/1",
          "sentences:1/0",
          "pages",
          "document",
          "headings:600");

  @TempDir Path folder;
  private Project project;

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void cuttingAReviewedProjectTenWaysLosesNothing() {
    Chunking first = way("tokens:300/60");
    project = SampleReport.project(folder, first, CL100K);
    List<Chunk> firstChunks = project.chunks().all();
    List<String> ids = project.questions().all().stream().map(Question::id).toList();
    project.questions().decide(ids.subList(0, 10), Verdict.REJECTED);
    project.questions().decide(ids.subList(10, 20), Verdict.UNREVIEWED);
    project.chunks().exclude(List.of(firstChunks.get(2).id()));
    List<Question> reviewed = project.questions().all();
    Map<Verdict, Integer> counts = project.questions().counts();
    assertThat(counts)
        .isEqualTo(Map.of(Verdict.ACCEPTED, 40, Verdict.REJECTED, 10, Verdict.UNREVIEWED, 10));

    for (String way : TEN_WAYS) {
      List<Chunk> chunks = cut(way);
      assertThat(project.chunks().all()).as(way).isEqualTo(chunks).isNotEqualTo(firstChunks);
      assertThat(project.questions().all()).as(way).isEqualTo(reviewed);
      assertThat(project.questions().counts()).as(way).isEqualTo(counts);
      assertThat(project.questions().orphaned()).as(way).isEmpty();
      RightChunks right = new RightChunks(chunks);
      assertThat(reviewed)
          .as(way)
          .allMatch(question -> right.of(question, Scoring.EVIDENCE).length > 0);
    }
    cut("tokens:300/60");
    assertThat(project.chunks().all()).isEqualTo(firstChunks);
    assertThat(project.chunks().excluded()).contains(firstChunks.get(2).id());
    assertThat(project.chunks().used(Role.CORPUS)).hasSize(firstChunks.size() - 1);
  }

  @Test
  void whatWasLeftOutStaysLeftOutInOtherChunks() {
    project = withText("word ".repeat(100).strip());
    List<Chunk> tens = cut("words:10");
    project.chunks().exclude(List.of(tens.get(3).id(), tens.get(4).id()));

    cut("words:5");
    assertThat(excludedStarts()).containsExactlyInAnyOrder(150, 175, 200, 225);
    cut("words:20");
    assertThat(excludedStarts()).isEmpty();
    cut("words:10");
    assertThat(excludedStarts()).containsExactlyInAnyOrder(150, 200);
  }

  @Test
  void cuttingAnewIsOneStepBackAndForth() {
    project = withText("word ".repeat(100).strip());
    List<Chunk> tens = cut("words:10");
    project.chunks().exclude(List.of(tens.get(3).id()));
    cut("words:5");
    project.history().undo();

    assertThat(project.chunks().all()).isEqualTo(tens);
    assertThat(project.chunks().chunking()).contains(way("words:10"));
    assertThat(project.chunks().excluded()).containsExactly(tens.get(3).id());
  }

  @Test
  void chunksOfADataSetAreNeverReplaced() {
    project = Project.create(folder.resolve("set.realign"), Given.CLOCK);
    DataSet set = dataSet();
    project.take(set);

    assertThatThrownBy(() -> cut("words:1")).isInstanceOf(BadInput.class);
    assertThat(project.chunks().all()).isEqualTo(set.chunks());
    assertThat(project.chunks().chunking()).isEmpty();

    project.documents().add(List.of(NewDocument.ofText(Given.LEAVE)));
    List<Chunk> added = new Cutting(project).cutNew(way("words:3"), CL100K, Progress.NONE);
    assertThat(added)
        .extracting(Chunk::text)
        .containsExactly("Everyone has thirty", "days of leave.");
    List<Chunk> all = cut("words:2");
    assertThat(all.subList(0, 2)).isEqualTo(set.chunks());
    assertThat(all.subList(2, 5))
        .extracting(Chunk::text)
        .containsExactly("Everyone has", "thirty days", "of leave.");
    assertThat(new Cutting(project).current(way("words:2"))).isTrue();
  }

  @Test
  void aTrialLeavesTheProjectAsItIsAndOutWhatIsLeftOut() {
    project = withText("word ".repeat(100).strip());
    List<Chunk> tens = cut("words:10");
    project.chunks().exclude(List.of(tens.get(0).id()));
    long point = project.history().point();

    List<Chunk> fives = new Cutting(project).trial(way("words:5"), CL100K, Progress.NONE);
    assertThat(fives).hasSize(18);
    assertThat(fives.get(0).span().start()).isEqualTo(50);
    assertThat(project.chunks().all()).isEqualTo(tens);
    assertThat(project.history().point()).isEqualTo(point);
  }

  private Project withText(String text) {
    Project made = Project.create(folder.resolve("words.realign"), Given.CLOCK);
    Document document =
        new Document("words", "words.txt", text, List.of(new Page(1, 0, text.length())));
    made.documents().add(List.of(NewDocument.ofText(document)));
    return made;
  }

  private static DataSet dataSet() {
    Document document =
        new Document("d", "d", "Pumps run. Valves open.", List.of(new Page(1, 0, 23)));
    return new DataSet(
        "pumps",
        List.of(document),
        List.of(
            new Chunk("p1", new Span("d", 0, 10), "Pumps run.", 3, 1, 1, ""),
            new Chunk("p2", new Span("d", 11, 23), "Valves open.", 3, 1, 1, "")),
        List.of(),
        Map.of(),
        Map.of());
  }

  private Set<Integer> excludedStarts() {
    Set<String> excluded = project.chunks().excluded();
    return project.chunks().all().stream()
        .filter(chunk -> excluded.contains(chunk.id()))
        .map(chunk -> chunk.span().start())
        .collect(Collectors.toSet());
  }

  private List<Chunk> cut(String way) {
    return new Cutting(project).cut(way(way), CL100K, Progress.NONE);
  }

  private static Chunking way(String label) {
    return Chunking.labelled(label, Cl100k.NAME).orElseThrow();
  }
}
