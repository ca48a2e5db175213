package realign.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import realign.adapter.Adapter;
import realign.job.BadInput;
import realign.job.Messages;
import realign.vector.Matrix;

/** An adapter as NumPy's zip of arrays: {@code weight} [out, in] and maybe {@code bias} [out]. */
final class NpzAdapter {
  private static final Messages MESSAGES = Messages.of(NpzAdapter.class);

  private NpzAdapter() {}

  static void write(Adapter adapter, Path file) {
    Aside.write(
        file,
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Matrix w = adapter.weights();
            store(zip, "weight", w.values(), w.rows(), w.columns());
            if (adapter.bias().isPresent()) {
              store(zip, "bias", adapter.bias().get(), w.rows());
            }
          }
        });
  }

  private static void store(ZipOutputStream zip, String name, float[] values, int... shape)
      throws IOException {
    ByteArrayOutputStream array = new ByteArrayOutputStream();
    Npy.write(values, array, shape);
    CRC32 sum = new CRC32();
    sum.update(array.toByteArray());
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(array.size());
    entry.setCrc(sum.getValue());
    // Zip's earliest time: equal adapters are equal bytes.
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    array.writeTo(zip);
    zip.closeEntry();
  }

  /** Reads the arrays back, as an adapter that is otherwise like {@code model}. */
  static Adapter read(Path file, Adapter model) {
    @Nullable Matrix weight = null;
    @Nullable Matrix bias = null;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        switch (entry.getName()) {
          case "weight.npy" -> weight = Npy.read(zip.readAllBytes());
          case "bias.npy" -> bias = Npy.read(zip.readAllBytes());
          default -> {}
        }
      }
    } catch (IOException e) {
      throw broken(file, e);
    }
    if (weight == null) {
      throw broken(file, null);
    }
    return new Adapter(
        model.side(),
        weight,
        Optional.ofNullable(bias).map(Matrix::values),
        model.encoder(),
        model.provenance());
  }

  private static BadInput broken(Path file, @Nullable Exception cause) {
    return new BadInput(
        MESSAGES.text("npz.broken", file), MESSAGES.text("npy.broken.advice"), cause);
  }
}
