package realign.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15.BgeSmallEnV15EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import realign.job.BadInput;
import realign.job.Cancelled;
import realign.job.Progress;

final class OnnxEncoderTest {
  private static final Encoders ENCODERS = new Encoders();
  private static final List<String> TEXTS =
      List.of(
          "How many days of annual leave do I get?",
          "Kettle",
          "Employees accrue twenty-six working days of paid leave in each calendar year.");

  @AfterAll
  static void close() {
    ENCODERS.close();
  }

  @Test
  void agreesWithLangChain4jOnShortTexts() {
    assertAgreement("all-MiniLM-L6-v2", new AllMiniLmL6V2EmbeddingModel());
    assertAgreement("bge-small-en-v1.5", new BgeSmallEnV15EmbeddingModel());
  }

  private static void assertAgreement(String name, EmbeddingModel peer) {
    Encoding encoding = ENCODERS.open(name).encode(TEXTS, Role.DOCUMENT, Progress.NONE);
    for (int i = 0; i < TEXTS.size(); i++) {
      float[] expected = peer.embed(TEXTS.get(i)).content().vector();
      assertThat(encoding.vectors().row(i)).containsExactly(expected, within(2e-5f));
    }
  }

  @Test
  void cutsAtTheModelsLengthAndSaysSo() {
    String text = "water ".repeat(300).strip();
    Encoding encoding =
        ENCODERS
            .open("all-MiniLM-L6-v2")
            .encode(List.of(text, "water"), Role.DOCUMENT, Progress.NONE);
    assertThat(encoding.tokens()).containsExactly(302, 3);
    assertThat(encoding.seen()).containsExactly(256, 3);

    String cut = "water ".repeat(254).strip();
    Encoding same =
        ENCODERS.open("all-MiniLM-L6-v2").encode(List.of(cut), Role.DOCUMENT, Progress.NONE);
    assertThat(encoding.vectors().row(0)).containsExactly(same.vectors().row(0), within(1e-5f));
  }

  @Test
  void putsTheQueryPrefixBeforeQueriesOnly() {
    Encoder bge = ENCODERS.open("bge-small-en-v1.5");
    Encoding query = bge.encode(List.of("paid leave"), Role.QUERY, Progress.NONE);
    Encoding prefixed =
        bge.encode(
            List.of("Represent this sentence for searching relevant passages: paid leave"),
            Role.DOCUMENT,
            Progress.NONE);
    assertThat(query.vectors().row(0)).containsExactly(prefixed.vectors().row(0), within(1e-6f));
  }

  @Test
  void aVectorDoesNotDependOnTheTextsBesideIt() {
    Encoder encoder = ENCODERS.open("all-MiniLM-L6-v2");
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      many.add("word ".repeat(1 + i * 3 % 40) + i);
    }
    Encoding together = encoder.encode(many, Role.DOCUMENT, Progress.NONE);
    for (int i : new int[] {0, 13, 69}) {
      Encoding alone = encoder.encode(List.of(many.get(i)), Role.DOCUMENT, Progress.NONE);
      assertThat(together.vectors().row(i)).containsExactly(alone.vectors().row(0), within(2e-5f));
    }
  }

  @Test
  void encodesNothingAsNoRows() {
    Encoding none = ENCODERS.open("all-MiniLM-L6-v2").encode(List.of(), Role.QUERY, Progress.NONE);
    assertThat(none.vectors().rows()).isZero();
    assertThat(none.vectors().columns()).isEqualTo(384);
  }

  @Test
  void stopsWhenCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Encoder encoder = ENCODERS.open("all-MiniLM-L6-v2");
    assertThatThrownBy(() -> encoder.encode(TEXTS, Role.QUERY, cancelled))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> ENCODERS.open("word2vec"))
        .isInstanceOfSatisfying(
            BadInput.class,
            failure -> {
              assertThat(failure).hasMessage("There is no encoder named “word2vec”.");
              assertThat(failure.advice()).contains("all-MiniLM-L6-v2, bge-small-en-v1.5");
            });
  }
}
