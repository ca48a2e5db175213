package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.job.Progress;

final class SearcherTest {
  /** The answer lies where the encoder doesn't see it. */
  private static final String LONG =
      "The kitchen is cleaned every evening. ".repeat(40)
          + "Parking permits are issued by the porter. ".repeat(70);

  private static final String SHORT = "The porter locks the yard at night.";

  @Test
  void readsChunksInWindowsForTheAdapterThatWasTrainedOnThoseAndNotForTheBaseline() {
    List<Chunk> chunks =
        IntStream.of(0, 1).mapToObj(i -> chunk(i, List.of(LONG, SHORT).get(i))).toList();
    try (Encoders encoders = new Encoders()) {
      Encoder encoder = encoders.open("all-MiniLM-L6-v2+windows");
      Adapter adapter = Adapter.identity(encoder.identity(), Side.SHARED);
      try (Searcher searcher = Searcher.over(chunks, encoder, adapter, Progress.NONE)) {
        Map<Searcher.Method, String> first =
            Map.of(
                Searcher.Method.BASELINE, first(searcher, Searcher.Method.BASELINE),
                Searcher.Method.ADAPTED, first(searcher, Searcher.Method.ADAPTED));

        assertThat(first)
            .isEqualTo(Map.of(Searcher.Method.BASELINE, "c1", Searcher.Method.ADAPTED, "c0"));
      }
    }
  }

  private static String first(Searcher searcher, Searcher.Method method) {
    return searcher.search(method, "Who issues parking permits?", 1).get(0).chunk().id();
  }

  private static Chunk chunk(int row, String text) {
    return new Chunk(
        "c" + row, new Span("d", row * 10_000, row * 10_000 + text.length()), text, 9, 1, 1, "");
  }
}
