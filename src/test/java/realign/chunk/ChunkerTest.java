package realign.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import realign.chunk.Chunking.Method;
import realign.document.Document;
import realign.document.DocumentLayout;
import realign.document.Heading;
import realign.document.Page;

final class ChunkerTest {
  private static final TokenCounter WORDS = new WordCounter();

  @Test
  void cutsAtParagraphsBeforeSentencesBeforeWords() {
    List<Chunk> chunks =
        cut(
            Method.TOKENS,
            6,
            0,
            "One two three. Four.\n\nFive six seven. Eight nine ten eleven twelve");

    assertThat(texts(chunks))
        .containsExactly("One two three. Four.", "Five six seven.", "Eight nine ten eleven twelve");
  }

  @Test
  void sharesNoMoreThanTheOverlap() {
    String text = text(3000, 1);
    List<Chunk> chunks = cut(Method.TOKENS, 80, 40, text);

    assertThat(chunks).allMatch(chunk -> chunk.tokens() <= 80);
    for (int i = 1; i < chunks.size(); i++) {
      int from = chunks.get(i).span().start();
      int to = chunks.get(i - 1).span().end();
      assertThat(from).isGreaterThan(chunks.get(i - 1).span().start()).isLessThan(to);
      assertThat(WORDS.starts(text.substring(from, to)).length).isBetween(1, 40);
    }
  }

  @Test
  void nothingStandsUnderTheContents() {
    String text = "Handbook\n\nContents\n\nLeave 1\n\nLeave\n\nTwenty days.";
    Document document = new Document("d", "d", text, List.of(new Page(1, 0, text.length())));
    DocumentLayout layout =
        new DocumentLayout(
            List.of(),
            List.of(new Heading(1, 0, 8), new Heading(2, 10, 18), new Heading(3, 29, 34)));
    List<Chunk> chunks =
        new Chunker(new Chunking(Method.HEADINGS, 50, 0, WORDS.name()))
            .cut(document, layout, WORDS);

    assertThat(chunks)
        .extracting(Chunk::section)
        .containsExactly("Handbook › Contents", "Handbook › Leave");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void aWayOfCuttingIsReadFromItsLabel(Method method) {
    Chunking chunking = method.standard("m");
    assertThat(Chunking.labelled(chunking.label("m"), "m")).contains(chunking);
    assertThat(Chunking.labelled(chunking.label("other"), "other")).contains(chunking);
  }

  @Test
  void aLabelNamesWhatItNeeds() {
    assertThat(new Chunking(Method.TOKENS, 800, 400, "m").label("m")).isEqualTo("tokens:800/400");
    assertThat(new Chunking(Method.PAGES, 7, 3, "cl100k").label("m")).isEqualTo("pages@cl100k");
    assertThat(Chunking.labelled("words:500", "m"))
        .contains(new Chunking(Method.WORDS, 500, 0, "m"));
    for (String wrong : List.of("", "words:", "words:5/5", "letters:5", "words:99999999", "5")) {
      assertThat(Chunking.labelled(wrong, "m")).as(wrong).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyCharacterIsInSomeChunkWhateverTheMethod(Method method) {
    for (long seed = 1; seed <= 20; seed++) {
      String text = text(400, seed);
      for (int[] setting : new int[][] {{1, 0}, {7, 3}, {50, 49}, {100, 0}}) {
        List<Chunk> chunks = cut(method, setting[0], setting[1], text);

        boolean[] covered = new boolean[text.length()];
        for (Chunk chunk : chunks) {
          int start = chunk.span().start();
          int end = chunk.span().end();
          assertThat(chunk.text())
              .isEqualTo(text.substring(start, end))
              .isEqualTo(chunk.text().strip());
          assertThat(Character.isLowSurrogate(text.charAt(start))).isFalse();
          assertThat(Character.isHighSurrogate(text.charAt(end - 1))).isFalse();
          java.util.Arrays.fill(covered, start, end, true);
        }
        for (int i = 0; i < covered.length; i++) {
          assertThat(covered[i] || Character.isWhitespace(text.charAt(i))).isTrue();
        }
        assertThat(cut(method, setting[0], setting[1], text)).isEqualTo(chunks);
        assertThat(chunks.stream().map(Chunk::id)).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void cutsAWordThatIsLongerThanAChunk() {
    TokenCounter letters =
        new TokenCounter() {
          @Override
          public String name() {
            return "words";
          }

          @Override
          public int[] starts(String text) {
            return java.util.stream.IntStream.range(0, text.length()).toArray();
          }
        };
    Document document = document("😀".repeat(20));

    List<Chunk> chunks =
        new Chunker(new Chunking(Method.TOKENS, 5, 0, "words"))
            .cut(document, DocumentLayout.EMPTY, letters);
    assertThat(String.join("", texts(chunks))).isEqualTo(document.text());
    assertThat(chunks).allMatch(chunk -> chunk.text().length() % 2 == 0);
  }

  @Test
  void cutsBySentencesAndKnowsAbbreviations() {
    List<Chunk> chunks =
        cut(
            Method.SENTENCES,
            1,
            0,
            "Dr. Smith met J. Doe of Acme Inc. today. He paid 5.20 euros! Really?\n\nYes");

    assertThat(texts(chunks))
        .containsExactly(
            "Dr. Smith met J. Doe of Acme Inc. today.", "He paid 5.20 euros!", "Really?", "Yes");
  }

  @Test
  void cutsChineseBySentencesAndCharacters() {
    assertThat(texts(cut(Method.SENTENCES, 1, 0, "今天天气好。我们去公园！")))
        .containsExactly("今天天气好。", "我们去公园！");
    assertThat(texts(cut(Method.WORDS, 2, 0, "今天天气"))).containsExactly("今天", "天气");
  }

  @Test
  void cutsByWordsWithWhatIsShared() {
    assertThat(texts(cut(Method.WORDS, 3, 1, "a b c d e"))).containsExactly("a b c", "c d e");
  }

  @Test
  void cutsByPagesAndKnowsThem() {
    Document document =
        new Document(
            "d",
            "d",
            "First.\n\nSecond.",
            List.of(new Page(1, 0, 8), new Page(2, 8, 8), new Page(3, 8, 15)));

    List<Chunk> chunks =
        new Chunker(new Chunking(Method.PAGES, 1, 0, "words"))
            .cut(document, DocumentLayout.EMPTY, WORDS);
    assertThat(texts(chunks)).containsExactly("First.", "Second.");
    assertThat(chunks).extracting(Chunk::firstPage).containsExactly(1, 3);
  }

  @Test
  void cutsBySectionsAndCarriesTheirPath() {
    String text = "Book\n\nPart\n\nSome text.\n\nOther\n\nMore text.";
    DocumentLayout layout =
        new DocumentLayout(
            List.of(),
            List.of(new Heading(1, 0, 4), new Heading(2, 6, 10), new Heading(2, 24, 29)));

    List<Chunk> chunks =
        new Chunker(new Chunking(Method.HEADINGS, 50, 0, "words"))
            .cut(document(text), layout, WORDS);
    assertThat(texts(chunks)).containsExactly("Book\n\nPart\n\nSome text.", "Other\n\nMore text.");
    assertThat(chunks).extracting(Chunk::section).containsExactly("Book › Part", "Book › Other");
  }

  @Test
  void refusesTokensOfAnotherCounter() {
    assertThatThrownBy(
            () ->
                new Chunker(Chunking.standard("other"))
                    .cut(document("a"), DocumentLayout.EMPTY, WORDS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Chunk> cut(Method method, int size, int overlap, String text) {
    return new Chunker(new Chunking(method, size, overlap, "words"))
        .cut(document(text), DocumentLayout.EMPTY, WORDS);
  }

  private static List<String> texts(List<Chunk> chunks) {
    return chunks.stream().map(Chunk::text).toList();
  }

  private static Document document(String text) {
    return new Document("d", "d", text, List.of(new Page(1, 0, text.length())));
  }

  private static String text(int words, long seed) {
    Random random = new Random(seed);
    String[] ends = {" ", " ", " ", " ", ", ", ". ", "\n", "\n\n", "。", " 😀 ", "\t"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word = Integer.toString(random.nextInt(100_000), 36);
      text.append(random.nextInt(5) == 0 ? word.toUpperCase(java.util.Locale.ROOT) : word);
      text.append(ends[random.nextInt(ends.length)]);
    }
    return text.toString();
  }
}
