package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedPathTest {
  @TempDir private Path folder;

  @Test
  void aProjectIsAFileNamedAloneByItsEnding() throws IOException {
    String project = folder.resolve("My Papers.REALIGN").toString();
    String within = Files.createDirectory(folder.resolve("folder.realign")).toString();

    assertThat(NamedPath.project(project)).contains(Path.of(project));
    assertThat(NamedPath.project(within)).isEmpty();
    assertThat(NamedPath.project(project, "--json")).isEmpty();
    assertThat(NamedPath.project("project")).isEmpty();
    assertThat(NamedPath.project()).isEmpty();
    assertThat(NamedPath.instead("bogus")).isEmpty();
  }
}
