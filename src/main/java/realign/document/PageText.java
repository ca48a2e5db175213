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
 * @param slanting what is set at a slant, as watermarks are; in no line
 */
record PageText(float width, float height, List<Line> lines, String slanting) {
  PageText {
    lines = List.copyOf(lines);
  }

  PageText(float width, float height, List<Line> lines) {
    this(width, height, lines, "");
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(width);
    out.writeFloat(height);
    out.writeInt(lines.size());
    for (Line line : lines) {
      line.write(out);
    }
    out.writeUTF(slanting);
  }

  static PageText read(DataInput in) throws IOException {
    float width = in.readFloat();
    float height = in.readFloat();
    int count = in.readInt();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(Line.read(in));
    }
    return new PageText(width, height, lines, in.readUTF());
  }
}
