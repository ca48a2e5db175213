package realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.job.BadInput;
import realign.vector.Matrix;

final class NpyTest {
  @Test
  void laysTheBytesOutAsNumpyDoes() throws IOException {
    byte[] bytes = bytes(new float[] {1, 2, 3}, 3);
    assertThat(Arrays.copyOf(bytes, 10))
        .containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
    assertThat(new String(bytes, 10, 118, StandardCharsets.US_ASCII))
        .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }  ")
        .endsWith(" \n");
    assertThat(Arrays.copyOfRange(bytes, 128, 132)).containsExactly(0, 0, 0x80, 0x3f);
    assertThat(bytes).hasSize(128 + 12);
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    float[] values = new float[40_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 7f;
    }
    assertThat(Npy.read(bytes(values, 100, 400)).sameAs(new Matrix(100, 400, values))).isTrue();
  }

  @Test
  void refusesWhatItDidNotWrite() throws IOException {
    byte[] good = bytes(new float[] {1, 2}, 2);
    String text = new String(good, StandardCharsets.ISO_8859_1);
    for (String bad :
        new String[] {
          "",
          "\u0093NUMPY\u0001\0",
          text.replace("False", "True "),
          text.replace("<f4", "<f8"),
          text.replace("(2,)", "()  "),
          text.replace("(2,)", "(x,)")
        }) {
      assertThatThrownBy(() -> Npy.read(bad.getBytes(StandardCharsets.ISO_8859_1)))
          .isInstanceOf(BadInput.class);
    }
    assertThatThrownBy(() -> Npy.read(Arrays.copyOf(good, good.length - 4)))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void writesVectorsBesideTheirIds(@TempDir Path folder) throws IOException {
    Matrix vectors = new Matrix(2, 2, new float[] {1, 2, 3, 4});
    Path target = folder.resolve("vectors");
    VectorExport.write(vectors, List.of("a", "ü"), target);
    assertThat(Npy.read(Files.readAllBytes(target.resolve("vectors.npy"))).sameAs(vectors))
        .isTrue();
    assertThat(target.resolve("ids.json"))
        .usingCharset(StandardCharsets.UTF_8)
        .hasContent("[\"a\",\"ü\"]");
  }

  private static byte[] bytes(float[] values, int... shape) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Npy.write(values, out, shape);
    return out.toByteArray();
  }
}
