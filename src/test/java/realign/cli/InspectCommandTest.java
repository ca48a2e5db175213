package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InspectCommandTest {
  @AutoClose private final OpenServices open = new OpenServices();
  private final Printed printed = new Printed();

  @TempDir Path folder;

  @Test
  void printsOneObjectAFileAndNeverFailsAsAWhole() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Some text");
    Files.writeString(Files.createDirectory(folder.resolve("below")).resolve("b.pdf"), "%PDF-1.7");
    Files.writeString(folder.resolve("ignored.bin"), "no document");

    int code = inspect(folder.toString(), folder.resolve("gone.pdf").toString(), "--json");

    assertThat(code).isZero();
    assertThat(printed.out().replaceAll("\"seconds\":[0-9.]+", "\"seconds\":0").lines())
        .containsExactly(
            object("a.txt", 1, 9, null, true),
            object("below/b.pdf", 0, 0, "damaged", false),
            object("gone.pdf", 0, 0, "missing", false));
  }

  @Test
  void aNameThatNoFileCanHaveIsOneObjectToo() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Some text");
    int code = inspect("--json", "no\0name.pdf", folder.resolve("a.txt").toString());

    assertThat(code).isZero();
    assertThat(printed.out().lines())
        .satisfiesExactly(
            none -> assertThat(none).contains("\"problem\":\"missing\""),
            read -> assertThat(read).contains("a.txt", "\"kept\":true"));
  }

  @Test
  void aFolderIsLookedIntoByItsLinkToo() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.writeString(real.resolve("a.txt"), "Some text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    assertThat(inspect("--json", link.toString())).isZero();
    assertThat(printed.out()).contains(link.resolve("a.txt").toString(), "\"kept\":true");
  }

  private int inspect(String... arguments) {
    String[] line =
        Stream.concat(Stream.of("inspect"), Stream.of(arguments)).toArray(String[]::new);
    List<Object> commands = List.of(new InspectCommand(open.services(), printed.console()));
    return new CommandLineDoor(commands, printed.console()).run(line);
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
