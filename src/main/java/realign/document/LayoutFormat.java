package realign.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A layout as bytes, for where documents are kept. */
final class LayoutFormat {
  private static final int VERSION = 3;

  /** The first that names what was removed. */
  private static final int REMOVALS = 3;

  private static final int LONGEST = 1000;

  private LayoutFormat() {}

  static byte[] write(DocumentLayout layout) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes), 1 << 16))) {
      out.writeByte(VERSION);
      out.writeInt(layout.pages().size());
      for (PageLayout page : layout.pages()) {
        write(page, out);
      }
      out.writeInt(layout.headings().size());
      for (Heading heading : layout.headings()) {
        out.writeInt(heading.level());
        out.writeInt(heading.start());
        out.writeInt(heading.end());
      }
      out.writeInt(layout.removed().size());
      for (Removal removal : layout.removed()) {
        out.writeUTF(removal.kind().name());
        out.writeInt(removal.page());
        out.writeUTF(removal.text().substring(0, Math.min(LONGEST, removal.text().length())));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static DocumentLayout read(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(bytes)), 1 << 16))) {
      int version = in.readByte();
      if (version < 1 || version > VERSION) {
        throw new IOException("a layout of another version");
      }
      List<PageLayout> pages = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        pages.add(page(in));
      }
      List<Heading> headings = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        headings.add(new Heading(in.readInt(), in.readInt(), in.readInt()));
      }
      return new DocumentLayout(pages, headings, version < REMOVALS ? List.of() : removed(in));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Removal> removed(DataInputStream in) throws IOException {
    List<Removal> removed = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      Removal.Kind kind = Removal.Kind.valueOf(in.readUTF());
      removed.add(new Removal(kind, in.readInt(), in.readUTF()));
    }
    return removed;
  }

  private static void write(PageLayout page, DataOutputStream out) throws IOException {
    out.writeFloat(page.width());
    out.writeFloat(page.height());
    out.writeInt(page.starts().length);
    int last = 0;
    for (int start : page.starts()) {
      out.writeInt(start - last);
      last = start;
    }
    for (char step : page.packed()) {
      out.writeChar(step);
    }
  }

  private static PageLayout page(DataInputStream in) throws IOException {
    float width = in.readFloat();
    float height = in.readFloat();
    int[] starts = new int[in.readInt()];
    int last = 0;
    for (int i = 0; i < starts.length; i++) {
      last += in.readInt();
      starts[i] = last;
    }
    char[] packed = new char[starts.length * 5];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = in.readChar();
    }
    return new PageLayout(width, height, starts, packed);
  }
}
