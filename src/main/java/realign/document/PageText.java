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
 */
record PageText(float width, float height, List<Line> lines) {
  PageText {
    lines = List.copyOf(lines);
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(width);
    out.writeFloat(height);
    out.writeInt(lines.size());
    for (Line line : lines) {
      line.write(out);
    }
  }

  static PageText read(DataInput in) throws IOException {
    float width = in.readFloat();
    float height = in.readFloat();
    int count = in.readInt();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(Line.read(in));
    }
    return new PageText(width, height, lines);
  }
}
