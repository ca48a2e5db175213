package realign.document;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of text as it stands on a page.
 *
 * @param size of most of its letters, in points
 * @param bold whether most of its letters are
 * @param paragraph whether it starts one
 * @param heading its level where the file says so; 0 for all others
 * @param top in points from the page's upper edge
 * @param bottom in points from the page's upper edge
 * @param words their places, with offsets into this line
 */
record Line(
    String text,
    float size,
    boolean bold,
    boolean paragraph,
    int heading,
    float top,
    float bottom,
    List<WordBox> words) {

  /** A line of a file that has no pages. */
  static Line plain(String text, boolean paragraph, int heading) {
    return new Line(text, 0, false, paragraph, heading, 0, 0, List.of());
  }

  void write(DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.writeFloat(size);
    out.writeBoolean(bold);
    out.writeBoolean(paragraph);
    out.writeByte(heading);
    out.writeFloat(top);
    out.writeFloat(bottom);
    out.writeInt(words.size());
    for (WordBox word : words) {
      out.writeInt(word.start());
      out.writeInt(word.end());
      out.writeFloat(word.x());
      out.writeFloat(word.y());
      out.writeFloat(word.width());
      out.writeFloat(word.height());
    }
  }

  static Line read(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    float size = in.readFloat();
    boolean bold = in.readBoolean();
    boolean paragraph = in.readBoolean();
    int heading = in.readByte();
    float top = in.readFloat();
    float bottom = in.readFloat();
    int count = in.readInt();
    List<WordBox> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(
          new WordBox(
              in.readInt(),
              in.readInt(),
              in.readFloat(),
              in.readFloat(),
              in.readFloat(),
              in.readFloat()));
    }
    return new Line(text, size, bold, paragraph, heading, top, bottom, words);
  }
}
