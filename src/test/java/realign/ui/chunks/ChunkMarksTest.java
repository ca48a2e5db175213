package realign.ui.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.Proposal;
import realign.document.Span;
import realign.encoder.Encoders;

final class ChunkMarksTest {
  private static final Chunk SHORT = chunk("short", 90, 2, 2);
  private static final Chunk LONG = chunk("long", 400, 10, 11);
  private static final ChunkMarks MARKS =
      new ChunkMarks(
          new Preview(
              Chunking.standard(Encoders.STANDARD),
              List.of(SHORT, LONG),
              256,
              Map.of("long", Proposal.Reason.CONTENTS)),
          Set.of("short"));

  @Test
  void saysWhatTheEncoderSeesAndWhatSpeaksAgainstAChunk() {
    assertThat(MARKS.tokens(SHORT)).isEqualTo(new ChunkMarks.Tokens(90, 90));
    assertThat(MARKS.tokens(LONG)).isEqualTo(new ChunkMarks.Tokens(400, 254));
    assertThat(MARKS.mark(SHORT)).isEqualTo(new ChunkMarks.Mark(true, null));
    assertThat(MARKS.mark(LONG)).isEqualTo(new ChunkMarks.Mark(false, Proposal.Reason.CONTENTS));
  }

  @Test
  void knowsOnlyTheLengthBeforeThereIsAPreview() {
    assertThat(ChunkMarks.NONE.tokens(LONG)).isEqualTo(new ChunkMarks.Tokens(400, 400));
    assertThat(ChunkMarks.NONE.mark(LONG)).isEqualTo(new ChunkMarks.Mark(false, null));
  }

  @Test
  void comeInTheOrderOfNumbersAndOfWhatSpeaksAgainstThem() {
    assertThat(Stream.of(LONG, SHORT).map(ChunkMarks::pages).sorted())
        .containsExactly(new ChunkMarks.Pages(2, 2), new ChunkMarks.Pages(10, 11));
    assertThat(Stream.of(LONG, SHORT).map(MARKS::tokens).sorted())
        .containsExactly(MARKS.tokens(SHORT), MARKS.tokens(LONG));
    assertThat(Stream.of(SHORT, LONG).map(MARKS::mark).sorted())
        .containsExactly(MARKS.mark(LONG), MARKS.mark(SHORT));
  }

  private static Chunk chunk(String id, int tokens, int firstPage, int lastPage) {
    return new Chunk(id, new Span("d", 0, 4), "text", tokens, firstPage, lastPage, "");
  }
}
