package realign.question.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.job.Progress;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.retrieval.Bm25;
import realign.vector.Matrix;

final class FlaggingTest {
  private static final String LEAVE =
      "Up to five unused days may be carried into the next leave year. "
          + "The manager’s agreement is not needed.";
  private static final String BIKES =
      "A cycle loan of up to 900 pounds is repaid over eighteen months.";
  private static final List<Chunk> CHUNKS =
      List.of(
          new Chunk("leave", new Span("d", 0, LEAVE.length()), LEAVE, 20, 1, 1, ""),
          new Chunk("bikes", new Span("d", 200, 200 + BIKES.length()), BIKES, 20, 1, 1, ""));

  private final Flagging flagging = new Flagging(FlagSettings.STANDARD, CHUNKS, null);

  @Test
  void namesTheBannedPhrase() {
    assertThat(flags(leave("q", "According to the text, who must agree?")))
        .containsExactly(new Flag.BannedPhrase("according to the"));
  }

  @Test
  void countsWords() {
    assertThat(flags(leave("q", "leave carry"))).containsExactly(new Flag.Length(2, 3, 30));
  }

  @Test
  void quotesTheCopiedWords() {
    assertThat(flags(leave("q", "Can up to five unused days be carried over?"))).isEmpty();
    assertThat(flags(leave("q", "So five unused days may be carried into the next year?")))
        .containsExactly(new Flag.Copied("five unused days may be carried into the next", 9));
  }

  @Test
  void pointsAtTheEarlierTwinUntilOneOfThemChangesOrIsRejected() {
    Question first = leave("a", "How many unused days can I carry over?");
    Question second = leave("b", "how many of the unused days can I carry over");
    Flag twin = new Flag.Duplicate("a", first.text(), 1, false);
    assertThat(update(first, second)).isEqualTo(Map.of("a", List.of(), "b", List.of(twin)));
    assertThat(update(first.withVerdict(Verdict.REJECTED)))
        .isEqualTo(Map.of("a", List.of(), "b", List.of()));
    assertThat(update(first)).isEqualTo(Map.of("a", List.of(), "b", List.of(twin)));
    assertThat(flagging.update(List.of(), List.of("a"), Progress.NONE))
        .isEqualTo(Map.of("b", List.of()));
  }

  @Test
  void findsTwinsByMeaningButLetsParaphrasesMeanTheSame() {
    Question first = leave("a", "How many unused days can I carry over?");
    Question other = leave("b", "What is the limit for leave moved to next year?");
    Question paraphrase =
        new Question(
            "c",
            "leave days kept for later",
            first.evidence(),
            new Origin(Origin.Source.MODEL, "m", "1", "a"),
            Verdict.UNREVIEWED,
            "",
            "");
    update(first, other, paraphrase);
    Matrix vectors = new Matrix(3, 2, new float[] {1, 0, 1, 0, 1, 0});
    Flag twin = new Flag.Duplicate("a", first.text(), 1, true);
    assertThat(flagging.vectors(List.of("a", "b", "c"), vectors, Progress.NONE))
        .containsEntry("a", List.of())
        .containsEntry("b", List.of(twin))
        .containsEntry("c", List.of(new Flag.Duplicate("b", other.text(), 1, true)));
    assertThat(update(other.withText("Something else entirely, is it?")).get("c")).isEmpty();
  }

  @Test
  void missesEvidenceThatIsNotThereOrSaysSomethingElse() {
    Question none = leave("a", "Who has to agree to it?").withEvidence(List.of());
    Question wrong = none.withEvidence(List.of(new Evidence(new Span("d", 0, 5), "Up at")));
    Question elsewhere = none.withEvidence(List.of(new Evidence(new Span("x", 0, 5), "Up to")));
    assertThat(flags(none)).containsExactly(new Flag.QuoteNotFound(""));
    assertThat(flags(wrong)).containsExactly(new Flag.QuoteNotFound("Up at"));
    assertThat(flags(elsewhere)).containsExactly(new Flag.QuoteNotFound("Up to"));
  }

  @Test
  void namesTheChunkThatMatchesBetter() {
    try (Bm25 words = new Bm25(List.of(LEAVE, BIKES), List.of("leave", "bikes"))) {
      Flagging ranked =
          new Flagging(
              FlagSettings.STANDARD,
              CHUNKS,
              (questions, depth, progress) ->
                  words.search(questions.stream().map(Question::text).toList(), depth, progress));
      List<Flag> flags =
          ranked
              .update(
                  List.of(leave("q", "cycle loan repaid how many days")), List.of(), Progress.NONE)
              .get("q");
      assertThat(flags).hasSize(1);
      Flag.AnsweredBetter better = (Flag.AnsweredBetter) flags.get(0);
      assertThat(better.chunk()).isEqualTo("bikes");
      assertThat(better.score()).isGreaterThan(better.own());
      assertThat(
              ranked
                  .update(List.of(leave("q", "unused leave days")), List.of(), Progress.NONE)
                  .get("q"))
          .isEmpty();
    }
  }

  @Test
  void keepsTheCriticsMarksUntilTheQuestionChanges() {
    Question question = leave("q", "Who has to agree to it?");
    update(question);
    Flag.Critic poor = new Flag.Critic(5, 1, 4);
    assertThat(flagging.judged("q", new Flag.Critic(5, 3, 4))).isEmpty();
    assertThat(flagging.judged("q", poor)).containsExactly(poor);
    assertThat(update(question.withVerdict(Verdict.ACCEPTED))).isEmpty();
    assertThat(flagging.of("q")).containsExactly(poor);
    assertThat(update(question.withText("Must my manager agree to it?")).get("q")).isEmpty();
  }

  @Test
  void raisesNothingThatIsSwitchedOff() {
    Flagging off =
        new Flagging(FlagSettings.STANDARD.with(EnumSet.of(Flag.Type.LENGTH)), CHUNKS, null);
    Question question = leave("q", "According to the passage, what?");
    assertThat(off.update(List.of(question), List.of(), Progress.NONE))
        .isEqualTo(Map.of("q", List.of()));
  }

  @Test
  void saysEachFlagInASentence() {
    assertThat(FlagWords.sentence(new Flag.Length(2, 3, 30)))
        .isEqualTo("2 words only; 3 are the least.");
    assertThat(FlagWords.sentence(new Flag.Duplicate("a", "Who?", .97, true)))
        .isEqualTo("Nearly the same meaning as “Who?” (cosine 0.97).");
    assertThat(FlagWords.sentence(new Flag.QuoteNotFound("")))
        .isEqualTo("There is no evidence for this question.");
  }

  @Test
  void looksAtOneOfAHundredThousandInAnInstant() {
    List<Question> many = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder("what");
      for (int word = 0; word < 8; word++) {
        text.append(" w").append(random.nextInt(5000));
      }
      many.add(leave("q" + i, text.toString()));
    }
    flagging.update(many, List.of(), Progress.NONE);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    // This thread's own work: whatever else the machine does meanwhile doesn't count.
    long begun = threads.getCurrentThreadCpuTime();
    update(many.get(7).withText(many.get(9).text()));
    Duration worked = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
    assertThat(worked).isLessThan(Duration.ofMillis(500));
    assertThat(flagging.of("q9"))
        .containsExactly(new Flag.Duplicate("q7", many.get(9).text(), 1, false));
  }

  private List<Flag> flags(Question question) {
    return update(question).getOrDefault(question.id(), List.of());
  }

  private Map<String, List<Flag>> update(Question... questions) {
    return flagging.update(List.of(questions), List.of(), Progress.NONE);
  }

  private static Question leave(String id, String text) {
    Evidence evidence = new Evidence(new Span("d", 0, 5), "Up to");
    return new Question(
        id, text, List.of(evidence), Origin.of(Origin.Source.HAND, ""), Verdict.UNREVIEWED, "", "");
  }
}
