package realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.TokenCountEstimator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Windows;
import realign.job.BadArguments;
import realign.programs.JavaProgram;
import realign.vector.Rows;

final class AdaptedEmbeddingModelTest {
  private static final List<String> LEFT_OFF =
      List.of(
          "javafx",
          "nd4j",
          "openblas",
          "javacpp",
          "sqlite",
          "lucene",
          "pdfbox",
          "onnxruntime",
          "picocli",
          "atlantafx",
          "opennlp",
          "tribuo",
          "protobuf",
          "jfree");

  @TempDir Path folder;

  @Test
  void worksInAProgramWithoutTheWorkbenchsLibraries() throws Exception {
    Adapter adapter = SampleAdapters.small(Side.QUERY_ONLY, true);
    Path file = folder.resolve("adapter.safetensors");
    AdapterFile.write(adapter, file);
    float[] unit = {0, 1, 0, 0, 0, 0, 0, 0};

    assertThat(runAlone(file))
        .containsExactly(
            Arrays.toString(adapter.apply(unit)), Arrays.toString(unit), "8 mini+adapter");
  }

  private static List<String> runAlone(Path file) throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(jar -> LEFT_OFF.stream().noneMatch(new File(jar).getName()::contains))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        JavaProgram.of(LibraryUse.class)
            .with("-Xmx64m")
            .on(classPath)
            .given(file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().filter(line -> !line.startsWith("SLF4J")).toList();
  }

  @Test
  void adaptsDocumentsOfASharedAdapterOnly() {
    EmbeddingModel base = new LibraryUse.Constant(new float[] {0, 0, 3, 0, 0, 0, 0, 0});
    Adapter shared = SampleAdapters.small(Side.SHARED, false);
    float[] adapted = shared.apply(new float[] {0, 0, 1, 0, 0, 0, 0, 0});
    assertThat(AdaptedEmbeddingModel.forDocuments(base, shared).embed("a").content().vector())
        .containsExactly(adapted);
    assertThat(AdaptedEmbeddingModel.forQueries(base, shared).embed("a").content().vector())
        .containsExactly(adapted);
  }

  @Test
  void readsDocumentsInWindowsWhereTheAdapterWasTrainedOnThose() {
    Adapter small = SampleAdapters.small(Side.SHARED, false);
    Adapter windowed =
        new Adapter(
            small.side(),
            small.weights(),
            small.bias(),
            small.encoder().withWindows(),
            small.provenance());
    EmbeddingModel base = new LibraryUse.Constant(new float[] {0, 0, 3, 0, 0, 0, 0, 0});
    EmbeddingModel lengths = new Lengths();
    String text = "word ".repeat(300).strip();

    assertThatThrownBy(() -> AdaptedEmbeddingModel.forDocuments(base, windowed))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("windows");
    float[] whole =
        Windows.joined(
            Lengths.of(text), Windows.of(text, 302, 256).stream().map(Lengths::of).toList());
    EmbeddingModel documents =
        AdaptedEmbeddingModel.forDocuments(lengths, windowed, new WordCount());
    assertThat(documents.embed(text).content().vector())
        .containsExactly(windowed.apply(whole), within(1e-6f));
    assertThat(documents.embed("word").content().vector())
        .containsExactly(windowed.apply(Lengths.of("word")), within(1e-6f));
    assertThat(AdaptedEmbeddingModel.forQueries(lengths, windowed).embed(text).content().vector())
        .containsExactly(windowed.apply(Lengths.of(text)), within(1e-6f));
  }

  /** Points each text somewhere by its length. */
  private static final class Lengths implements EmbeddingModel {
    static float[] of(String text) {
      return Rows.normalised(new float[] {text.length(), 100, 0, 0, 0, 0, 0, 0});
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      return Response.from(
          segments.stream().map(segment -> Embedding.from(of(segment.text()))).toList());
    }
  }

  private static final class WordCount implements TokenCountEstimator {
    @Override
    public int estimateTokenCountInText(String text) {
      return text.split(" ", -1).length;
    }

    @Override
    public int estimateTokenCountInMessage(ChatMessage message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void refusesAModelOfAnotherDimension() {
    EmbeddingModel base = new LibraryUse.Constant(new float[] {1, 0, 0});
    Adapter adapter = SampleAdapters.small(Side.SHARED, false);
    assertThatThrownBy(() -> AdaptedEmbeddingModel.forQueries(base, adapter).embed("a"))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("3 numbers");
  }
}
