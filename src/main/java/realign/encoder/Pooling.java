package realign.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a text's vector is made of its tokens' vectors. */
enum Pooling {
  /** The mean over the tokens. */
  MEAN("mean"),
  /** The first token's, as BERT's {@code [CLS]}. */
  FIRST("cls"),
  /** The largest of the tokens, in each dimension. */
  MAX("max");

  private static final String MODE = "pooling_mode_";

  private final String label;

  Pooling(String label) {
    this.label = label;
  }

  /**
   * As sentence-transformers' configuration of pooling has it: the mean where it says nothing; none
   * where it says something else, or several at once.
   */
  static Optional<Pooling> of(JsonNode config) {
    List<String> modes = new ArrayList<>();
    config
        .properties()
        .forEach(
            field -> {
              if (field.getKey().equals("pooling_mode")) {
                modes.add(field.getValue().asText());
              } else if (field.getKey().startsWith(MODE) && field.getValue().asBoolean()) {
                modes.add(field.getKey().substring(MODE.length()).replaceAll("_tokens?$", ""));
              }
            });
    String mode = modes.isEmpty() ? MEAN.label : String.join("+", modes);
    return Arrays.stream(values()).filter(each -> each.label.equals(mode)).findFirst();
  }

  String label() {
    return label;
  }

  /**
   * Pools one text of a batch.
   *
   * @param states token vectors of the batch, {@code [batch, length, dimension]}
   * @param text which text of the batch
   * @param length tokens a text has with padding
   * @param seen tokens that the text really has
   * @return a unit vector
   */
  float[] pool(float[] states, int text, int length, int seen, int dimension) {
    float[] pooled = new float[dimension];
    int tokens = this == FIRST ? 1 : seen;
    for (int t = 0; t < tokens; t++) {
      int from = (text * length + t) * dimension;
      for (int d = 0; d < dimension; d++) {
        float state = states[from + d];
        pooled[d] = this != MAX ? pooled[d] + state : t == 0 ? state : Math.max(pooled[d], state);
      }
    }
    return unit(pooled);
  }

  static float[] unit(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += (double) x * x;
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int d = 0; d < vector.length; d++) {
      vector[d] *= scale;
    }
    return vector;
  }
}
