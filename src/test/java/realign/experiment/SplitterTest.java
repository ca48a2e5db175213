package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import realign.job.BadInput;

final class SplitterTest {
  private final Material material = new World(100, 10, 4, 0, 0, .1).material(1);

  @Test
  void bothHoldsOutTheSharesThatItPromises() {
    Split split = Splitter.split(material, Split.Kind.BOTH, 7);

    assertThat(split.test(Part.NEW)).hasSize(150);
    assertThat(split.validation(Part.NEW)).hasSize(100);
    assertThat(split.test(Part.LATER)).hasSize(100);
    assertThat(split.validation(Part.LATER)).hasSize(50);
    int free =
        split.train().length + split.test(Part.KNOWN).length + split.validation(Part.KNOWN).length;
    assertThat(split.test(Part.KNOWN)).hasSize(Math.round(.2f * free));
    assertThat(split.validation(Part.KNOWN)).hasSize(Math.round(.1f * free));
    assertThat(free).isBetween(420, 600);
    assertThat(split.test(Part.ALL)).hasSize(250 + split.test(Part.KNOWN).length);
  }

  @Test
  void noQuestionServesTwice() {
    for (long seed = 0; seed < 20; seed++) {
      for (Split.Kind kind : List.of(Split.Kind.BOTH, Split.Kind.QUESTION, Split.Kind.CHUNK)) {
        Split split = Splitter.split(material, kind, seed);
        int[] used = IntStream.of(split.train()).boxed().mapToInt(i -> i).toArray();
        Set<Integer> seen = Arrays.stream(used).boxed().collect(Collectors.toSet());
        for (Part part : List.of(Part.KNOWN, Part.NEW, Part.LATER)) {
          for (int[] rows : List.of(split.test(part), split.validation(part))) {
            for (int row : rows) {
              assertThat(seen.add(row)).as("question %d of %s", row, kind).isTrue();
            }
          }
        }
      }
    }
  }

  @Test
  void trainingNeverTouchesTextThatOverlapsAHeldOutChunk() {
    for (long seed = 0; seed < 20; seed++) {
      Split split = Splitter.split(material, Split.Kind.BOTH, seed);
      Set<Integer> trained = sources(split.train());
      for (int source : sources(split.test(Part.NEW), split.validation(Part.NEW))) {
        assertThat(trained).doesNotContain(source - 1, source, source + 1);
        assertThat(split.visibleChunks()).contains(source);
      }
      Set<Integer> fresh = sources(split.test(Part.NEW), split.validation(Part.NEW));
      for (int source : sources(split.test(Part.LATER), split.validation(Part.LATER))) {
        assertThat(trained).doesNotContain(source - 1, source, source + 1);
        for (int row : new int[] {source - 1, source, source + 1}) {
          if (!fresh.contains(row)) {
            assertThat(split.visibleChunks()).doesNotContain(row);
          }
        }
      }
      assertThat(trained)
          .containsAll(sources(split.test(Part.KNOWN), split.validation(Part.KNOWN)));
    }
  }

  @Test
  void theSeedDecides() {
    Split one = Splitter.split(material, Split.Kind.BOTH, 3);
    Split again = Splitter.split(material, Split.Kind.BOTH, 3);
    Split other = Splitter.split(material, Split.Kind.BOTH, 4);

    assertThat(again).usingRecursiveComparison().isEqualTo(one);
    assertThat(other.train()).isNotEqualTo(one.train());
  }

  @Test
  void nearIdenticalQuestionsNeverLieAcrossTheCut() {
    int[] groups =
        IntStream.range(0, 1000).map(i -> i % 10 < 2 ? i % 100 / 10 : 1000 + i).toArray();
    Material twins = World.with(material, material.folds(), groups, material.relevant());
    for (Split.Kind kind : List.of(Split.Kind.BOTH, Split.Kind.QUESTION, Split.Kind.CHUNK)) {
      Split split = Splitter.split(twins, kind, 5);
      Set<Integer> trained = groups(twins, split.train());
      assertThat(trained)
          .doesNotContainAnyElementsOf(groups(twins, split.test(Part.ALL)))
          .doesNotContainAnyElementsOf(groups(twins, split.validation(Part.ALL)));
    }
  }

  @Test
  void aQuestionWithARightChunkInAHeldOutBlockIsNotTrainedOn() {
    int[][] relevant =
        IntStream.range(0, 1000)
            .mapToObj(i -> new int[] {i / 10, (i / 10 + 50) % 100})
            .toArray(int[][]::new);
    Material twofold = World.with(material, material.folds(), material.groups(), relevant);
    Split split = Splitter.split(twofold, Split.Kind.BOTH, 6);
    Set<Integer> held =
        sources(
            split.test(Part.NEW),
            split.validation(Part.NEW),
            split.test(Part.LATER),
            split.validation(Part.LATER));

    assertThat(split.train()).isNotEmpty();
    for (int question : split.train()) {
      assertThat(held).doesNotContain(relevant[question][0], relevant[question][1]);
    }
  }

  @Test
  void splitsByQuestionOrByChunkAsOthersDo() {
    Split byQuestion = Splitter.split(material, Split.Kind.QUESTION, 1);
    assertThat(byQuestion.train()).hasSize(700);
    assertThat(byQuestion.test(Part.KNOWN)).hasSize(200);
    assertThat(byQuestion.validation(Part.KNOWN)).hasSize(100);
    assertThat(byQuestion.visibleChunks()).hasSize(100);

    Split byChunk = Splitter.split(material, Split.Kind.CHUNK, 1);
    assertThat(byChunk.train()).hasSize(700);
    assertThat(byChunk.test(Part.NEW)).hasSize(200);
    assertThat(byChunk.validation(Part.NEW)).hasSize(100);
    assertThat(byChunk.test(Part.KNOWN)).isEmpty();
  }

  @Test
  void keepsADataSetsOwnFolds() {
    Fold[] folds = new Fold[1000];
    Arrays.setAll(
        folds, i -> (i % 10 == 0 && i / 10 < 80) || i / 10 >= 90 ? Fold.TEST : Fold.TRAIN);
    Material given = World.with(material, folds, material.groups(), material.relevant());
    Split split = Splitter.split(given, Split.Kind.GIVEN, 2);

    int[] all = IntStream.range(0, 1000).filter(i -> folds[i] == Fold.TEST).toArray();
    assertThat(split.test(Part.ALL)).isEqualTo(all);
    assertThat(sources(split.test(Part.NEW)))
        .containsAll(IntStream.range(90, 100).boxed().toList())
        .doesNotContainAnyElementsOf(sources(split.train()));
    assertThat(sources(split.refit().train())).containsAll(sources(split.test(Part.KNOWN)));
    assertThat(split.validation(Part.NEW)).isNotEmpty();
    assertThat(split.validation(Part.KNOWN)).hasSizeBetween(60, 90);
    assertThat(split.visibleChunks()).hasSize(100);
  }

  @Test
  void inTheEndAllIsLearnedFromButWhatTheTestKeeps() {
    for (long seed = 0; seed < 20; seed++) {
      for (Split.Kind kind : List.of(Split.Kind.BOTH, Split.Kind.QUESTION, Split.Kind.CHUNK)) {
        Split split = Splitter.split(material, kind, seed);
        Set<Integer> learned =
            IntStream.of(split.refit().train()).boxed().collect(Collectors.toSet());
        assertThat(learned)
            .containsAll(IntStream.of(split.train()).boxed().toList())
            .containsAll(IntStream.of(split.validation(Part.KNOWN)).boxed().toList())
            .doesNotContainAnyElementsOf(IntStream.of(split.test(Part.ALL)).boxed().toList());
      }
    }
  }

  @Test
  void whatTheTestHidesStaysHiddenToTheEnd() {
    for (long seed = 0; seed < 20; seed++) {
      Split split = Splitter.split(material, Split.Kind.BOTH, seed);
      Set<Integer> learned = sources(split.refit().train());
      Set<Integer> visible =
          IntStream.of(split.refit().visibleChunks()).boxed().collect(Collectors.toSet());
      for (int source : sources(split.test(Part.NEW))) {
        assertThat(learned).doesNotContain(source - 1, source, source + 1);
        assertThat(visible).contains(source);
      }
      for (int source : sources(split.test(Part.LATER))) {
        assertThat(learned).doesNotContain(source - 1, source, source + 1);
        assertThat(visible).doesNotContain(source);
      }
    }
  }

  @Test
  void inTheEndNoQuestionRepeatsATestQuestion() {
    int[] groups =
        IntStream.range(0, 1000).map(i -> i % 10 < 2 ? i % 100 / 10 : 1000 + i).toArray();
    Material twins = World.with(material, material.folds(), groups, material.relevant());
    for (Split.Kind kind : List.of(Split.Kind.BOTH, Split.Kind.QUESTION, Split.Kind.CHUNK)) {
      Split split = Splitter.split(twins, kind, 5);
      assertThat(groups(twins, split.refit().train()))
          .doesNotContainAnyElementsOf(groups(twins, split.test(Part.ALL)));
    }
  }

  @Test
  void aSetWithoutFoldsCannotKeepThem() {
    assertThatThrownBy(() -> Splitter.split(material, Split.Kind.GIVEN, 2))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("which questions are for training");
  }

  @Test
  void tinySetsSplitWithoutFuss() {
    for (int chunks = 1; chunks < 12; chunks++) {
      Material tiny = new World(chunks, 2, 4, 0, 0, .1).material(1);
      Split split = Splitter.split(tiny, Split.Kind.BOTH, 1);
      Set<Integer> used = new HashSet<>();
      IntStream.of(split.train()).forEach(used::add);
      IntStream.of(split.test(Part.ALL)).forEach(used::add);
      assertThat(used).isNotEmpty();
    }
  }

  private Set<Integer> sources(int[]... questions) {
    return Arrays.stream(questions)
        .flatMapToInt(IntStream::of)
        .map(material::source)
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Set<Integer> groups(Material material, int[] questions) {
    return IntStream.of(questions)
        .map(i -> material.groups()[i])
        .boxed()
        .collect(Collectors.toSet());
  }
}
