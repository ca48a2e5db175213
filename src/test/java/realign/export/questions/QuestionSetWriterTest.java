package realign.export.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.experiment.Fold;
import realign.job.Progress;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.retrieval.Ranking;

final class QuestionSetWriterTest {
  private static final Document HANDBOOK =
      document(
          "h",
          "handbook.pdf",
          "Sick pay is full for six weeks, then it ends for good. \"Größe\", he said, is"
              + " \uD83D\uDEE0 not size. It ends here; it ends there.");
  private static final Document REPORT =
      document("r", "report.pdf", "The environment improves from year to year.");
  private static final List<Chunk> CHUNKS =
      List.of(
          chunk("c1", HANDBOOK, 0, 75),
          chunk("c2", HANDBOOK, 32, HANDBOOK.text().length()),
          chunk("c3", REPORT, 0, REPORT.text().length()));

  private static final Question SICK =
      question("q1", "=SUM(sick pay)\nnew \"line\"", quote(HANDBOOK, 0, 30), "fact", "question");
  private static final Question ENDS =
      question("q2", "-5, it ends", quote(HANDBOOK, 106, 114), "", "keywords");
  private static final Question BOTH =
      new Question(
          "q3",
          "'+both'",
          List.of(quote(REPORT, 4, 24), quote(HANDBOOK, 0, 30)),
          new Origin(Origin.Source.MODEL, "llama3.1:8b", "v2", "q1"),
          Verdict.REJECTED,
          "comparison",
          "colloquial");
  private static final Question LOST =
      question("q4", "lost", Evidence.nowhere("Nobody wrote this."), "fact", "");
  private static final Question ALONE =
      new Question(
          "q5", "alone", List.of(), Origin.of(Origin.Source.HAND, ""), Verdict.UNREVIEWED, "", "");

  private static final DataSet SET =
      new DataSet(
          "set",
          List.of(HANDBOOK, REPORT),
          CHUNKS,
          List.of(SICK, ENDS, BOTH, LOST, ALONE),
          Map.of("q1", Fold.TEST, "q2", Fold.TRAIN, "q3", Fold.VALIDATION),
          Map.of("q1", List.of(quote(REPORT, 0, 15))));

  @TempDir Path folder;

  private static Document document(String id, String name, String text) {
    return new Document(id, name, text, List.of(new Page(1, 0, text.length())));
  }

  private static Chunk chunk(String id, Document document, int start, int end) {
    Span span = new Span(document.id(), start, end);
    return new Chunk(id, span, document.text().substring(start, end), 1, 1, 1, "");
  }

  private static Evidence quote(Document document, int start, int end) {
    return new Evidence(new Span(document.id(), start, end), document.text().substring(start, end));
  }

  private static Question question(
      String id, String text, Evidence evidence, String kind, String voice) {
    return new Question(
        id,
        text,
        List.of(evidence),
        Origin.of(Origin.Source.HAND, ""),
        Verdict.UNREVIEWED,
        kind,
        voice);
  }

  private static Placement placed(Path file) {
    return new Placer(SET.documents())
        .place(QuestionSetReader.read(file), Verdict.ACCEPTED, Progress.NONE);
  }

  private static List<Question> all(Placement placement) {
    List<Question> all = new ArrayList<>(placement.placed());
    placement.unplaced().forEach(each -> all.add(each.question()));
    return all;
  }

  /** Each question with the chunks that answer it. */
  private static Map<String, List<String>> judged(DataSet set) {
    Map<String, List<String>> judged = new java.util.TreeMap<>();
    new Answers(set)
        .all(new ArrayList<>())
        .forEach(
            (question, chunks) ->
                judged.put(question.text(), chunks.stream().map(Chunk::text).toList()));
    return judged;
  }

  private DataSet again(Format format, DataSet set, Path target) {
    QuestionSetWriter.write(set, format, target);
    QuestionSet read = QuestionSetReader.read(target);
    assertThat(read.format()).isEqualTo(format);
    assertThat(read.remarks()).isEmpty();
    return new DataSets(new realign.chunk.Cl100k()).make(read, Verdict.ACCEPTED, Progress.NONE);
  }

  @Test
  void quotesComeBackWithAllThatQuestionsHave() {
    Path file = folder.resolve("q.jsonl");
    Written written = QuestionSetWriter.write(SET, Format.QUOTES, file);
    Placement placement = placed(file);
    assertThat(written).isEqualTo(new Written(5, List.of()));
    assertThat(all(placement)).isEqualTo(SET.questions());
    assertThat(placement.folds()).isEqualTo(SET.folds());
    assertThat(placement.negatives()).isEqualTo(SET.negatives());
  }

  @Test
  void aTableComesBackWithAllThatQuestionsHave() throws IOException {
    Path file = folder.resolve("q.csv");
    QuestionSetWriter.write(SET, Format.CSV, file);
    Placement placement = placed(file);
    assertThat(all(placement)).isEqualTo(SET.questions());
    assertThat(placement.folds()).isEqualTo(SET.folds());
    assertThat(placement.negatives()).isEqualTo(SET.negatives());
    assertThat(Files.readString(file)).contains("\"'=SUM(", "\"'-5,", "''+both'");
  }

  @Test
  void aBeirFolderComesBackWithCorpusJudgementsAndFolds() {
    Path beir = folder.resolve("beir");
    DataSet again = again(Format.BEIR, SET, beir);
    assertThat(beir.resolve("qrels/train.tsv")).hasContent("query-id\tcorpus-id\tscore\nq2\tc2\t1");
    assertThat(judged(again)).isEqualTo(judged(SET));
    assertThat(again.folds()).isEqualTo(SET.folds());
    assertThat(again.chunks()).extracting(Chunk::id).containsExactly("c1", "c2", "c3");
    assertThat(again.chunks().get(0).span().overlaps(again.chunks().get(1).span())).isTrue();
    assertThat(again.questions())
        .extracting(Question::id, Question::verdict, Question::kind, Question::voice)
        .containsExactly(
            tuple("q1", Verdict.UNREVIEWED, "fact", "question"),
            tuple("q2", Verdict.UNREVIEWED, "", "keywords"),
            tuple("q3", Verdict.REJECTED, "comparison", "colloquial"));
    assertThat(again(Format.BEIR, again, folder.resolve("two/beir"))).isEqualTo(again);
  }

  @Test
  void aLlamaIndexSetComesBackAndIsPureAscii() throws IOException {
    Path file = folder.resolve("set.json");
    DataSet again = again(Format.LLAMA_INDEX, SET, file);
    assertThat(judged(again)).isEqualTo(judged(SET));
    assertThat(Files.readString(file)).matches("\\p{ASCII}*").contains("\"mode\":\"text\"");
  }

  @Test
  void aLucekSetComesBackOnceItHasOneDocument() {
    Path file = folder.resolve("set.json");
    assertThat(QuestionSetWriter.write(SET, Format.LUCEK, file).leftOut())
        .extracting(Remark::sentence)
        .contains("One question has more than one right passage; only the best was written.");
    DataSet once = again(Format.LUCEK, SET, file);
    DataSet twice = again(Format.LUCEK, once, folder.resolve("two/set.json"));
    assertThat(twice).isEqualTo(once);
    assertThat(once.documents()).hasSize(1);
    assertThat(once.questions())
        .extracting(Question::text)
        .containsExactly(SICK.text(), ENDS.text(), BOTH.text());
  }

  @Test
  void pairsComeBackWithEachPassage() {
    DataSet again = again(Format.PAIRS, SET, folder.resolve("pairs.jsonl"));
    assertThat(judged(again))
        .isEqualTo(
            Map.of(
                SICK.text(), List.of(CHUNKS.get(0).text()),
                ENDS.text(), List.of(CHUNKS.get(1).text()),
                BOTH.text(), List.of(CHUNKS.get(2).text(), CHUNKS.get(0).text())));
  }

  @Test
  void tripletsHaveTheSameColumnsOnEveryLine() throws IOException {
    Path file = folder.resolve("t.jsonl");
    Written written = QuestionSetWriter.write(SET, Format.TRIPLETS, file);
    assertThat(written.questions()).isEqualTo(3);
    assertThat(written.leftOut())
        .extracting(Remark::sentence)
        .containsExactly(
            "“lost” was left out: its evidence is in no chunk.",
            "“alone” was left out: its evidence is in no chunk.",
            "Every line must have the same columns, so only 0 wrong passages a question were"
                + " written.");
    assertThat(Files.readAllLines(file)).hasSize(4).noneMatch(line -> line.contains("negative"));

    DataSet one =
        new DataSet("one", SET.documents(), CHUNKS, List.of(SICK), Map.of(), SET.negatives());
    DataSet again = again(Format.TRIPLETS, one, file);
    assertThat(again.negatives().values())
        .containsExactly(List.of(new Evidence(again.chunks().get(1).span(), "")));
    assertThat(again.chunks().get(1).text()).isEqualTo(REPORT.text());
  }

  @Test
  void judgementsAreReadBackAsTrecHasThem() {
    Path file = folder.resolve("qrels.txt");
    QuestionSetWriter.write(SET, Format.TREC, file);
    assertThat(Trec.readJudgements(file))
        .isEqualTo(
            Map.of("q1", Map.of("c1", 1), "q2", Map.of("c2", 1), "q3", Map.of("c3", 1, "c1", 1)));
  }

  @Test
  void rankingsKeepTheirOrderWhereScoresAreEqual() throws IOException {
    Path file = folder.resolve("run.txt");
    Trec.writeRun(
        List.of(SICK),
        List.of(new Ranking(new int[] {1, 0, 2}, new float[] {.5f, .5f, .5f})),
        CHUNKS,
        "our system",
        file);
    assertThat(Trec.readRun(file)).isEqualTo(Map.of("q1", List.of("c2", "c1", "c3")));
    assertThat(Files.readAllLines(file).get(0)).isEqualTo("q1 Q0 c2 1 0.5 our_system");
  }
}
