package realign.export.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import realign.adapter.Adapter;
import realign.job.BadArguments;
import realign.job.Cancelled;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.vector.Matrix;

class VectorStoreTest {
  private VectorStore store;
  private ShelfStore shelf;

  @BeforeEach
  void open() {
    store =
        VectorStore.open(
            new StoreSettings("class:" + ShelfStore.class.getName(), Map.of(), List.of()),
            StoreSamples.DIMENSION,
            Map.of());
    shelf = ShelfStore.last;
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void pushesEveryChunkWithItsTextPlaceAndVector() {
    StoreEntries entries = StoreSamples.entries("handbook", 300);

    assertThat(store.push(entries, Progress.NONE))
        .isEqualTo(new Pushed("handbook", 300, 0, 300, 0, 300));
    ShelfStore.Entry third = shelf.entries.get(entries.ids().get(2));
    assertThat(third.embedding().vector()).containsExactly(entries.vectors().row(2));
    assertThat(third.segment().text()).isEqualTo("It's “text” number 2");
    assertThat(third.segment().metadata().toMap())
        .containsEntry("chunk", "chunk-2")
        .containsEntry("document", "handbook")
        .containsEntry("page", 3)
        .containsEntry("section", "Leave › Parents");
  }

  @Test
  void pushesNothingTwice() {
    store.push(StoreSamples.entries("handbook", 20), Progress.NONE);

    assertThat(store.push(StoreSamples.entries("handbook", 25), Progress.NONE))
        .isEqualTo(new Pushed("handbook", 25, 20, 5, 0, 25));
  }

  @Test
  void takesChunksOutThatAreGone() {
    store.push(StoreSamples.entries("handbook", 25), Progress.NONE);

    assertThat(store.push(StoreSamples.entries("handbook", 20), Progress.NONE))
        .isEqualTo(new Pushed("handbook", 20, 20, 0, 5, 20));
    assertThat(shelf.entries).hasSize(20);
  }

  @Test
  void leavesOtherSetsAlone() {
    store.push(StoreSamples.entries("policies", 30), Progress.NONE);

    assertThat(store.push(StoreSamples.entries("handbook", 10), Progress.NONE))
        .isEqualTo(new Pushed("handbook", 10, 0, 10, 0, 10));
    assertThat(shelf.entries).hasSize(40);
  }

  @Test
  void replacesVectorsOfAnEarlierAdapter() {
    Matrix plain = StoreSamples.vectors(10);
    Adapter first = StoreSamples.shared(1);
    Adapter second = StoreSamples.shared(2);
    store.push(adapted(plain, first), Progress.NONE);

    assertThat(store.push(adapted(plain, second), Progress.NONE))
        .isEqualTo(new Pushed("handbook+adapter", 10, 0, 10, 10, 10));
    assertThat(shelf.entries.values().iterator().next().embedding().vector())
        .containsExactly(second.documents(plain).row(0));
  }

  private static StoreEntries adapted(Matrix plain, Adapter adapter) {
    return StoreEntries.adapted(
        "handbook", StoreSamples.chunks(plain.rows()), plain, adapter, UnaryOperator.identity());
  }

  @Test
  void goesOnWhereAStoreRefused() {
    shelf.room = 300;

    assertThatThrownBy(() -> store.push(StoreSamples.entries("handbook", 400), Progress.NONE))
        .isInstanceOf(ServiceFailure.class)
        .hasMessage("The store stopped taking chunks after 256 of 400: the shelf is full");

    shelf.room = 1000;
    assertThat(store.push(StoreSamples.entries("handbook", 400), Progress.NONE))
        .isEqualTo(new Pushed("handbook", 400, 256, 144, 0, 400));
  }

  @Test
  void stopsBetweenBatchesAndKeepsThem() {
    assertThatThrownBy(
            () -> store.push(StoreSamples.entries("handbook", 400), new CancelAfter(128)))
        .isInstanceOf(Cancelled.class);
    assertThat(shelf.entries).hasSize(128);
  }

  /** Cancelled once that many chunks are in. */
  private final class CancelAfter implements Progress {
    private final int count;

    CancelAfter(int count) {
      this.count = count;
    }

    @Override
    public void report(String what, long done, long total) {}

    @Override
    public boolean cancelled() {
      return shelf.entries.size() >= count;
    }
  }

  @Test
  void saysHowFarItIs() {
    List<String> steps = new ArrayList<>();
    store.push(
        StoreSamples.entries("handbook", 200),
        new Progress() {
          @Override
          public void report(String what, long done, long total) {
            if (what.startsWith("Pushing")) {
              steps.add(done + "/" + total);
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        });

    assertThat(steps).containsExactly("0/200", "128/200", "200/200");
  }

  @Test
  void takesNoSetThatAStoreCouldReadAsAQuery() {
    for (String set : List.of("", "it's", "a b", "x\"y", "-a", "a;b")) {
      assertThatThrownBy(() -> StoreSamples.entries(set, 1)).isInstanceOf(BadArguments.class);
    }
  }

  @Test
  void judgesAnswersByTheEvidence() {
    StoreEntries entries = StoreSamples.entries("handbook", 40);
    store.push(entries, Progress.NONE);
    StoreQuestions questions =
        new StoreQuestions(
            entries.vectors().pick(3, 4, 5),
            new int[][] {{3}, {4, 9}, {7}},
            List.of("known", "known", "new"));

    List<StoreScores> scores =
        new StoreEvaluation(store, 1)
            .scores("baseline", entries, questions.vectors(), questions, Progress.NONE);

    assertThat(scores)
        .containsExactly(
            new StoreScores("baseline", "known", 2, 1, 1, 1, 1, 1),
            new StoreScores("baseline", "new", 1, 1, 0, 0, 0, 0),
            new StoreScores("baseline", "all", 3, 1, 2.0 / 3, 2.0 / 3, 2.0 / 3, 2.0 / 3));
  }
}
