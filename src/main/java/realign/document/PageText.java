package realign.document;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one page says, line by line in reading order.
 *
 * @param width in points as shown; 0 where the file has no pages
 * @param height in points as shown; 0 where the file has no pages
 * @param slanting what is set at a slant, as watermarks are
 */
record PageText(float width, float height, List<Line> lines, List<Line> slanting) {
  PageText {
    lines = List.copyOf(lines);
    slanting = List.copyOf(slanting);
  }

  PageText(float width, float height, List<Line> lines) {
    this(width, height, lines, List.of());
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(width);
    out.writeFloat(height);
    write(out, lines);
    write(out, slanting);
  }

  private static void write(DataOutput out, List<Line> lines) throws IOException {
    out.writeInt(lines.size());
    for (Line line : lines) {
      line.write(out);
    }
  }

  static PageText read(DataInput in) throws IOException {
    return new PageText(in.readFloat(), in.readFloat(), lines(in), lines(in));
  }

  private static List<Line> lines(DataInput in) throws IOException {
    int count = in.readInt();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(Line.read(in));
    }
    return lines;
  }
}
