package realign.export.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.job.Progress;
import realign.question.Evidence;
import realign.question.Question;
import realign.question.Verdict;

final class PlacerTest {
  private static final Document HANDBOOK =
      document("h", "Handbook.pdf", "Sick pay is full.\nIt ends after six weeks. It ends.");
  private static final Document REPORT =
      document("r", "report.pdf", "Sick pay is full. The envi-\nronment improves. It ends.");

  @TempDir Path folder;

  private static Document document(String id, String name, String text) {
    return new Document(id, name, text, List.of(new Page(1, 0, text.length())));
  }

  private Placement place(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("q.jsonl"), String.join("\n", lines));
    return new Placer(List.of(HANDBOOK, REPORT))
        .place(QuestionSetReader.read(file), Verdict.ACCEPTED, Progress.NONE);
  }

  private static Evidence evidence(Document document, String quote, int start) {
    return new Evidence(new Span(document.id(), start, start + quote.length()), quote);
  }

  @Test
  void findsQuotesInTheDocumentThatIsNamed() throws IOException {
    Placement placement =
        place(
            "{\"query\": \"a\", \"document\": \"report.pdf\", \"evidence\": \"Sick pay is full.\"}",
            "{\"query\": \"b\", \"document\": \"C:\\\\docs\\\\handbook.PDF\", \"evidence\": \"Sick"
                + " pay is full. It ends after six weeks.\"}",
            "{\"query\": \"c\", \"document\": \"report\", \"evidence\": \"The environment"
                + " improves.\"}");
    assertThat(placement.unplaced()).isEmpty();
    assertThat(placement.placed())
        .flatExtracting(Question::evidence)
        .containsExactly(
            evidence(REPORT, "Sick pay is full.", 0),
            evidence(HANDBOOK, "Sick pay is full.\nIt ends after six weeks.", 0),
            evidence(REPORT, "The envi-\nronment improves.", 18));
    assertThat(placement.placed()).extracting(Question::verdict).containsOnly(Verdict.ACCEPTED);
  }

  @Test
  void findsPassagesWhereverTheyStand() throws IOException {
    Placement placement =
        place("{\"query\": \"a\", \"document\": \"The environment improves. It ends.\"}");
    assertThat(placement.placed().get(0).evidence())
        .containsExactly(evidence(REPORT, "The envi-\nronment improves. It ends.", 18));
  }

  @Test
  void takesTheQuoteThatIsNearestToWhereItIsExpected() throws IOException {
    Placement placement =
        place(
            "{\"query\": \"a\", \"document\": \"handbook\", \"evidence\": \"It ends\", \"start\":"
                + " 40}");
    assertThat(placement.placed().get(0).evidence())
        .containsExactly(evidence(HANDBOOK, "It ends", 43));
  }

  @Test
  void keepsWhatItDoesNotFindWithItsWordsAndAReason() throws IOException {
    Placement placement =
        place(
            "{\"query\": \"a\", \"document\": \"report.pdf\", \"evidence\": \"Full sick pay.\"}",
            "{\"query\": \"b\", \"document\": \"gone.pdf\", \"evidence\": \"Nowhere.\"}",
            "{\"query\": \"c\", \"document\": \"gone.pdf\", \"evidence\": \"It ends after six"
                + " weeks.\"}",
            "{\"query\": \"d\", \"document\": \"report.pdf\", \"evidence\": \"\"}",
            "{\"query\": \"e\", \"document\": \"\", \"evidence\": [\"It ends after six weeks.\","
                + " \"Not so.\"]}");
    assertThat(placement.unplaced())
        .extracting(each -> each.line() + ": " + each.reason())
        .containsExactly(
            "1: Its passage isn’t in report.pdf.",
            "2: There is no document called gone.pdf, and its passage is in no other.",
            "4: It says nothing that could be looked for.");
    assertThat(placement.unplaced().get(0).question().evidence())
        .containsExactly(Evidence.nowhere("Full sick pay."));
    assertThat(placement.unplaced().get(0).question().verdict()).isEqualTo(Verdict.UNREVIEWED);
    assertThat(placement.placed())
        .extracting(Question::evidence)
        .containsExactly(
            List.of(evidence(HANDBOOK, "It ends after six weeks.", 18)),
            List.of(
                evidence(HANDBOOK, "It ends after six weeks.", 18), Evidence.nowhere("Not so.")));
  }
}
