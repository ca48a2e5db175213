package realign.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a safetensors file holds.
 *
 * @param metadata strings by name
 */
public record Tensors(List<Tensor> tensors, Map<String, String> metadata) {
  /**
   * One named array of float32.
   *
   * @param values row-major, as many as the shape's product
   */
  public record Tensor(String name, List<Integer> shape, float[] values) {
    public Tensor {
      shape = List.copyOf(shape);
      long size = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
      if (size != values.length) {
        throw new IllegalArgumentException(name + ": " + shape + " with " + values.length);
      }
    }
  }

  public Tensors {
    tensors = List.copyOf(tensors);
    metadata = java.util.Collections.unmodifiableMap(new TreeMap<>(metadata));
  }

  public java.util.Optional<Tensor> named(String name) {
    return tensors.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
  }
}
