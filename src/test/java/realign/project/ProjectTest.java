package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.Page;
import realign.document.Role;
import realign.experiment.Corpus;
import realign.experiment.Fold;
import realign.export.questions.DataSet;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.ServiceFailure;
import realign.question.Question;
import realign.question.Verdict;

final class ProjectTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("pumps.realign");
  }

  @Test
  void isOneFileOnceItIsClosed() throws IOException {
    Given.project(file).close();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void isOneFileAfterItWasOnlyReadToo() throws IOException {
    Given.project(file).close();
    byte[] before = Files.readAllBytes(file);
    try (Project reader = Project.openReadOnly(file);
        Project another = Project.openReadOnly(file)) {
      assertThat(reader.documents().all()).isEqualTo(another.documents().all());
    }
    assertThat(beside()).containsExactly("pumps.realign");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void isOneFileAfterItWasRefusedToo() throws Exception {
    Given.project(file).close();
    try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      sql.createStatement().execute("PRAGMA user_version = 0");
    }
    assertThatThrownBy(() -> Project.openReadOnly(file)).isInstanceOf(BadInput.class);
    assertThat(beside()).containsExactly("pumps.realign");
  }

  @Test
  void whoReadsLeavesToAWriterWhatIsTheWriters() throws IOException {
    try (Project writer = Given.project(file)) {
      Project.openReadOnly(file).close();
      assertThat(beside()).contains("pumps.realign-wal", "pumps.realign-shm");
      writer.settings().put("step", "train");
      try (Project reader = Project.openReadOnly(file)) {
        assertThat(reader.settings().value("step")).contains("train");
      }
    }
    assertThat(beside()).containsExactly("pumps.realign");
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void holdsAfterARestartAllThatItHeldBefore() {
    Given.project(file).close();
    try (Project project = Project.open(file, Given.CLOCK)) {
      assertThat(project.documents().all()).containsExactly(Given.PUMPS, Given.LEAVE);
      assertThat(project.chunks().all()).isEqualTo(Given.chunks());
      assertThat(project.questions().all()).containsExactly(Given.YEARLY, Given.LEAVE_DAYS);
    }
  }

  @Test
  void doesNotOverwriteAFile() throws IOException {
    Files.writeString(file, "precious");
    assertThatThrownBy(() -> Project.create(file, Given.CLOCK))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("already a file");
    assertThat(file).hasContent("precious");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(() -> Project.open(file, Given.CLOCK))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no project file");
    assertThat(file).doesNotExist();
  }

  @Test
  void refusesFilesThatAreNoProjects() throws Exception {
    Files.writeString(file, "This is a text, long enough to be taken for a database's first page.");
    Path empty = Files.createFile(folder.resolve("empty.realign"));
    Path other = folder.resolve("other.realign");
    try (Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + other)) {
      foreign.createStatement().executeUpdate("CREATE TABLE t (a)");
    }
    for (Path each : List.of(file, empty, other, folder)) {
      assertThatThrownBy(() -> Project.open(each, Given.CLOCK))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("not a Realign project");
      assertThatThrownBy(() -> Project.openReadOnly(each))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("not a Realign project");
    }
  }

  @Test
  void refusesAProjectFromTheFuture() throws Exception {
    Given.project(file).close();
    try (Connection future = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      future.createStatement().executeUpdate("PRAGMA user_version = 4711");
    }
    assertThatThrownBy(() -> Project.open(file, Given.CLOCK))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void refusesADamagedProject() throws IOException {
    Given.project(file).close();
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] noise = new byte[4096];
      java.util.Arrays.fill(noise, (byte) 0x5a);
      for (long page = 2; page < bytes.length() / 4096; page += 3) {
        bytes.seek(page * 4096);
        bytes.write(noise);
      }
    }
    assertThatThrownBy(() -> Project.open(file, Given.CLOCK))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("damaged")
        .extracting(failure -> ((BadInput) failure).advice())
        .asString()
        .contains("backup");
    assertThat(folder.resolve("pumps.realign-lock")).doesNotExist();
  }

  @Test
  void hasOneWriterAndSaysWhoItIs() {
    try (Project project = Given.project(file)) {
      assertThatThrownBy(() -> Project.open(file, Given.CLOCK))
          .isInstanceOf(ServiceFailure.class)
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()))
          .cause()
          .isInstanceOfSatisfying(
              ProjectHeld.class,
              held ->
                  assertThat(held.holder().map(Holder::pid))
                      .contains(ProcessHandle.current().pid()));
      project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
    }
    Project.open(file, Given.CLOCK).close();
  }

  @Test
  void canBeLookedAtWhileItIsWritten() {
    try (Project writer = Given.project(file);
        Project reader = Project.openReadOnly(file)) {
      writer.questions().decide(List.of("q1"), Verdict.ACCEPTED);
      assertThat(reader.questions().find("q1"))
          .contains(Given.YEARLY.withVerdict(Verdict.ACCEPTED));
      assertThat(reader.readOnly()).isTrue();
      assertThatThrownBy(() -> reader.questions().remove(List.of("q1")))
          .isInstanceOf(BadArguments.class)
          .hasMessageContaining("read-only");
      assertThatThrownBy(() -> reader.settings().put("theme", "dark"))
          .isInstanceOf(BadArguments.class);
      assertThat(writer.questions().all()).hasSize(2);
    }
  }

  @Test
  void makesACorpusOfWhatIsUsed() {
    try (Project project = Given.project(file)) {
      project.documents().assign(List.of("doc-leave"), Role.DISTRACTOR);
      project.chunks().exclude(List.of("c2"));
      project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
      project.questions().mark("q1", Given.LEAVE_DAYS.evidence());
      assertThat(project.corpus())
          .isEqualTo(
              new Corpus(
                  1,
                  Given.chunks().subList(0, 1),
                  Given.chunks().subList(2, 3),
                  List.of(Given.YEARLY.withVerdict(Verdict.ACCEPTED)),
                  Map.of(),
                  Map.of("q1", Given.LEAVE_DAYS.evidence())));
    }
  }

  @Test
  void knowsWhatADataSetKeepsQuestionsFor() {
    try (Project project = Given.project(file)) {
      project
          .questions()
          .add(List.of(Given.question("q3", "size", Given.PUMPS, 27, 38)), Map.of("q3", Fold.TEST));
      assertThat(project.questions().folds()).isEqualTo(Map.of("q3", Fold.TEST));
    }
  }

  @Test
  void isCopiedWholeWhileItIsOpen() {
    Path copy = folder.resolve("copy.realign");
    try (Project project = Given.project(file)) {
      project.copyTo(copy);
      assertThatThrownBy(() -> project.copyTo(copy)).isInstanceOf(BadArguments.class);
    }
    try (Project project = Project.open(copy, Given.CLOCK)) {
      assertThat(project.questions().all()).hasSize(2);
      assertThat(project.history().undo()).isTrue();
      assertThat(project.questions().all()).isEmpty();
      assertThat(project.file()).isEqualTo(copy);
    }
  }

  @Test
  void reopensWhereOnlyTheLockWasLeft() throws IOException {
    Given.project(file).close();
    Files.createFile(folder.resolve("pumps.realign-lock"));
    try (Project project = Project.open(file, Given.CLOCK)) {
      assertThat(project.history().undoable()).isEqualTo(Optional.of("Add 2 questions"));
    }
  }

  @Test
  void isReadWhereNothingCanBeWritten() throws Exception {
    Path odd = folder.resolve("a?b #1%20.realign");
    Given.project(odd).close();
    try (Connection still = Connections.still(odd)) {
      assertThat(new Sql(still).number("SELECT count(*) FROM question")).isEqualTo(2);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(odd);
    }
  }

  @Test
  void takesADataSetInAndGivesItOutAgain() {
    DataSet set =
        new DataSet(
            "set",
            List.of(Given.PUMPS, Given.LEAVE),
            Given.chunks(),
            List.of(Given.YEARLY, Given.LEAVE_DAYS),
            Map.of("q1", Fold.TEST),
            Map.of("q2", Given.YEARLY.evidence()));
    try (Project project = Project.create(file, Given.CLOCK)) {
      project.take(set);
      project.take(set);
      DataSet given = project.dataSet(project.questions().all());
      assertThat(given)
          .isEqualTo(
              new DataSet(
                  "pumps",
                  set.documents(),
                  set.chunks(),
                  set.questions(),
                  set.folds(),
                  set.negatives()));
      assertThat(project.history().undoable()).contains("Import “set”");
      project.history().undo();
      assertThat(project.documents().all()).isEmpty();
      assertThat(project.history().undoable()).isEmpty();
    }
  }

  @Test
  void keepsApartTwoDataSetsThatUseTheSameIds() {
    try (Project project = Given.project(file)) {
      Document other = new Document("other", "other", "Other.", List.of(new Page(1, 0, 6)));
      project.take(
          new DataSet(
              "my set",
              List.of(other),
              List.of(Given.chunk("c1", other, 0, 6)),
              List.of(Given.question("q1", "what else?", other, 0, 6)),
              Map.of(),
              Map.of()));
      assertThat(project.chunks().all())
          .extracting(Chunk::id)
          .containsExactly("c1", "c2", "c3", "my_set:c1");
      assertThat(project.questions().all())
          .extracting(Question::id)
          .containsExactly("q1", "q2", "my_set:q1");
    }
  }
}
