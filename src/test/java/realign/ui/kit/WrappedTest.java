package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each character is one wide. */
final class WrappedTest {
  @Test
  void linesEndAtTheLastSpaceBeforeTheyAreFullAndOffsetsStay() {
    assertThat(wrapped("שנה טובה from Realign GmbH", 13))
        .isEqualTo("שנה טובה from\nRealign GmbH")
        .hasSameSizeAs("שנה טובה from Realign GmbH");
  }

  @Test
  void aLinesOwnEndIsKeptAndBeginsANewOne() {
    assertThat(wrapped("aa bb\ncc dd ee", 5)).isEqualTo("aa bb\ncc dd\nee");
  }

  @Test
  void aWordThatIsTooLongForAnyLineStandsOnItsOwn() {
    assertThat(wrapped("a bbbbbbbbbb c", 4)).isEqualTo("a\nbbbbbbbbbb\nc");
  }

  @Test
  void nothingIsBrokenWhereThereIsNoWidthYet() {
    assertThat(wrapped("aa bb", 0)).isEqualTo("aa bb");
  }

  @Test
  void aTextRunsAsMostOfItsLettersDo() {
    assertThat(WritingDirection.rightToLeft("שנה טובה 2026 ok")).isTrue();
    assertThat(WritingDirection.rightToLeft("The contract with شركة")).isFalse();
    assertThat(WritingDirection.anyRightToLeft("The contract with شركة")).isTrue();
    assertThat(WritingDirection.anyRightToLeft("The contract, 2026")).isFalse();
  }

  private static String wrapped(String text, double most) {
    return Wrapped.of(text, most, String::length);
  }
}
