package realign.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Markdown subset of the samples, a block a line except for tables and call-outs. */
final class ManuscriptReader {
  private static final Charset LETTERS = Charset.forName("windows-1252");
  private static final Pattern STEP = Pattern.compile("(\\d+\\.) +(.+)");
  private static final Pattern NOTE = Pattern.compile("([A-Z][\\w ]{1,30}): *(.*)");
  private static final Pattern CELL_EDGE = Pattern.compile("\\|");

  private final List<String> lines;
  private int next;

  private ManuscriptReader(List<String> lines) {
    this.lines = lines;
  }

  static Manuscript read(Path file) throws IOException {
    ManuscriptReader reader = new ManuscriptReader(Files.readAllLines(file));
    try {
      return new Manuscript(reader.front(), reader.blocks());
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ", line " + reader.next + ": " + e.getMessage(), e);
    }
  }

  private FrontMatter front() {
    Map<String, String> values = new LinkedHashMap<>();
    expect(line().equals("---"), "front matter opens with ---");
    for (String line = line(); !line.equals("---"); line = line()) {
      int colon = line.indexOf(':');
      expect(colon > 0, "front matter is key: value");
      values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return FrontMatter.of(values);
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    while (next < lines.size()) {
      String line = line();
      if (!line.isEmpty()) {
        blocks.add(block(line));
      }
    }
    return List.copyOf(blocks);
  }

  private Block block(String line) {
    Matcher step = STEP.matcher(line);
    if (step.matches()) {
      return new Block.Item(step.group(1), step.group(2));
    } else if (line.startsWith("## ")) {
      return new Block.Section(line.substring(3).strip());
    } else if (line.startsWith("### ")) {
      return new Block.Subsection(line.substring(4).strip());
    } else if (line.startsWith("- ")) {
      return new Block.Item("•", line.substring(2).strip());
    } else if (line.startsWith("|")) {
      return grid(line);
    } else if (line.startsWith(">")) {
      return note(line);
    }
    expect(!line.startsWith("#"), "headings are ## and ###");
    return new Block.Paragraph(line);
  }

  private Block grid(String first) {
    expect(more("|") && line().matches("[|: -]+"), "a table's second line is |---|");
    List<List<String>> rows = new ArrayList<>();
    while (more("|")) {
      rows.add(cells(line()));
    }
    return new Block.Grid(cells(first), List.copyOf(rows));
  }

  private static List<String> cells(String line) {
    String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
    return CELL_EDGE.splitAsStream(inner + " ").map(String::strip).toList();
  }

  private Block note(String first) {
    StringBuilder text = new StringBuilder(first.substring(1).strip());
    while (more(">")) {
      text.append(' ').append(line().substring(1).strip());
    }
    Matcher labelled = NOTE.matcher(text.toString().strip());
    return labelled.matches()
        ? new Block.Note(labelled.group(1), labelled.group(2))
        : new Block.Note("Note", text.toString().strip());
  }

  private boolean more(String start) {
    return next < lines.size() && lines.get(next).startsWith(start);
  }

  private String line() {
    expect(next < lines.size(), "the file ends too early");
    String line = lines.get(next++).strip();
    expect(LETTERS.newEncoder().canEncode(line), "a letter outside Windows-1252");
    return line;
  }

  private void expect(boolean held, String rule) {
    if (!held) {
      throw new IllegalArgumentException(rule);
    }
  }
}
