package realign.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import realign.encoder.EncoderIdentity;
import realign.vector.Matrix;

final class AdapterTest {
  private static final EncoderIdentity ENCODER =
      new EncoderIdentity("tiny", "1", 2, 8, "mean", "", "", true);
  private static final Provenance NOWHERE = new Provenance(Map.of());

  @Test
  void appliesWeightsAndBiasAndNormalises() {
    Matrix weights = new Matrix(2, 2, new float[] {1, 2, 0, 1});
    Adapter adapter =
        new Adapter(Side.QUERY_ONLY, weights, Optional.of(new float[] {1, 3}), ENCODER, NOWHERE);

    // W x + b = (1 + 2 * 0 + 1, 0 + 0 + 3) for x = (2, 0): (3, 3); for (0, 1): (3, 4).
    assertThat(adapter.apply(new float[] {0, 1})).containsExactly(.6f, .8f);
    assertThat(adapter.apply(new Matrix(2, 2, new float[] {0, 1, 2, 0})).values())
        .containsExactly(new float[] {.6f, .8f, .70710677f, .70710677f}, within(1e-6f));
  }

  @Test
  void identityLeavesVectorsAlone() {
    Adapter identity = Adapter.identity(ENCODER, Side.SHARED);

    assertThat(identity.isIdentity()).isTrue();
    assertThat(identity.apply(new float[] {.6f, .8f})).containsExactly(.6f, .8f);
    assertThat(identity.documents(new Matrix(1, 2, new float[] {.6f, .8f})).values())
        .containsExactly(.6f, .8f);
  }

  @Test
  void queryOnlyLeavesDocumentsAlone() {
    Matrix weights = new Matrix(2, 2, new float[] {0, 1, 1, 0});
    Matrix vectors = new Matrix(1, 2, new float[] {.6f, .8f});
    Adapter query = new Adapter(Side.QUERY_ONLY, weights, Optional.empty(), ENCODER, NOWHERE);
    Adapter shared = new Adapter(Side.SHARED, weights, Optional.empty(), ENCODER, NOWHERE);

    assertThat(query.documents(vectors)).isSameAs(vectors);
    assertThat(query.queries(vectors).values()).containsExactly(.8f, .6f);
    assertThat(shared.documents(vectors).values()).containsExactly(.8f, .6f);
  }

  @Test
  void nearFoldsTheWayBackToTheIdentityIn() {
    Matrix weights = new Matrix(2, 2, new float[] {0, 1, -1, 0});
    Checkpoint checkpoint = new Checkpoint(3, .5, weights, Optional.of(new float[] {2, 4}));

    Checkpoint near = checkpoint.near(.25);

    // q + .25 (W q + b - q), for each of the two unit vectors.
    assertThat(near.weights().values()).containsExactly(.75f, .25f, -.25f, .75f);
    assertThat(near.bias().orElseThrow()).containsExactly(.5f, 1);
    assertThat(checkpoint.near(1).weights().values()).containsExactly(0, 1, -1, 0);
    assertThat(checkpoint.near(0).weights().sameAs(Matrix.identity(2))).isTrue();
  }

  @Test
  void refusesWeightsOfAnotherSize() {
    assertThatThrownBy(
            () -> new Adapter(Side.SHARED, Matrix.identity(3), Optional.empty(), ENCODER, NOWHERE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void presetsAreFoundByName() {
    assertThat(Recipe.presets())
        .extracting(Recipe::name)
        .isEqualTo(
            List.of(
                "ours",
                "softmax",
                "triplet",
                "embeddingalign",
                "policy",
                "llamaindex",
                "procrustes",
                "ridge"));
    assertThat(Recipe.named("triplet")).get().extracting(Recipe::name).isEqualTo("triplet");
    assertThat(Recipe.named("nothing")).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked") // loaded by name, by a loader of its own
  void appliesWithoutAnyLibraryOnTheClassPath() throws Exception {
    URL[] ours = {place(Adapter.class), place(ApplyAlone.class)};
    try (URLClassLoader alone = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
      Class<?> apply = alone.loadClass(ApplyAlone.class.getName());
      Supplier<float[]> applied = (Supplier<float[]>) apply.getDeclaredConstructor().newInstance();

      float half = (float) Math.sqrt(.5);
      assertThat(applied.get()).containsExactly(new float[] {half, half}, within(1e-6f));
    }
  }

  private static URL place(Class<?> known) {
    return known.getProtectionDomain().getCodeSource().getLocation();
  }
}
