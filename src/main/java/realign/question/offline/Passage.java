package realign.question.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of a chunk, with the heading above it.
 *
 * @param start UTF-16 offset in the chunk's text
 * @param end offset after the last
 */
record Passage(int start, int end, String heading) {
  private static final Pattern BLOCK =
      Pattern.compile("\\S(?:(?!\\n[ \\t]*\\n|\\n\\s*[-•*]\\s).)*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("^[#\\s]*(?:\\d+\\.?)+\\s+");
  private static final Pattern MARKER = Pattern.compile("^(?:[-•*]|\\d{1,2}[.)])\\s+");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[\\p{Ll})\\d%][.!?])[”’\")]*(?=\\s+\\p{Lu})");
  private static final int HEADING_LENGTH = 80;
  private static final int SHORTEST = 30;

  /**
   * The paragraphs that hold prose.
   *
   * @param heading above the first
   */
  static List<Passage> of(String text, String heading) {
    List<Passage> passages = new ArrayList<>();
    String above = heading;
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      String block = blocks.group().strip();
      Matcher marker = MARKER.matcher(block);
      int from = blocks.start() + (marker.find() ? marker.end() : 0);
      if (heading(block)) {
        above = NUMBER.matcher(block).replaceFirst("").replaceAll("\\s+", " ").strip();
      } else if (prose(block)) {
        int to = blocks.start() + whole(block);
        int start = blocks.start() == 0 ? begun(text, from, to) : from;
        if (to - start >= SHORTEST) {
          passages.add(new Passage(start, to, above));
        }
      }
    }
    return passages;
  }

  private static boolean heading(String block) {
    return block.length() < HEADING_LENGTH
        && !block.contains("\t")
        && !block.contains("|")
        && block.matches("(?s).*\\p{L}[\\p{L}\\p{N})’']$")
        && block.matches("(?s)[#\\d.\\s]*\\p{Lu}.*");
  }

  private static boolean prose(String block) {
    return !block.contains("\t") && !block.startsWith("|");
  }

  /** The length without a last sentence that the chunk's end, or a table, cuts off. */
  private static int whole(String block) {
    if (block.matches("(?s).*[.!?:;”\")]$")) {
      return block.length();
    }
    int end = 0;
    Matcher ends = SENTENCE_END.matcher(block);
    while (ends.find()) {
      end = ends.end();
    }
    return end;
  }

  /** Where the first sentence begins, if the chunk's begin cuts one off. */
  private static int begun(String text, int from, int to) {
    if (from >= to || !Character.isLowerCase(text.charAt(from))) {
      return from;
    }
    Matcher ends = SENTENCE_END.matcher(text).region(from, to);
    return ends.find() ? ends.end() : to;
  }
}
