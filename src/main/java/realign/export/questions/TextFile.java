package realign.export.questions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text files as people have them: UTF-8 with or without a mark, or what old spreadsheets write. */
final class TextFile {
  private TextFile() {}

  static String read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = decode(bytes);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw Faults.file("missing", file);
    } catch (IOException e) {
      throw Faults.file("unreadable", file);
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
