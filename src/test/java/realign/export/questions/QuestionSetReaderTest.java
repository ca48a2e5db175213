package realign.export.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.experiment.Fold;
import realign.job.BadInput;
import realign.question.Origin;
import realign.question.Verdict;

final class QuestionSetReaderTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  /** Query, its passages' texts and the documents they are said to stand in. */
  private static List<String> told(QuestionSet set) {
    Map<String, String> texts = new java.util.HashMap<>();
    set.passages().forEach(each -> texts.put(each.id(), each.text()));
    return set.queries().stream()
        .map(
            query ->
                query.text()
                    + " <- "
                    + String.join(
                        " + ",
                        query.relevant().stream()
                            .map(each -> texts.get(each.passage()) + "@" + each.document())
                            .toList()))
        .toList();
  }

  @Test
  void readsQuotesFromNamedDocuments() throws IOException {
    QuestionSet set =
        QuestionSetReader.read(
            file(
                "q.jsonl",
                "{\"query\": \"Who pays?\", \"document\": \"a.pdf\", \"evidence\": \"The firm"
                    + " pays.\", \"voice\": \"question\", \"kind\": \"fact\"}",
                "",
                "{\"query\": \"both\", \"document\": \"a.pdf\", \"evidence\": [\"One.\","
                    + " {\"document\": \"b.pdf\", \"quote\": \"Two.\", \"start\": 9}],"
                    + " \"verdict\": \"rejected\"}"));
    assertThat(set.format()).isEqualTo(Format.QUOTES);
    assertThat(set.hasCorpus()).isFalse();
    assertThat(set.remarks()).isEmpty();
    assertThat(told(set))
        .containsExactly("Who pays? <- The firm pays.@a.pdf", "both <- One.@a.pdf + Two.@b.pdf");
    assertThat(set.queries().get(0).kind()).isEqualTo("fact");
    assertThat(set.queries().get(0).voice()).isEqualTo("question");
    assertThat(set.queries().get(0).verdict()).isNull();
    assertThat(set.queries().get(0).origin())
        .isEqualTo(Origin.of(Origin.Source.IMPORTED, "q.jsonl"));
    assertThat(set.queries().get(1).verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(set.queries().get(1).relevant().get(1).start()).isEqualTo(9);
    assertThat(set.queries().get(1).line()).isEqualTo(3);
    assertThat(set.columns())
        .isEqualTo(
            Map.of(
                "query", Field.QUERY,
                "document", Field.DOCUMENT,
                "evidence", Field.EVIDENCE,
                "voice", Field.VOICE,
                "kind", Field.KIND,
                "verdict", Field.VERDICT));
  }

  @Test
  void readsPairsByTheNamesThatPipelinesUse() throws IOException {
    QuestionSet set =
        QuestionSetReader.read(
            file(
                "policy_pairs.jsonl",
                "{\"query\": \"sick pay\", \"document\": \"Sick pay is full.\", \"source\":"
                    + " \"policy.pdf\", \"original_query\": \"What is sick pay?\"}",
                "{\"question\": \"leave\", \"chunk\": \"Thirty days.\"}",
                "{\"anchor\": \"notice\", \"positive\": \"Three months.\"}",
                "{\"Question\": \"lunch\", \"context\": \"At noon.\", \"answer\": \"noon\"}"));
    assertThat(told(set))
        .containsExactly(
            "sick pay <- Sick pay is full.@policy.pdf",
            "leave <- Thirty days.@",
            "notice <- Three months.@",
            "lunch <- At noon.@");
    assertThat(set.hasCorpus()).isTrue();
    assertThat(set.columns()).containsEntry("answer", Field.IGNORED);
    assertThat(set.queries().get(0).origin().paraphraseOf()).isEqualTo("What_is_sick_pay?");
  }

  @Test
  void oneQuestionWithSeveralPassagesIsOne() throws IOException {
    QuestionSet set =
        QuestionSetReader.read(
            file(
                "log.csv",
                "query,passage",
                "sick pay,Sick pay is full.",
                "leave,Thirty days.",
                "sick pay,After six weeks it ends.",
                "leave,Thirty days."));
    assertThat(told(set))
        .containsExactly(
            "sick pay <- Sick pay is full.@ + After six weeks it ends.@", "leave <- Thirty days.@");
    assertThat(set.remarks())
        .containsExactly(
            new Remark(
                5, "“leave” is there already, with the same answer (line 3); it was skipped."));
  }

  @Test
  void keepsTheGoodLinesAndNamesTheBadOnes() throws IOException {
    QuestionSet set =
        QuestionSetReader.read(
            file(
                "q.jsonl",
                "{\"query\": \"a\", \"document\": \"A.\"}",
                "{\"query\": \"b\", \"docu",
                "[1, 2]",
                "{\"query\": \" \", \"document\": \"A.\"}",
                "{\"query\": \"c\", \"answer_text\": \"C.\"}",
                "{\"query\": \"d\", \"document\": \"D.\"}"));
    assertThat(told(set)).containsExactly("a <- A.@", "d <- D.@");
    assertThat(set.remarks()).extracting(Remark::line).containsExactly(2, 3, 4, 5);
    assertThat(set.remarks().get(0).sentence()).contains("valid JSON");
    assertThat(set.remarks().get(1).sentence()).contains("JSON object");
    assertThat(set.remarks().get(2).sentence()).contains("query, question or anchor");
    assertThat(set.remarks().get(3).sentence()).contains("“c”").contains("evidence");
  }

  @Test
  void saysWhatWasExpectedWhereNothingCanBeUsed() throws IOException {
    Path wrong = file("wrong.csv", "name,age", "Ada,36", "Alan,41");
    assertThatThrownBy(() -> QuestionSetReader.read(wrong))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("wrong.csv")
        .hasMessageContaining("Line 2")
        .extracting(failure -> ((BadInput) failure).advice())
        .asString()
        .contains("query, question or anchor");
    Path empty = file("empty.jsonl", "");
    assertThatThrownBy(() -> QuestionSetReader.read(empty))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no questions");
    assertThatThrownBy(() -> QuestionSetReader.read(folder.resolve("nowhere.csv")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no file");
    assertThatThrownBy(() -> QuestionSetReader.read(folder))
        .isInstanceOf(BadInput.class)
        .extracting(failure -> ((BadInput) failure).advice())
        .asString()
        .contains("corpus.jsonl");
    Path cut = file("cut.json", "[{\"chunk_index\": 0,", " \"input_chunk\": \"Fo");
    assertThatThrownBy(() -> QuestionSetReader.read(cut))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("not valid JSON")
        .hasMessageContaining("line 2");
  }

  @Test
  void readsTablesAsSpreadsheetsWriteThem() throws IOException {
    Path table = folder.resolve("table.csv");
    Files.write(
        table,
        "Query;Evidence;Document\r\n\"Größe?\";\"It is; \"\"big\"\".\r\nVery.\";a.pdf\r\n'=SUM?;'-5.;\r\n"
            .getBytes(Charset.forName("windows-1252")));
    QuestionSet set = QuestionSetReader.read(table);
    assertThat(set.format()).isEqualTo(Format.CSV);
    assertThat(told(set))
        .containsExactly("Größe? <- It is; \"big\".\r\nVery.@a.pdf", "=SUM? <- -5.@");
  }

  @Test
  void keepsTheRowsOfATableThatBreaksOff() throws IOException {
    QuestionSet set =
        QuestionSetReader.read(file("t.csv", "query,passage", "a,A.", "b,\"B.\" and", "c,C."));
    assertThat(told(set)).containsExactly("a <- A.@");
    assertThat(set.remarks()).extracting(Remark::line).containsExactly(3);
  }

  @Test
  void skipsRowsWhoseCellsHaveMoved() throws IOException {
    QuestionSet set =
        QuestionSetReader.read(
            file("t.csv", "query,passage", "why, then?,B.", "a,A.,", "\"who, me?\",C."));
    assertThat(told(set)).containsExactly("a <- A.@", "who, me? <- C.@");
    assertThat(set.remarks()).extracting(Remark::line).containsExactly(2);
  }

  @Test
  void takesColumnsForWhatTheUserSays() throws IOException {
    Path log = file("log.tsv", "term\tclicked\tquery", "sick pay\tSick pay is full.\tq17");
    QuestionSet set =
        QuestionSetReader.read(
            log, Map.of("term", Field.QUERY, "clicked", Field.PASSAGE, "query", Field.ID));
    assertThat(told(set)).containsExactly("sick pay <- Sick pay is full.@");
    assertThat(set.queries().get(0).id()).isEqualTo("q17");
  }

  @Test
  void readsABeirFolderWithItsFolds() throws IOException {
    file(
        "beir/corpus.jsonl",
        "{\"_id\": \"d 1\", \"title\": \"Pumps\", \"text\": \"Yearly.\"}",
        "{\"_id\": \"d2\", \"title\": \"\", \"text\": \"Monthly.\"}",
        "{\"title\": \"no id\", \"text\": \"x\"}");
    file(
        "beir/queries.jsonl",
        "{\"_id\": \"1\", \"text\": \"pumps\"}",
        "{\"_id\": \"2\", \"text\": \"valves\"}",
        "{\"_id\": \"3\", \"text\": \"unjudged\"}",
        "{\"_id\": \"4\", \"text\": \"both\"}");
    file("beir/qrels/train.tsv", "query-id\tcorpus-id\tscore", "2\td2\t1", "4\td2\t1");
    file(
        "beir/qrels/test.tsv",
        "query-id\tcorpus-id\tscore",
        "1\td2\t1",
        "1\td 1\t2",
        "4\td 1\t1",
        "4\tgone\t1",
        "4\td2\t0",
        "4 d2 1");
    QuestionSet set = QuestionSetReader.read(folder.resolve("beir"));
    assertThat(set.format()).isEqualTo(Format.BEIR);
    assertThat(set.passages())
        .containsExactly(new Passage("d_1", "Pumps", "Yearly."), new Passage("d2", "", "Monthly."));
    assertThat(told(set))
        .containsExactly(
            "pumps <- Yearly.@ + Monthly.@", "valves <- Monthly.@", "both <- Yearly.@");
    assertThat(set.queries())
        .extracting(JudgedQuery::fold)
        .containsExactly(Fold.TEST, Fold.TRAIN, Fold.TEST);
    assertThat(set.remarks()).extracting(Remark::line).containsExactly(3, 5, 7, 3);
  }

  @Test
  void readsLlamaIndexSets() throws IOException {
    QuestionSet set =
        QuestionSetReader.read(
            file(
                "set.json",
                "{\"queries\": {\"q1\": \"pumps\", \"q2\": \"lost\"},",
                "\"corpus\": {\"n1\": \"Gr\\u00f6\\u00dfe.\", \"n2\": {\"text\": \"Later.\"}},",
                "\"relevant_docs\": {\"q1\": [\"n1\", \"n2\"], \"q2\": [\"n9\"]},",
                "\"mode\": \"text\"}"));
    assertThat(set.format()).isEqualTo(Format.LLAMA_INDEX);
    assertThat(told(set)).containsExactly("pumps <- Größe.@ + Later.@");
    assertThat(set.remarks())
        .containsExactly(
            new Remark(0, "The question q2 names no passage that is in the set; it was skipped."));
  }

  @Test
  void readsLuceksSets() throws IOException {
    QuestionSet set =
        QuestionSetReader.read(
            file(
                "apple.json",
                "[{\"chunk_index\": 0, \"input_chunk\": \"One.\", \"questions\":",
                "{\"question_1\": \"a?\", \"question_2\": \"b?\"}},",
                "{\"chunk_index\": 1, \"input_chunk\": \"Two.\", \"questions\": {}}]"));
    assertThat(set.format()).isEqualTo(Format.LUCEK);
    assertThat(set.passages())
        .containsExactly(new Passage("0", "", "One."), new Passage("1", "", "Two."));
    assertThat(told(set)).containsExactly("a? <- One.@", "b? <- One.@");
  }

  @Test
  void readsTripletsWithTheirNegatives() throws IOException {
    QuestionSet set =
        QuestionSetReader.read(
            file(
                "t.jsonl",
                "{\"anchor\": \"a\", \"positive\": \"A.\", \"negative_1\": \"B.\","
                    + " \"negative_2\": \"C.\"}"));
    assertThat(set.format()).isEqualTo(Format.TRIPLETS);
    assertThat(told(set)).containsExactly("a <- A.@");
    assertThat(set.queries().get(0).negatives()).hasSize(2);
    assertThat(set.passages()).extracting(Passage::text).containsExactly("A.", "B.", "C.");
  }
}
