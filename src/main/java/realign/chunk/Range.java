package realign.chunk;

/** A stretch of the text that is being cut, by UTF-16 offsets, end exclusive. */
record Range(int start, int end) {
  /** Without the white space at either end; empty where there is nothing else. */
  Range trimmed(String text) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Range(from, to);
  }

  boolean empty() {
    return start >= end;
  }
}
