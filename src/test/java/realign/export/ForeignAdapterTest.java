package realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.job.BadInput;

final class ForeignAdapterTest {
  private static final EncoderIdentity ENCODER =
      new EncoderIdentity("mini", "abc", 2, 256, "mean", "", "", true);
  private static final Tensors.Tensor WEIGHT =
      new Tensors.Tensor("linear.weight", List.of(2, 2), new float[] {1, 2, 3, 4});
  private static final Tensors.Tensor BIAS =
      new Tensors.Tensor("linear.bias", List.of(2), new float[] {5, 6});

  @Test
  void foldsTheResidualOfSantandersTrainerIntoTheMatrix() throws IOException {
    Adapter adapter = AdapterFile.read(santander(true, "true", "1"), ENCODER);
    assertThat(adapter.weights().values()).containsExactly(2, 2, 3, 5);
    assertThat(adapter.bias()).hasValueSatisfying(b -> assertThat(b).containsExactly(5, 6));
    assertThat(adapter.side()).isEqualTo(Side.QUERY_ONLY);
    assertThat(adapter.encoder()).isEqualTo(ENCODER);

    Adapter plain = AdapterFile.read(santander(true, "false", "1"), ENCODER);
    assertThat(plain.weights().values()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void refusesADescriptionThatDoesNotFit() {
    assertThatThrownBy(() -> AdapterFile.read(santander(false, "true", "1"), ENCODER))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("linear_adapter_config");
    assertThatThrownBy(() -> AdapterFile.read(santander(true, "true", "2"), ENCODER))
        .hasMessageContaining("version");
    assertThatThrownBy(() -> AdapterFile.read(santander(true, "\"yes\"", "1"), ENCODER))
        .isInstanceOf(BadInput.class);
  }

  private static byte[] santander(boolean bias, String residual, String version)
      throws IOException {
    String config =
        "{\"bias\":true,\"input_dim\":2,\"normalize_output\":true,\"output_dim\":null,"
            + "\"residual\":"
            + residual
            + "}";
    Map<String, String> metadata =
        Map.of("linear_adapter_config", config, "linear_adapter_format_version", version);
    List<Tensors.Tensor> tensors = new ArrayList<>(List.of(WEIGHT));
    if (bias) {
      tensors.add(BIAS);
    }
    return bytes(tensors, metadata);
  }

  @ParameterizedTest
  @ValueSource(strings = {"weight", "adapter.weight", "0.weight"})
  void takesAMatrixUnderAnyName(String name) throws IOException {
    byte[] bytes = bytes(List.of(named(name, WEIGHT), named("some.bias", BIAS)), Map.of());
    Adapter adapter = AdapterFile.read(bytes, ENCODER);
    assertThat(adapter.weights().values()).containsExactly(1, 2, 3, 4);
    assertThat(adapter.bias()).isPresent();
  }

  @Test
  void refusesWhatIsNoSingleLinearMap() throws IOException {
    byte[] two = bytes(List.of(WEIGHT, named("second", WEIGHT)), Map.of());
    assertThatThrownBy(() -> AdapterFile.read(two, ENCODER))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("more than one matrix");
    byte[] none = bytes(List.of(BIAS), Map.of());
    assertThatThrownBy(() -> AdapterFile.read(none, ENCODER)).hasMessageContaining("no matrix");
    byte[] wide = bytes(List.of(new Tensors.Tensor("w", List.of(1, 4), new float[4])), Map.of());
    assertThatThrownBy(() -> AdapterFile.read(wide, ENCODER))
        .hasMessageContaining("doesn’t fit the encoder");
    assertThatThrownBy(() -> AdapterFile.read(bytes(List.of(WEIGHT), Map.of())))
        .hasMessageContaining("which encoder");
  }

  private static Tensors.Tensor named(String name, Tensors.Tensor tensor) {
    return new Tensors.Tensor(name, tensor.shape(), tensor.values());
  }

  private static byte[] bytes(List<Tensors.Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SafetensorsWriter.write(new Tensors(tensors, metadata), out);
    return out.toByteArray();
  }
}
