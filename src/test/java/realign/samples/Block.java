package realign.samples;

import java.util.List;

/** One thing an author wrote. */
sealed interface Block {
  record Section(String title) implements Block {}

  record Subsection(String title) implements Block {}

  record Paragraph(String text) implements Block {}

  /** A bullet or a numbered step; the label is what hangs in front of the text. */
  record Item(String label, String text) implements Block {}

  record Note(String label, String text) implements Block {}

  record Grid(List<String> header, List<List<String>> rows) implements Block {
    public Grid {
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException("a row of other length than its header: " + row);
        }
      }
    }

    List<String> column(int index) {
      return rows.stream().map(row -> row.get(index)).toList();
    }
  }
}
