package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.encoder.Encoder;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoding;
import realign.encoder.Role;
import realign.job.Progress;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.vector.Matrix;
import realign.vector.Rows;

final class PreparationTest {
  private static final String FIRST = "Staff accrue two days a month. ";
  private static final String SECOND = "Unused days lapse in March each year. ";
  private static final String THIRD = "Managers may grant more.";
  private static final String TEXT = FIRST + SECOND + THIRD;

  private final Letters encoder = new Letters(99);

  @Test
  void encodesEachTextOnceAndByItsRole() {
    Material material = new Preparation(encoder).prepare(corpus(), Scoring.EVIDENCE, Progress.NONE);

    assertThat(encoder.asked)
        .containsExactly(
            "DOCUMENT " + FIRST + SECOND,
            "DOCUMENT " + SECOND + THIRD,
            "QUERY When do days lapse?",
            "QUERY How many days?",
            "QUERY Staff accrue two days a month.",
            "QUERY Unused days lapse in March each year.",
            "QUERY Managers may grant more.",
            "DOCUMENT Shares fell.");
    assertThat(material.sentences())
        .containsExactly(
            "Staff accrue two days a month.",
            "Unused days lapse in March each year.",
            "Unused days lapse in March each year.",
            "Managers may grant more.");
    assertThat(material.sentenceChunks()).containsExactly(0, 0, 1, 1);
    assertThat(material.sentenceVectors().row(1)).isEqualTo(material.sentenceVectors().row(2));
    assertThat(material.distractors().rows()).isEqualTo(1);
    assertThat(material.folds()).containsExactly(Fold.FREE, Fold.TRAIN);
  }

  @Test
  void judgesByEvidenceAndLeavesOrphansOut() {
    Material evidence = new Preparation(encoder).prepare(corpus(), Scoring.EVIDENCE, Progress.NONE);
    Material strict = new Preparation(encoder).prepare(corpus(), Scoring.STRICT, Progress.NONE);

    assertThat(evidence.questions()).extracting(Question::id).containsExactly("q1", "q2");
    assertThat(evidence.relevant()).isDeepEqualTo(new int[][] {{1, 0}, {0}});
    assertThat(strict.relevant()).isDeepEqualTo(new int[][] {{1}, {0}});
    assertThat(strict.hash()).isNotEqualTo(evidence.hash()).hasSize(64);
    assertThat(new Preparation(encoder).prepare(corpus(), Scoring.STRICT, Progress.NONE).hash())
        .isEqualTo(strict.hash());
  }

  @Test
  void passagesKnownNotToAnswerFindTheirChunksHoweverTheyAreCut() {
    Evidence wrong = new Evidence(new Span("d", 0, FIRST.length()), FIRST);
    Corpus corpus = corpus().with(corpus().questions(), Map.of("q1", List.of(wrong)));
    List<Chunk> bySentence =
        List.of(
            chunk(0, FIRST.length()),
            chunk(FIRST.length(), TEXT.length() - THIRD.length()),
            chunk(TEXT.length() - THIRD.length(), TEXT.length()));
    Corpus cutAnew =
        new Corpus(1, bySentence, List.of(), corpus.questions(), Map.of(), corpus.negatives());

    // The first of the two chunks holds what is right as well.
    assertThat(prepared(corpus).wrong()).isDeepEqualTo(new int[][] {{}, {}});
    assertThat(prepared(cutAnew).wrong()).isDeepEqualTo(new int[][] {{0}, {}});
    assertThat(prepared(cutAnew).hash())
        .isNotEqualTo(prepared(cutAnew.with(cutAnew.questions(), Map.of())).hash());
  }

  @Test
  void readsWholeWhatIsCutOffWhereDocumentsMayBeStoredAnew() {
    Letters cutting = new Letters(40);
    Settings shared = Settings.standard(1).withSide(Side.SHARED);

    Material material =
        new Preparation(cutting).on(shared).prepare(corpus(), Scoring.EVIDENCE, Progress.NONE);

    Material.Whole whole = material.whole().orElseThrow();
    assertThat(whole.encoder()).isEqualTo(cutting.identity().withWindows());
    assertThat(cutting.asked)
        .endsWith(
            "DOCUMENT Staff accrue two days a month. Unused",
            "DOCUMENT days lapse in March each year.",
            "DOCUMENT Unused days lapse in March each",
            "DOCUMENT year. Managers may grant more.");
    assertThat(whole.chunkVectors().rows()).isEqualTo(2);
    assertThat(material.seen()).isEqualTo(2 * 40.0 / (69 + 62));
    assertThat(material.plain().whole()).isEmpty();
    assertThat(material.hash()).isEqualTo(prepared(corpus()).hash());
    assertThat(
            new Preparation(encoder)
                .on(shared)
                .prepare(corpus(), Scoring.EVIDENCE, Progress.NONE)
                .whole())
        .isEmpty();
    assertThat(
            new Preparation(cutting)
                .on(Settings.standard(1))
                .prepare(corpus(), Scoring.EVIDENCE, Progress.NONE)
                .whole())
        .isEmpty();
  }

  private Material prepared(Corpus corpus) {
    return new Preparation(encoder).prepare(corpus, Scoring.EVIDENCE, Progress.NONE);
  }

  private static Corpus corpus() {
    return new Corpus(
        1,
        List.of(chunk(0, FIRST.length() + SECOND.length()), chunk(FIRST.length(), TEXT.length())),
        List.of(new Chunk("x", new Span("other", 0, 12), "Shares fell.", 3, 1, 1, "")),
        List.of(
            question("q1", "When do days lapse?", FIRST.length(), TEXT.length() - THIRD.length()),
            question("q2", "How many days?", 0, FIRST.length()),
            new Question(
                "orphan",
                "Who knows?",
                List.of(),
                Origin.of(Origin.Source.HAND, ""),
                Verdict.ACCEPTED,
                "",
                "")),
        Map.of("q2", Fold.TRAIN));
  }

  private static Chunk chunk(int start, int end) {
    return new Chunk(
        "c" + start, new Span("d", start, end), TEXT.substring(start, end), 9, 1, 1, "");
  }

  private static Question question(String id, String text, int start, int end) {
    return new Question(
        id,
        text,
        List.of(new Evidence(new Span("d", start, end), TEXT.substring(start, end))),
        Origin.of(Origin.Source.HAND, ""),
        Verdict.ACCEPTED,
        "",
        "");
  }

  /** Counts letters: the simplest encoder there is. */
  private static final class Letters implements Encoder {
    private final List<String> asked = new ArrayList<>();
    private final int most;

    Letters(int most) {
      this.most = most;
    }

    @Override
    public EncoderIdentity identity() {
      return new EncoderIdentity("letters", "1", 26, most, "mean", "", "", true);
    }

    @Override
    public Encoding encode(List<String> texts, Role role, Progress progress) {
      Matrix vectors = Matrix.zeros(texts.size(), 26);
      for (int i = 0; i < texts.size(); i++) {
        asked.add(role + " " + texts.get(i));
        for (char letter : texts.get(i).toLowerCase(java.util.Locale.ROOT).toCharArray()) {
          if (letter >= 'a' && letter <= 'z') {
            vectors.values()[i * 26 + letter - 'a']++;
          }
        }
      }
      int[] tokens = texts.stream().mapToInt(String::length).toArray();
      int[] seen = IntStream.of(tokens).map(count -> Math.min(count, most)).toArray();
      return new Encoding(Rows.normalised(vectors), tokens, seen);
    }

    @Override
    public void close() {}
  }
}
