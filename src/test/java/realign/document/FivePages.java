package realign.document;

import java.io.IOException;
import java.nio.file.Path;

/** Pages that repeat a header, a footer and their number. */
final class FivePages {
  private FivePages() {}

  static Path in(ReadingRoom room) throws IOException {
    return room.set(
        "five.pdf",
        pdf -> {
          for (int i = 0; i < 5; i++) {
            pdf.page()
                .text(50, 40, "Annual Report of Example Ltd")
                .text(50, 300, "Body of page " + "ABCDE".charAt(i) + ".")
                .text(50, 800, "Confidential")
                .text(280, 815, "Page " + (i + 1) + " of 5");
          }
        });
  }
}
