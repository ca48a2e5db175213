package realign.export.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.Failure;
import realign.job.ServiceFailure;

class StoreSettingsTest {
  private static final String SHELF = "class:" + ShelfStore.class.getName();

  @TempDir Path folder;

  private static ShelfStore.Builder built(Map<String, String> options) {
    VectorStore.open(
            new StoreSettings(SHELF, options, List.of()), 384, Map.of("SHELF_HOST", "shelf.local"))
        .close();
    return ShelfStore.last.settings;
  }

  private static Failure refused(Map<String, String> options) {
    try {
      built(options);
    } catch (Failure e) {
      return e;
    }
    throw new AssertionError("taken");
  }

  @Test
  void tellsTheBuilderItsOptions() {
    ShelfStore.Builder builder =
        built(Map.of("room", "12", "timeout", "30", "createTable", "true", "place.port", "7"));

    assertThat(builder.room).isEqualTo(12);
    assertThat(builder.timeout).isEqualTo(Duration.ofSeconds(30));
    assertThat(builder.createTable).isTrue();
    assertThat(builder.place.port).isEqualTo(7);
  }

  @Test
  void tellsTheDimensionWhereNobodySaysOtherwise() {
    assertThat(built(Map.of()).dimension).isEqualTo(384);
    assertThat(built(Map.of("dimension", "12")).dimension).isEqualTo(12);
  }

  @Test
  void takesSecretsFromTheEnvironment() {
    ShelfStore.Builder builder = built(Map.of("place.host", "env:SHELF_HOST", "place.port", "80"));

    assertThat(builder.place.host).isEqualTo("shelf.local");
    assertThat(builder.place.port).isEqualTo(80);
    assertThat(refused(Map.of("place.host", "env:SHELF_KEY")))
        .isInstanceOf(BadArguments.class)
        .hasMessage("The environment has no variable SHELF_KEY.");
  }

  @Test
  void namesTheOptionsWhereOneIsUnknown() {
    Failure failure = refused(Map.of("rooms", "12"));

    assertThat(failure).isInstanceOf(BadArguments.class);
    assertThat(failure.sentence()).isEqualTo("This store has no option “rooms”.");
    assertThat(failure.advice()).isEqualTo("Its options: createTable, dimension, room, timeout.");
  }

  @Test
  void refusesValuesOfTheWrongKind() {
    assertThat(refused(Map.of("room", "many")))
        .isInstanceOf(BadArguments.class)
        .hasMessage("“many” is no value for the option room.");
    assertThat(refused(Map.of("createTable", "yes"))).isInstanceOf(BadArguments.class);
    assertThat(refused(Map.of("timeout", "soon"))).isInstanceOf(BadArguments.class);
    assertThat(refused(Map.of("place", "x"))).isInstanceOf(BadArguments.class);
  }

  @Test
  void saysWhyAStoreCantBeReached() {
    assertThat(refused(Map.of("place.host", "nowhere")))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageEndingWith("can’t be reached: no route to nowhere");
  }

  @Test
  void readsAStoreFromAFile() throws IOException {
    Path file = folder.resolve("shelf.properties");
    Files.writeString(file, "store = " + SHELF + "\nroom = 3\ntimeout=9\njars = a.jar, b\n");

    assertThat(StoreSettings.of(file.toString(), Map.of("room", "5"), List.of()))
        .isEqualTo(
            new StoreSettings(
                SHELF,
                Map.of("room", "5", "timeout", "9"),
                List.of(folder.resolve("a.jar"), folder.resolve("b"))));
  }

  @Test
  void refusesFilesThatAreNotThereOrNameNoStore() throws IOException {
    Path file = folder.resolve("shelf.properties");
    assertThatThrownBy(() -> StoreSettings.of(file.toString(), Map.of(), List.of()))
        .isInstanceOf(BadInput.class);

    Files.writeString(file, "room = 3\n");
    assertThatThrownBy(() -> StoreSettings.of(file.toString(), Map.of(), List.of()))
        .isInstanceOf(BadArguments.class);
  }

  @Test
  void refusesStoresThatAreUnknownAbsentOrNoStores() {
    for (String store : List.of("shelf", "class:no.such.Store", "class:java.lang.String")) {
      assertThatThrownBy(
              () -> VectorStore.open(new StoreSettings(store, Map.of(), List.of()), 384, Map.of()))
          .isInstanceOf(BadArguments.class);
    }
    assertThatThrownBy(
            () ->
                VectorStore.open(
                    new StoreSettings(SHELF, Map.of(), List.of(folder.resolve("none"))),
                    384,
                    Map.of()))
        .isInstanceOf(BadArguments.class);
  }
}
