package realign.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.ModelFiles;
import realign.encoder.OnnxProgram;
import realign.encoder.Role;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.vector.Matrix;
import realign.vector.Rows;

/**
 * Writes adapters in the formats that other programs read. What was written is read back from disk
 * and must do what the adapter does.
 */
public final class AdapterExport {
  /** How far numbers may lie apart that went through another program's arithmetic. */
  public static final double TOLERANCE = 1e-5;

  private static final Messages MESSAGES = Messages.of(AdapterExport.class);
  private static final List<String> SAMPLES =
      List.of("How much leave do new parents get?", "travel expenses", "Who signs?");

  private final Encoders encoders;

  public AdapterExport(Encoders encoders) {
    this.encoders = encoders;
  }

  /**
   * Writes an adapter, reads it back and compares.
   *
   * @param encoder the encoder's name as {@link Encoders} knows it; asked for its files where the
   *     format holds them
   * @param target the file, or the folder where the format is one; see {@link
   *     AdapterFormat#usualName}
   * @throws BadArguments if the encoder has no files and the format needs them, or the folder holds
   *     something else
   * @throws ServiceFailure if it can't be written, or what was written doesn't agree
   */
  public Exported write(
      AdapterFormat format, Adapter adapter, String encoder, Path target, Progress progress) {
    progress.check();
    progress.report(MESSAGES.text("export.writing", format.title()), 0, 2);
    Written written = written(format, adapter, encoder, target, progress);
    progress.report(MESSAGES.text("export.checking", format.title()), 1, 2);
    double difference = difference(format, adapter, encoder, target, written.files());
    if (!(difference <= TOLERANCE)) {
      throw new ServiceFailure(
          MESSAGES.text("export.differs", target, String.valueOf(difference)),
          MESSAGES.text("export.differs.advice"));
    }
    List<String> remarks = new ArrayList<>(written.remarks());
    if (adapter.encoder().windowed()) {
      remarks.add(MESSAGES.text("export.windows", adapter.encoder().maxTokens()));
    }
    return new Exported(
        format, target, written.files(), difference, Snippets.of(format, adapter, target), remarks);
  }

  private record Written(List<Path> files, List<String> remarks) {}

  private static Written written(
      AdapterFormat format, Adapter adapter, String encoder, Path target, Progress progress) {
    List<Path> file = List.of(target.toAbsolutePath().getFileName());
    List<String> remarks = new ArrayList<>();
    return switch (format) {
      case SAFETENSORS -> {
        AdapterFile.write(adapter, target);
        yield new Written(file, remarks);
      }
      case NPZ -> {
        NpzAdapter.write(adapter, target);
        yield new Written(file, remarks);
      }
      case ONNX -> {
        Aside.write(target, out -> OnnxGraphs.adapter(adapter).writeTo(out));
        yield new Written(file, remarks);
      }
      case ONNX_WITH_ENCODER ->
          new Written(OnnxTextFolder.write(adapter, files(encoder), target, progress), remarks);
      case LLAMAINDEX -> {
        remarks.add(MESSAGES.text("llamaindex.remark"));
        if (adapter.side() == Side.SHARED) {
          remarks.add(MESSAGES.text("llamaindex.shared"));
        }
        yield new Written(LlamaIndexFolder.write(adapter, target), remarks);
      }
      case SENTENCE_TRANSFORMERS -> {
        SentenceTransformersFolder folder =
            new SentenceTransformersFolder(adapter, Encoders.folder(encoder).orElse(null));
        if (!folder.isComplete()) {
          remarks.add(MESSAGES.text("sentence-transformers.kit", adapter.encoder().plainName()));
        }
        if (adapter.side() == Side.QUERY_ONLY) {
          remarks.add(MESSAGES.text("sentence-transformers.router"));
        }
        yield new Written(folder.write(target, progress), remarks);
      }
    };
  }

  private static ModelFiles files(String encoder) {
    return Encoders.files(encoder)
        .orElseThrow(
            () ->
                new BadArguments(
                    MESSAGES.text("export.no.files", encoder),
                    MESSAGES.text("export.no.files.advice")));
  }

  private double difference(
      AdapterFormat format, Adapter adapter, String encoder, Path target, List<Path> files) {
    if (format == AdapterFormat.ONNX_WITH_ENCODER) {
      return textDifference(adapter, encoder, target);
    }
    Matrix samples = samples(adapter.encoder().dimension());
    return largest(adapter.apply(samples), readBack(format, adapter, target, files, samples));
  }

  private static Matrix readBack(
      AdapterFormat format, Adapter adapter, Path target, List<Path> files, Matrix samples) {
    try {
      return switch (format) {
        case SAFETENSORS -> AdapterFile.read(target).apply(samples);
        case NPZ -> NpzAdapter.read(target, adapter).apply(samples);
        case LLAMAINDEX -> DenseFiles.read(target, adapter).apply(samples);
        case SENTENCE_TRANSFORMERS ->
            DenseFiles.read(SentenceTransformersFolder.dense(target, files), adapter)
                .apply(samples);
        case ONNX, ONNX_WITH_ENCODER -> {
          try (OnnxProgram program = new OnnxProgram(target)) {
            yield program.run("embedding", samples, "adapted");
          }
        }
      };
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("export.unreadable", target), MESSAGES.text("export.differs.advice"), e);
    }
  }

  private double textDifference(Adapter adapter, String name, Path target) {
    Encoder encoder = encoders.open(name);
    Matrix ours = adapter.apply(encoder.encode(SAMPLES, Role.QUERY, Progress.NONE).vectors());
    byte[] tokenizer = files(name).tokenizer();
    double difference = 0;
    try (OnnxProgram program = new OnnxProgram(target.resolve(OnnxTextFolder.MODEL))) {
      for (int i = 0; i < SAMPLES.size(); i++) {
        String text = encoder.identity().queryPrefix() + SAMPLES.get(i);
        Matrix theirs =
            program.run(text, tokenizer, encoder.identity().maxTokens(), "sentence_embedding");
        difference = Math.max(difference, largest(ours.pick(i), theirs));
      }
    }
    return difference;
  }

  /** Unit vectors in all directions, the same at every export. */
  private static Matrix samples(int dimension) {
    Random random = new Random(dimension);
    Matrix samples = Matrix.zeros(16, dimension);
    for (int i = 0; i < samples.values().length; i++) {
      samples.values()[i] = (float) random.nextGaussian();
    }
    return Rows.normalised(samples);
  }

  /** NaN where either holds one, so that it passes no test. */
  private static double largest(Matrix ours, Matrix theirs) {
    if (ours.rows() != theirs.rows() || ours.columns() != theirs.columns()) {
      return Double.NaN;
    }
    double largest = 0;
    for (int i = 0; i < ours.values().length; i++) {
      largest = Math.max(largest, Math.abs(ours.values()[i] - theirs.values()[i]));
    }
    return largest;
  }
}
