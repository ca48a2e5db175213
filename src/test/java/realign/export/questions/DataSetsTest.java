package realign.export.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import realign.chunk.Chunk;
import realign.chunk.Cl100k;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.experiment.Fold;
import realign.job.Progress;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Verdict;

final class DataSetsTest {
  private static final String TEXT =
      "Pumps are serviced once a year by a certified engineer. Valves are checked every month by"
          + " the crew on duty. Hoses are replaced after five years of use, or sooner.";

  private final DataSets sets = new DataSets(new Cl100k());

  private static JudgedQuery query(String id, Fold fold, String... passages) {
    return new JudgedQuery(
        0,
        id,
        "about " + id,
        List.of(passages).stream().map(Judgement::of).toList(),
        List.of(),
        fold,
        "",
        "",
        Origin.of(Origin.Source.IMPORTED, "set"),
        null);
  }

  private static QuestionSet set(Format format, List<Passage> passages, JudgedQuery... queries) {
    return new QuestionSet(format, "set", passages, List.of(queries), Map.of(), List.of());
  }

  @Test
  void putsOverlappingChunksTogetherAgain() {
    List<Passage> passages =
        List.of(
            new Passage("0", "", TEXT.substring(0, 100)),
            new Passage("1", "", TEXT.substring(50, 150)),
            new Passage("2", "", TEXT.substring(90)));
    DataSet made =
        sets.make(
            set(Format.LUCEK, passages, query("q", Fold.FREE, "1")),
            Verdict.ACCEPTED,
            Progress.NONE);
    String id = made.documents().get(0).id();
    assertThat(made.documents())
        .containsExactly(new Document(id, "set", TEXT, List.of(new Page(1, 0, TEXT.length()))));
    assertThat(made.chunks())
        .extracting(Chunk::span)
        .containsExactly(
            new Span(id, 0, 100), new Span(id, 50, 150), new Span(id, 90, TEXT.length()));
    assertThat(made.chunks())
        .extracting(Chunk::text)
        .containsExactlyElementsOf(passages.stream().map(Passage::text).toList());
    assertThat(made.questions().get(0).evidence())
        .containsExactly(new Evidence(new Span(id, 50, 150), ""));
    assertThat(made.questions().get(0).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void takesTheLongestOverlapWhereTextRepeatsItself() {
    String refrain = "And so it was agreed by all who had come. ";
    String first = "It began early. " + refrain.repeat(3);
    String second = refrain.repeat(2) + "Then they went home.";
    DataSet made =
        sets.make(
            set(
                Format.LUCEK,
                List.of(new Passage("0", "", first), new Passage("1", "", second)),
                query("q", Fold.FREE, "0")),
            Verdict.ACCEPTED,
            Progress.NONE);
    assertThat(made.documents().get(0).text())
        .isEqualTo("It began early. " + refrain.repeat(3) + "Then they went home.");
  }

  @Test
  void keepsAChunkThatIsWhollyInTheOneBefore() {
    DataSet made =
        sets.make(
            set(
                Format.LUCEK,
                List.of(new Passage("0", "", TEXT), new Passage("1", "", TEXT.substring(60))),
                query("q", Fold.FREE, "1")),
            Verdict.ACCEPTED,
            Progress.NONE);
    assertThat(made.documents().get(0).text()).isEqualTo(TEXT);
    assertThat(made.chunks().get(1).span().start()).isEqualTo(60);
  }

  @Test
  void leavesApartWhatSharesNothing() {
    List<Passage> passages =
        List.of(
            new Passage("d1", "Pumps", "Yearly."),
            new Passage("d2", "", TEXT.substring(0, 100)),
            new Passage("d3", "", TEXT.substring(50)),
            new Passage("d4", "", "Yearly."));
    DataSet made =
        sets.make(
            set(
                Format.BEIR,
                passages,
                query("q1", Fold.TEST, "d4", "d1"),
                query("q2", Fold.FREE, "d3")),
            Verdict.UNREVIEWED,
            Progress.NONE);
    assertThat(made.documents()).extracting(Document::name).containsExactly("Pumps", "d2", "d4");
    assertThat(made.documents()).extracting(Document::id).doesNotHaveDuplicates();
    assertThat(made.chunks())
        .extracting(Chunk::text)
        .containsExactly("Pumps Yearly.", TEXT.substring(0, 100), TEXT.substring(50), "Yearly.");
    assertThat(made.chunks()).extracting(Chunk::id).containsExactly("d1", "d2", "d3", "d4");
    assertThat(made.chunks().get(1).span().overlaps(made.chunks().get(2).span())).isTrue();
    assertThat(made.chunks().get(3).tokens()).isEqualTo(3);
    assertThat(made.folds()).isEqualTo(Map.of("q1", Fold.TEST));
    assertThat(made.questions().get(0).evidence())
        .extracting(each -> each.span().document())
        .containsExactly(made.documents().get(2).id(), made.documents().get(0).id());
  }
}
