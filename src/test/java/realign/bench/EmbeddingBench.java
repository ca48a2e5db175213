package realign.bench;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.ModelFiles;
import realign.encoder.Role;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Rows;

/** Both on all cores. */
final class EmbeddingBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "embedding [FILE] [--texts N] [--rounds N]",
          "Texts a second of our encoder, beside LangChain4j’s own in-process model, both cut at 128"
              + " tokens, as its tokenizer is; the goal is 1.3 times its pace. FILE is a document.",
          EmbeddingBench::run);

  private static final int CUT = 128;

  private EmbeddingBench() {}

  private static Map<String, Object> run(Arguments arguments) throws IOException {
    Path file = arguments.path(0).orElse(OneDocument.SAMPLE);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> oursWorked = new ArrayList<>();
    List<Double> theirsWorked = new ArrayList<>();
    try (Encoders encoders = new Encoders()) {
      List<String> texts = texts(file, encoders, arguments.number("texts", 300));
      Encoder encoder = encoders.open(cutAt(CUT, arguments.scratch()).toString());
      AllMiniLmL6V2EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();
      double cosine = 0;
      for (int round = -1; round < arguments.number("rounds", 3); round++) {
        List<String> some = round < 0 ? texts.subList(0, Math.min(32, texts.size())) : texts;
        long start = System.nanoTime();
        double worked = processorSeconds();
        Matrix mine = encoder.encode(some, Role.DOCUMENT, Progress.NONE).vectors();
        long middle = System.nanoTime();
        double between = processorSeconds() - worked;
        List<TextSegment> segments = some.stream().map(TextSegment::from).toList();
        float[] other = model.embedAll(segments).content().get(0).vector();
        long end = System.nanoTime();
        double last = processorSeconds() - worked - between;
        cosine = Rows.dot(mine.row(0), other);
        System.err.printf(
            "ours %.2f s (processor %.2f s), theirs %.2f s (processor %.2f s)%n",
            (middle - start) / 1e9, between, (end - middle) / 1e9, last);
        if (round >= 0) {
          ours.add((middle - start) / 1e9);
          theirs.add((end - middle) / 1e9);
          oursWorked.add(between);
          theirsWorked.add(last);
        }
      }
      double seconds = Figures.median(ours);
      return Map.of(
          "texts", texts.size(),
          "textsASecond", texts.size() / seconds,
          "peerTextsASecond", texts.size() / Figures.median(theirs),
          "cosine", cosine,
          "ratio", Figures.median(theirs) / seconds,
          "processorRatio", Figures.median(theirsWorked) / Figures.median(oursWorked));
    }
  }

  /** Of all threads: says more than the clock where the machine has other work too. */
  private static double processorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  /** Of several lengths, as chunks and their sentences are. */
  private static List<String> texts(Path file, Encoders encoders, int most) {
    OneDocument document = OneDocument.read(file);
    List<String> texts = new ArrayList<>();
    for (String way : List.of("tokens:200", "sentences:1")) {
      Chunking chunking = Chunking.labelled(way, Encoders.STANDARD).orElseThrow();
      document.cut(chunking, encoders.counter(Encoders.STANDARD)).stream()
          .limit(Math.max(1, most / 2))
          .map(Chunk::text)
          .forEach(texts::add);
    }
    return texts;
  }

  /** The same model in a folder that says where it is to be cut. */
  private static Path cutAt(int tokens, Path folder) throws IOException {
    ModelFiles files = Encoders.files(Encoders.STANDARD).orElseThrow();
    Files.write(folder.resolve("model.onnx"), files.model());
    Files.write(folder.resolve("tokenizer.json"), files.tokenizer());
    Files.writeString(
        folder.resolve("sentence_bert_config.json"), "{\"max_seq_length\":" + tokens + "}");
    return folder;
  }
}
