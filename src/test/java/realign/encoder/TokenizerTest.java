package realign.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenizerTest {
  private final Tokenizer tokenizer = Bundled.MINILM.tokenizer();

  @Test
  void startsAreOffsetsIntoTheJavaString() {
    assertThat(pieces("Paid leave, unbelievably"))
        .containsExactly("Paid ", "leave", ", ", "un", "bel", "ie", "va", "bly");
  }

  @Test
  void charactersBeyondTheBasicPlaneDoNotShiftWhatFollows() {
    assertThat(pieces("go \uD83D\uDE80 far \uD83D\uDE80\uD83D\uDE80 out"))
        .containsExactly("go ", "\uD83D\uDE80 ", "far ", "\uD83D\uDE80\uD83D\uDE80 ", "out");
  }

  @Test
  void aLongTextCountsAsItsPiecesDo() {
    String sentence = "Every employee keeps a record of hours, breaks and travel. ";
    int each = tokenizer.starts(sentence).length;
    String text = sentence.repeat(2000);
    int[] starts = tokenizer.starts(text);
    assertThat(starts).hasSize(2000 * each);
    assertThat(starts[1999 * each]).isEqualTo(1999 * sentence.length());
  }

  private List<String> pieces(String text) {
    int[] starts = tokenizer.starts(text);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      pieces.add(text.substring(starts[i], i + 1 < starts.length ? starts[i + 1] : text.length()));
    }
    return pieces;
  }
}
