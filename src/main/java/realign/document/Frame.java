package realign.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One message between the window's process and the one that reads: a mark, a kind, a length, and
 * the bytes.
 */
record Frame(Kind kind, byte[] bytes) {
  private static final int MARK = 0x52454144;
  private static final int LONGEST = 1 << 28;

  /** What a message says. */
  enum Kind {
    /** To the worker: read a file. */
    READ('r'),
    /** To the worker: draw a page. */
    DRAW('d'),
    /** From the worker: it has started. */
    READY('y'),
    /** The document has so many pages. */
    PAGES('n'),
    /** The next page's text. */
    PAGE('t'),
    /** A picture of a page. */
    PICTURE('i'),
    /** Something is wrong; more may follow. */
    PROBLEM('p'),
    /** The request is dealt with. */
    DONE('e');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    static Kind of(int code) throws IOException {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IOException("not a kind of message");
    }
  }

  /** Writes the bytes of a message. */
  interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  static Frame of(Kind kind, Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      body.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Frame(kind, bytes.toByteArray());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MARK);
    out.writeByte(kind.code);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /**
   * The next message.
   *
   * @throws IOException at the end of the stream, and where something else than a message comes
   */
  static Frame read(DataInputStream in) throws IOException {
    int mark = in.readInt();
    Kind kind = Kind.of(in.readUnsignedByte());
    int length = in.readInt();
    if (mark != MARK || length < 0 || length > LONGEST) {
      throw new IOException("not a message");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("the message breaks off");
    }
    return new Frame(kind, bytes);
  }
}
