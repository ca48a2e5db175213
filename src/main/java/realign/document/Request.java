package realign.document;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the reading process is asked for.
 *
 * @param password null where none was given
 * @param columns as {@link ReadingSettings#columns}
 * @param page to draw, from 1; 0 to read them all
 * @param scale in pixels a point
 */
record Request(
    Path file, Format format, @Nullable String password, boolean columns, int page, float scale) {

  Frame frame() {
    return Frame.of(
        page == 0 ? Frame.Kind.READ : Frame.Kind.DRAW,
        out -> {
          out.writeUTF(file.toString());
          out.writeUTF(format.name());
          out.writeBoolean(password != null);
          out.writeUTF(password == null ? "" : password);
          out.writeBoolean(columns);
          out.writeInt(page);
          out.writeFloat(scale);
        });
  }

  static Request of(Frame frame) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame.bytes()));
    Path file = Path.of(in.readUTF());
    Format format = Format.valueOf(in.readUTF());
    boolean given = in.readBoolean();
    String password = in.readUTF();
    return new Request(
        file, format, given ? password : null, in.readBoolean(), in.readInt(), in.readFloat());
  }
}
