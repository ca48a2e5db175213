package realign.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class Cl100kTest {
  private final Cl100k counter = new Cl100k();

  @Test
  void startsTokensAtTheirWords() {
    assertThat(counter.starts("Hello big world")).containsExactly(0, 6, 10);
  }

  @Test
  void countsAsTheTokenizerDoesAndStaysInOrder() {
    Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);
    for (String text :
        new String[] {
          "",
          "  indented\n\n\ttext  ",
          "naïve Größe 今天天气好 مرحبا 😀👩‍👩‍👧 x\u00A0y\u3000z",
          "\uD83D alone",
          "aaaaaaaaaaaaaaaa".repeat(50)
        }) {
      int[] starts = counter.starts(text);

      assertThat(starts)
          .hasSize(encoding.countTokensOrdinary(text.replace("\uD83D alone", "\uFFFD alone")));
      assertThat(Arrays.stream(starts).sorted().toArray()).isEqualTo(starts);
      assertThat(Arrays.stream(starts).allMatch(start -> start >= 0 && start < text.length()))
          .isTrue();
    }
  }

  @Test
  void putsThePartsOfACharacterWhereItStarts() {
    String text = "ab 𓀀 end";
    int[] starts = counter.starts(text);

    assertThat(Arrays.stream(starts).distinct().toArray()).contains(3, 6).doesNotContain(4);
  }
}
