package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Documents that aren’t PDFs. */
final class TextFilesTest {
  @AutoClose private static final ReadingRoom ROOM = new ReadingRoom();

  @Test
  void readsTextInTheCommonEncodings() throws IOException {
    String text = "Größe: 5 € “so”\r\nZeile\n\nAbsatz";
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            Charset.forName("windows-1252"))) {
      Path file = Files.write(ROOM.place("some.txt"), text.getBytes(charset));

      assertThat(ROOM.read(file).document().text())
          .as(charset.name())
          .isEqualTo("Größe: 5 € “so”\nZeile\n\nAbsatz");
    }
  }

  @Test
  void readsMarkdownWithItsHeadings() throws IOException {
    Path file =
        Files.writeString(
            ROOM.place("some.md"),
            "# Title\n\nSome *text* with [a link](x).\n\n## Part\n\n- one\n- two\n");

    Reading reading = ROOM.read(file);
    assertThat(reading.document().text())
        .isEqualTo("Title\n\nSome text with a link.\n\nPart\n\none\ntwo");
    assertThat(reading.layout().headings())
        .containsExactly(new Heading(1, 0, 5), new Heading(2, 31, 35));
  }

  @Test
  void readsHtmlAsItIsShown() throws IOException {
    Path file =
        Files.writeString(
            ROOM.place("some.html"),
            "<html><head><title>T</title><style>p{}</style></head><body><h1>Title</h1><p>Some"
                + " <b>bold</b>&nbsp;text.<script>no()</script></p><table><tr><td>a</td><td><p>b</p></td>"
                + "</tr><tr><td>c</td><td>d</td></tr></table></body></html>");

    Reading reading = ROOM.read(file);
    assertThat(reading.document().text()).isEqualTo("Title\n\nSome bold text.\n\na\tb\nc\td");
    assertThat(reading.layout().headings()).containsExactly(new Heading(1, 0, 5));
  }
}
