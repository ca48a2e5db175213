package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuoteFinderTest {
  private static final String TEXT =
      "The party may carry over\nfive days of leave. An “efficient” long-\nterm plan, said the board."
          + " An art form.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "carry over five days|carry over\\nfive days",
        "An \"efficient\" long-term plan|An “efficient” long-\\nterm plan",
        "eﬃcient” longterm|efficient” long-\\nterm",
        "the PARTY may|The party may",
        "five days of leave;|five days of leave",
        "art|art",
        "board. An art|board. An art"
      })
  void findsAQuoteDespiteHowItIsSet(String quote, String found) {
    Span span = finder().find(quote).orElseThrow();

    assertThat(TEXT.substring(span.start(), span.end())).isEqualTo(found.replace("\\n", "\n"));
  }

  @Test
  void findsWholeWordsFirst() {
    assertThat(finder().find("art").orElseThrow().start()).isEqualTo(TEXT.indexOf("art form"));
  }

  @Test
  void findsNothingThatIsNotThere() {
    assertThat(finder().find("ten days of leave")).isEmpty();
    assertThat(finder().find("  ")).isEmpty();
    assertThat(finder().find("“”")).isEmpty();
  }

  @Test
  void findsTheOneNearestToWhereItWas() {
    QuoteFinder finder = new QuoteFinder(document("same here, same there, same everywhere"));

    assertThat(finder.findAll("same")).hasSize(3);
    assertThat(finder.nearest("same", 13)).contains(new Span("d", 11, 15));
  }

  private static QuoteFinder finder() {
    return new QuoteFinder(document(TEXT));
  }

  private static Document document(String text) {
    return new Document("d", "d", text, List.of(new Page(1, 0, text.length())));
  }
}
