package realign.question.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.job.Progress;
import realign.question.Budget;
import realign.question.CopiedWords;
import realign.question.Demand;
import realign.question.Draft;
import realign.question.DraftedQuestions;
import realign.question.Trouble;
import realign.question.Usage;
import realign.question.Writing;

final class OfflineWriterTest {
  private static final String BUOYS =
      """
      4.2 Buoy maintenance

      The mooring team inspects every wave buoy within ten working days of recovery. Where a \
      battery case shows corrosion, the buoy is withdrawn and the finding goes to the Safety \
      Adviser. Spare hydrophones are stored in the northern warehouse at Porto Verde.

      Calibration certificates are approved by the Laboratory Manager before dispatch. Drifting \
      sensors are rejected because their readings cannot be corrected afterwards. Superseded \
      certificates remain in the archive for seven years.
      """;
  private static final String LOANS =
      """
      Cycle loans are repaid over eighteen months from net salary. Full-time employees receive 26 \
      working days of annual leave at Halden Bay. Revenue grew by six per cent in fiscal 2025, \
      against three per cent a year earlier.
      """;

  private final List<Chunk> corpus = List.of(chunk("a", 0, BUOYS), chunk("b", 5000, LOANS));

  @Test
  void asksWhatSentencesSayInSeveralVoices() {
    List<String> texts = new ArrayList<>();
    for (Draft draft : drafts(corpus.get(0), 12, 2)) {
      texts.add(draft.text());
      texts.addAll(draft.paraphrases());
    }
    assertThat(texts)
        .contains(
            "How quickly does the mooring team inspect every wave buoy?",
            "What happens if a battery case shows corrosion?",
            "Where are spare hydrophones stored?",
            "Who approves calibration certificates?",
            "Why are drifting sensors rejected?",
            "For how long do superseded certificates remain in the archive?");
  }

  @Test
  void asksReportsWhatMayComeOfRisksAndNotWhoTheCompanyIs() {
    Chunk report =
        chunk(
            "r",
            20_000,
            """
            Severe outages at third-party data centers, such as fires or floods, could disrupt \
            payment processing and customer support. The Company capitalizes software development \
            costs incurred during the application development stage. Warehouse leases do not \
            provide a readily determinable implicit rate. If we knowingly breach the licence \
            terms, we lose the supplier’s warranty. The revenue of the hire shop depends on seasonal \
            demand for cycles.
            """);
    List<String> texts = new ArrayList<>();
    for (Draft draft : drafts(report, 20, 3)) {
      texts.add(draft.text());
      texts.addAll(draft.paraphrases());
    }
    assertThat(texts)
        .contains(
            "What could severe outages at third-party data centers disrupt?",
            "What happens if the company knowingly breaches the licence terms?",
            "What does the revenue of the hire shop depend on?")
        .noneMatch(text -> text.startsWith("Who capitalizes"))
        .noneMatch(text -> text.startsWith("What do warehouse leases provide"));
  }

  @Test
  void quotesTheSentenceThatAnswersAndCopiesNoMoreThanSevenWords() {
    for (Chunk chunk : corpus) {
      CopiedWords.Source source = CopiedWords.Source.of(chunk.text());
      for (Draft draft : drafts(chunk, 20, 2)) {
        assertThat(new DraftedQuestions(chunk).evidence(draft.quote())).isPresent();
        assertThat(source.longest(draft.text()).words()).isLessThanOrEqualTo(7);
      }
    }
  }

  @Test
  void writesTheSameForTheSameSeed() {
    assertThat(drafts(corpus.get(1), 6, 1)).isEqualTo(drafts(corpus.get(1), 6, 1));
    assertThat(new OfflineWriter(corpus, 3).key()).isNotEqualTo(new OfflineWriter(corpus, 4).key());
  }

  @Test
  void asksOnlyAboutWholeSentencesOfAChunkThatIsCutAtBothEnds() {
    Chunk cut =
        chunk(
            "cut",
            9000,
            "corrosion, the buoy is withdrawn. Spare hydrophones are stored in the northern"
                + " warehouse at Porto Verde. Calibration certificates are approved by the"
                + " Laboratory Manager before dispatch. Drifting sensors are rejected because");

    assertThat(drafts(cut, 10, 0).stream().map(Draft::quote).distinct())
        .containsExactlyInAnyOrder(
            "Spare hydrophones are stored in the northern warehouse at Porto Verde.",
            "Calibration certificates are approved by the Laboratory Manager before dispatch.");
  }

  @Test
  void saysThatThereIsNothingToAsk() {
    Chunk table = chunk("t", 9000, "Site\tHeads\nHalden Bay\t310\nPorto Verde\t85");
    assertThat(write(table, 5, 0))
        .isEqualTo(new Writing.Failed(Trouble.NOTHING_TO_ASK, "", Usage.NONE));
  }

  @Test
  void asksAboutASentenceOnlyInTheChunkThatHoldsMostAroundIt() {
    int half = BUOYS.indexOf("Calibration");
    List<Chunk> overlapping =
        List.of(chunk("first", 0, BUOYS), chunk("second", half, BUOYS.substring(half) + LOANS));
    OfflineWriter writer = new OfflineWriter(overlapping, 1);
    List<String> quotes = new ArrayList<>();
    for (Chunk chunk : overlapping) {
      Writing writing = writer.write(chunk, new Demand(40, 0), Budget.unlimited(), Progress.NONE);
      ((Writing.Written) writing)
          .drafts().stream().map(Draft::quote).distinct().forEach(quotes::add);
    }
    assertThat(quotes).doesNotHaveDuplicates();
  }

  private List<Draft> drafts(Chunk chunk, int questions, int paraphrases) {
    return ((Writing.Written) write(chunk, questions, paraphrases)).drafts();
  }

  private Writing write(Chunk chunk, int questions, int paraphrases) {
    return new OfflineWriter(corpus, 3)
        .write(chunk, new Demand(questions, paraphrases), Budget.unlimited(), Progress.NONE);
  }

  private static Chunk chunk(String id, int start, String text) {
    return new Chunk(id, new Span("d", start, start + text.length()), text, 90, 1, 1, "");
  }
}
