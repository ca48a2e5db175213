package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.document.DocumentReader;
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.encoder.Encoders;
import realign.experiment.Experiment;

final class InspectCommandTest {
  @TempDir Path folder;

  @Test
  void printsOneObjectAFileAndNeverFailsAsAWhole() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Some text");
    Files.writeString(Files.createDirectory(folder.resolve("below")).resolve("b.pdf"), "%PDF-1.7");
    Files.writeString(folder.resolve("ignored.bin"), "no document");
    StringWriter out = new StringWriter();

    int code = inspect(out, folder.toString(), folder.resolve("gone.pdf").toString(), "--json");

    assertThat(code).isZero();
    assertThat(out.toString().replaceAll("\"seconds\":[0-9.]+", "\"seconds\":0").lines())
        .containsExactly(
            object("a.txt", 1, 9, null, true),
            object("below/b.pdf", 0, 0, "damaged", false),
            object("gone.pdf", 0, 0, "missing", false));
  }

  @Test
  void aNameThatNoFileCanHaveIsOneObjectToo() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Some text");
    StringWriter out = new StringWriter();
    int code = inspect(out, "--json", "no\0name.pdf", folder.resolve("a.txt").toString());

    assertThat(code).isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            none -> assertThat(none).contains("\"problem\":\"missing\""),
            read -> assertThat(read).contains("a.txt", "\"kept\":true"));
  }

  @Test
  void aFolderIsLookedIntoByItsLinkToo() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.writeString(real.resolve("a.txt"), "Some text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    StringWriter out = new StringWriter();

    assertThat(inspect(out, "--json", link.toString())).isZero();
    assertThat(out.toString()).contains(link.resolve("a.txt").toString(), "\"kept\":true");
  }

  private int inspect(StringWriter out, String... arguments) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(new StringWriter()));
    try (DocumentReader reader =
        new DocumentReader(
            ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime)) {
      Services services =
          new Services(
              new Encoders(Map.of(), 0),
              reader,
              new Experiment(System::nanoTime),
              Clock.systemUTC());
      String[] line = new String[arguments.length + 1];
      line[0] = "inspect";
      System.arraycopy(arguments, 0, line, 1, arguments.length);
      return new CommandLineDoor(List.of(new InspectCommand(services, console)), console).run(line);
    }
  }

  private String object(String name, int pages, int characters, String problem, boolean kept) {
    return "{\"file\":\"%s\",\"pages\":%d,\"characters\":%d,\"seconds\":0,\"problem\":%s,\"kept\":%s}"
        .formatted(
            folder.resolve(name),
            pages,
            characters,
            problem == null ? "null" : '"' + problem + '"',
            kept);
  }
}
