package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.encoder.Encoders;
import realign.export.questions.Field;
import realign.export.questions.Placement;
import realign.question.Evidence;
import realign.question.Question;

final class ImportModelTest {
  @TempDir private Path folder;
  private final Encoders encoders = new Encoders();
  private Desktop desktop;
  private ImportModel model;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
    model = new ImportModel(desktop.workspace, desktop.jobs, encoders);
  }

  @AfterEach
  void close() {
    desktop.close();
    encoders.close();
  }

  @Test
  void showsWhatAQueryLogWouldBringAndSavesNothing() throws IOException {
    read(
        """
        search,passage,clicked
        spare hydrophones,stored in the northern warehouse,3
        lunch menu,There is soup on Mondays.,1
        ,nothing asked,1
        """);

    Arrival arrival = model.arrivals().get().get(0);
    assertThat(arrival.corpus()).isFalse();
    assertThat(arrival.preview().set().columns())
        .containsEntry("search", Field.QUERY)
        .containsEntry("passage", Field.PASSAGE)
        .containsEntry("clicked", Field.IGNORED);
    assertThat(arrival.preview().placement().placed())
        .extracting(Question::text)
        .containsExactly("spare hydrophones");
    assertThat(arrival.preview().placement().unplaced())
        .extracting(Placement.Unplaced::line)
        .containsExactly(3);
    assertThat(arrival.preview().set().remarks()).hasSize(1);
    assertThat(arrival.preview().added()).isEqualTo(2);
    assertThat(desktop.questions()).isEmpty();
  }

  @Test
  void keepsWhatHasNoPlaceForAPerson() throws IOException {
    read(
        """
        query,passage
        spare hydrophones,stored in the northern warehouse
        lunch menu,There is soup on Mondays.
        """);
    model.takeAll();
    desktop.until(() -> model.taken().get() != null);

    assertThat(model.taken().get()).isEqualTo(new ImportModel.Taken(2, 1, 0));
    assertThat(desktop.questions())
        .extracting(question -> question.evidence().get(0))
        .satisfiesExactly(
            found -> assertThat(found.anywhere()).isTrue(),
            lost -> assertThat(lost).isEqualTo(Evidence.nowhere("There is soup on Mondays.")));
  }

  @Test
  void takesAnotherColumnWhenTold() throws IOException {
    read(
        """
        query,passage,quote
        spare hydrophones,Spare hydrophones are stored,northern warehouse
        """);
    Arrival arrival = model.arrivals().get().get(0);
    assertThat(quote(arrival)).isEqualTo("northern warehouse");

    model.take(arrival, "quote", Field.IGNORED);
    desktop.until(() -> !model.arrivals().get().get(0).equals(arrival));

    assertThat(quote(model.arrivals().get().get(0))).isEqualTo("Spare hydrophones are stored");
  }

  @Test
  void showsATableOfWhichNothingCanBeUsedYet() throws IOException {
    read("frage,passage\nspare hydrophones,stored in the northern warehouse\n");
    Arrival arrival = model.arrivals().get().get(0);
    assertThat(arrival.preview().added()).isZero();
    assertThat(arrival.preview().set().remarks()).hasSize(1);

    model.take(arrival, "frage", Field.QUERY);
    desktop.until(() -> !model.arrivals().get().get(0).equals(arrival));

    assertThat(model.arrivals().get().get(0).preview().added()).isEqualTo(1);
  }

  @Test
  void letsAFileGo() throws IOException {
    read("query,passage\nspare hydrophones,northern warehouse\n");
    model.leave();

    assertThat(model.arrivals().get()).isEmpty();
    assertThat(desktop.questions()).isEmpty();
  }

  private static String quote(Arrival arrival) {
    return arrival.preview().placement().placed().get(0).evidence().get(0).quote();
  }

  private void read(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), csv);
    model.read(List.of(file));
    desktop.until(() -> !model.arrivals().get().isEmpty());
  }
}
