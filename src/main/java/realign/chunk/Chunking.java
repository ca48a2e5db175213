package realign.chunk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How documents are cut.
 *
 * @param size in the method's unit; without meaning for pages, documents and headings' upper bound
 * @param overlap units that a chunk shares with the next
 * @param counter name of the {@link TokenCounter}: the encoder's name, or {@code cl100k}
 */
public record Chunking(Method method, int size, int overlap, String counter) {
  private static final Pattern LABEL =
      Pattern.compile("([a-z]+)(?::(\\d{1,7})(?:/(\\d{1,7}))?)?(?:@(.+))?");

  /** The unit that chunks are measured in. */
  public enum Method {
    TOKENS(800, 400),
    WORDS(500, 0),
    SENTENCES(8, 1),
    PAGES(1, 0),
    DOCUMENT(1, 0),
    HEADINGS(800, 0);

    private final int size;
    private final int overlap;

    Method(int size, int overlap) {
      this.size = size;
      this.overlap = overlap;
    }

    /** Whether a size and an overlap mean something to it. */
    public boolean sized() {
      return this != PAGES && this != DOCUMENT;
    }

    /** A size and an overlap to begin with. */
    public Chunking standard(String counter) {
      return new Chunking(this, size, overlap, counter);
    }
  }

  public Chunking {
    if (size < 1 || overlap < 0 || overlap >= size) {
      throw new IllegalArgumentException("size " + size + " with overlap " + overlap);
    }
  }

  /** Recursive by tokens, 800 with 400 shared. */
  public static Chunking standard(String counter) {
    return Method.TOKENS.standard(counter);
  }

  /**
   * Reads what {@link #label} writes: {@code METHOD[:SIZE[/OVERLAP]][@COUNTER]}. A size without an
   * overlap shares nothing.
   *
   * @param counter the one that is meant where none is named
   * @return empty where it makes no sense
   */
  public static Optional<Chunking> labelled(String label, String counter) {
    Matcher parts = LABEL.matcher(label);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String counts = parts.group(4) == null ? counter : parts.group(4);
    try {
      Method method = Method.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
      if (parts.group(2) == null) {
        return Optional.of(method.standard(counts));
      }
      int overlap = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
      return Optional.of(new Chunking(method, Integer.parseInt(parts.group(2)), overlap, counts));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Short and exact, for example {@code tokens:800/400} or {@code tokens:800/400@cl100k}.
   *
   * @param standard the counter that needn't be named
   */
  public String label(String standard) {
    String name = method.name().toLowerCase(Locale.ROOT);
    String sized = method.sized() ? name + ":" + size + "/" + overlap : name;
    return counter.equals(standard) ? sized : sized + "@" + counter;
  }
}
