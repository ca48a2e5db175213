package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.document.Document;
import realign.document.Page;
import realign.job.ServiceFailure;
import realign.question.Question;

/** A project file that can't grow any more, as on a disk without room. */
final class FullProjectTest {
  private static final int PAGES_LEFT = 30;
  private static final int AT_ONCE = 20;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("p.realign");
    Given.project(file).close();
  }

  /** SQLite is told how large the file may get, and then says what it says on a full disk. */
  private Project full() throws SQLException {
    Connection writer = Connections.writer(file);
    Sql sql = new Sql(writer);
    long pages = sql.number("PRAGMA page_count");
    sql.number("PRAGMA max_page_count = " + (pages + PAGES_LEFT));
    writer.setAutoCommit(false);
    Database database = new Database(file, Optional.of(writer), () -> Connections.reader(file));
    return new Project(database, Optional.empty(), Given.CLOCK);
  }

  private static List<Question> questions(int chunk) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String text = "How often are the pumps of hall " + i + " serviced?".repeat(20);
      questions.add(Given.question(chunk + "-" + i, text, Given.PUMPS, 0, 26));
    }
    return questions;
  }

  private static void isNoRoom(ServiceFailure failure) {
    assertThat(failure).isNotNull();
    assertThat(failure.sentence())
        .as(String.valueOf(failure.getCause()))
        .startsWith("There is no room left to save ");
    assertThat(failure.advice()).contains("what was saved before is safe");
  }

  @Test
  void aChunksQuestionsAreSavedWholeOrNotAtAllAndGoOnWhenThereIsRoom() throws SQLException {
    int saved = 0;
    try (Project project = full()) {
      ServiceFailure failure = null;
      while (failure == null) {
        int chunk = saved;
        failure =
            catchThrowableOfType(
                ServiceFailure.class,
                () -> project.generation().done("w", "c" + chunk, questions(chunk)));
        saved += failure == null ? 1 : 0;
      }
      isNoRoom(failure);
    }
    assertThat(saved).isPositive();

    try (Project project = Project.open(file, Given.CLOCK)) {
      assertThat(project.generation().outcomes("w")).hasSize(saved);
      assertThat(project.questions().all()).hasSize(2 + saved * AT_ONCE);
      project.generation().done("w", "c" + saved, questions(saved));
      assertThat(project.generation().outcomes("w")).hasSize(saved + 1);
    }
  }

  @Test
  void aRunIsSavedWithItsAdapterOrNotAtAll() throws SQLException {
    Run run = new Run("r", "r", "", false, "ours", 0, Instant.EPOCH, 1);
    try (Project project = full()) {
      isNoRoom(
          catchThrowableOfType(
              ServiceFailure.class, () -> project.runs().add(run, "{}", new byte[1 << 20])));
      assertThat(project.runs().all()).isEmpty();
      assertThat(project.history().undoable()).isEqualTo(undoable());
    }
    try (Project project = Project.open(file, Given.CLOCK)) {
      assertThat(project.runs().all()).isEmpty();
      assertThat(project.questions().all()).containsExactly(Given.YEARLY, Given.LEAVE_DAYS);
    }
  }

  private Optional<String> undoable() {
    try (Project project = Project.openReadOnly(file)) {
      return project.history().undoable();
    }
  }

  @Test
  void aDocumentComesInWholeOrNotAtAll() throws SQLException {
    String text = "Valves are checked monthly, and then again. ".repeat(40_000);
    Document large =
        new Document("large", "large.txt", text, List.of(new Page(1, 0, text.length())));
    try (Project project = full()) {
      isNoRoom(
          catchThrowableOfType(
              ServiceFailure.class,
              () -> project.documents().add(List.of(NewDocument.ofText(large)))));
      assertThat(project.documents().list()).hasSize(2);
      project.questions().add(List.of(Given.question("q3", "small", Given.PUMPS, 0, 26)));
    }
    try (Project project = Project.open(file, Given.CLOCK)) {
      assertThat(project.documents().list()).hasSize(2);
      assertThat(project.questions().all()).hasSize(3);
    }
  }
}
