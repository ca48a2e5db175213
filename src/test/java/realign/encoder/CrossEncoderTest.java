package realign.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.job.BadInput;
import realign.job.Cancelled;
import realign.job.Progress;

final class CrossEncoderTest {
  private static final String QUERY = "when do the pumps start";
  private static final List<String> PASSAGES =
      List.of(
          "Leave is thirty days a year for staff.",
          "The pumps start at dawn.",
          "Boilers are checked on Mondays by the crew, and valves on Fridays.");

  @TempDir private Path folder;

  @Test
  void scoresThePassageThatSharesWordsHighest() throws Exception {
    try (CrossEncoder model = CrossEncoder.open(ToyCrossEncoder.write(folder.resolve("toy")))) {
      float[] scores = model.scores(QUERY, PASSAGES, Progress.NONE);

      assertThat(scores[1]).isGreaterThan(scores[0] + 24).isGreaterThan(scores[2] + 24);
      assertThat(model.name()).isEqualTo("toy");
      assertThat(model.revision()).isNotEmpty();
    }
  }

  @Test
  void aScoreDoesNotDependOnWhatElseIsAsked() throws Exception {
    try (CrossEncoder model = CrossEncoder.open(ToyCrossEncoder.write(folder))) {
      List<String> many = new ArrayList<>();
      for (int i = 0; i < 70; i++) {
        many.addAll(PASSAGES);
      }
      many.add("pumps ".repeat(2_000));
      Collections.reverse(many);
      float[] together = model.scores(QUERY, many, Progress.NONE);

      for (int i = 0; i < PASSAGES.size(); i++) {
        float alone = model.scores(QUERY, List.of(PASSAGES.get(i)), Progress.NONE)[0];
        assertThat(together[many.size() - 2 - i])
            .isCloseTo(together[many.size() - 5 - i], within(0f));
        assertThat(together[many.lastIndexOf(PASSAGES.get(i))]).isCloseTo(alone, within(1e-3f));
      }
    }
  }

  @Test
  void cutsPassagesAtTheModelsPositions() throws Exception {
    ToyCrossEncoder.write(folder);
    Files.writeString(folder.resolve("config.json"), "{\"max_position_embeddings\": 16}");
    try (CrossEncoder model = CrossEncoder.open(folder)) {
      String start = "leave is thirty days a year for staff";
      float[] scores =
          model.scores(QUERY, List.of(start, start + " and the pumps start"), Progress.NONE);
      assertThat(scores[1]).isCloseTo(scores[0], within(1e-3f));
    }
  }

  @Test
  void stopsWhenItIsCancelled() throws Exception {
    try (CrossEncoder model = CrossEncoder.open(ToyCrossEncoder.write(folder))) {
      Progress cancelled =
          new Progress() {
            @Override
            public void report(String what, long done, long total) {}

            @Override
            public boolean cancelled() {
              return true;
            }
          };
      assertThatThrownBy(() -> model.scores(QUERY, PASSAGES, cancelled))
          .isInstanceOf(Cancelled.class);
    }
  }

  @Test
  void refusesWhatIsNoCrossEncoder() throws Exception {
    ToyCrossEncoder.write(folder.resolve("classes"), 3);
    assertThatThrownBy(() -> CrossEncoder.open(folder.resolve("classes")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("one score");
    assertThatThrownBy(() -> CrossEncoder.open(folder.resolve("nowhere")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("model.onnx");
    Path torn = ToyCrossEncoder.write(folder.resolve("torn"));
    Files.writeString(torn.resolve("tokenizer.json"), "{}");
    assertThatThrownBy(() -> CrossEncoder.open(torn))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("tokenizer.json");
  }
}
