package realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.ModelFiles;
import realign.encoder.Role;
import realign.job.BadArguments;
import realign.job.Progress;
import realign.vector.Matrix;

final class AdapterExportTest {
  private static final Encoders ENCODERS = new Encoders();
  private static final String MINILM = "all-MiniLM-L6-v2";

  @TempDir Path folder;

  private final AdapterExport export = new AdapterExport(ENCODERS);

  @AfterAll
  static void close() {
    ENCODERS.close();
  }

  @ParameterizedTest
  @EnumSource(names = "ONNX_WITH_ENCODER", mode = EnumSource.Mode.EXCLUDE)
  void everyFormatGivesBackTheSameNumbers(AdapterFormat format) {
    for (Side side : Side.values()) {
      for (boolean bias : new boolean[] {false, true}) {
        Path target = folder.resolve(side + "-" + bias).resolve(format.usualName());
        Exported exported = write(format, SampleAdapters.small(side, bias), target);
        assertThat(exported.largestDifference()).isLessThan(1e-6);
        assertThat(exported.files()).isNotEmpty();
        assertThat(exported.snippets())
            .isNotEmpty()
            .allSatisfy(snippet -> assertThat(snippet.text()).doesNotContain("<<"));
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**/.*");
      }
    }
  }

  @Test
  void encoderAndAdapterInOneFileGiveTheAdaptedVector() {
    Encoder encoder = ENCODERS.open(MINILM);
    Adapter adapter = SampleAdapters.make(Side.QUERY_ONLY, true, encoder.identity());
    Path target = folder.resolve("joint-with-bias");
    Exported exported = write(AdapterFormat.ONNX_WITH_ENCODER, adapter, target);
    assertThat(exported.largestDifference()).isLessThan(AdapterExport.TOLERANCE);
    assertThat(exported.files()).contains(Path.of("onnx/model.onnx"), Path.of("tokenizer.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cls", "max", "mean"})
  void whatStandsForATextIsPooledAsTheEncoderDoesIt(String way) throws IOException {
    Path base = folder.resolve(way);
    Files.createDirectories(base.resolve("1_Pooling"));
    ModelFiles files = Encoders.files(MINILM).orElseThrow();
    Files.write(base.resolve("model.onnx"), files.model());
    Files.write(base.resolve("tokenizer.json"), files.tokenizer());
    Files.writeString(base.resolve("1_Pooling/config.json"), "{\"pooling_mode\":\"" + way + "\"}");
    Encoder encoder = ENCODERS.open(base.toString());
    for (boolean bias : new boolean[] {false, true}) {
      Adapter adapter = SampleAdapters.make(Side.QUERY_ONLY, bias, encoder.identity());
      Path target = folder.resolve(way + "-joint-" + bias);
      Exported exported =
          export.write(
              AdapterFormat.ONNX_WITH_ENCODER, adapter, base.toString(), target, Progress.NONE);
      assertThat(exported.largestDifference()).isLessThan(AdapterExport.TOLERANCE);
      String mode = way.equals("cls") ? "cls_token" : way + "_tokens";
      assertThat(target.resolve("1_Pooling/config.json"))
          .content()
          .containsOnlyOnce("true")
          .containsPattern("\"pooling_mode_" + mode + "\"\\s*:\\s*true");
    }
  }

  @Test
  void realignItselfOpensEncoderAndAdapterAsOneEncoder() {
    Encoder encoder = ENCODERS.open(MINILM);
    Adapter adapter = SampleAdapters.make(Side.SHARED, false, encoder.identity());
    Path target = folder.resolve("joint");
    write(AdapterFormat.ONNX_WITH_ENCODER, adapter, target);

    List<String> texts = List.of("One text.", "another, rather longer text about paid leave");
    Matrix ours = adapter.apply(encoder.encode(texts, Role.QUERY, Progress.NONE).vectors());
    Encoder joint = ENCODERS.open(target.toString());
    Matrix theirs = joint.encode(texts, Role.QUERY, Progress.NONE).vectors();
    assertThat(joint.identity().maxTokens()).isEqualTo(256);
    assertThat(theirs.values()).containsExactly(ours.values(), within(1e-5f));
  }

  @Test
  void putsTheAdapterBehindASentenceTransformersModel() throws IOException {
    Path base = folder.resolve("base");
    Files.createDirectories(base.resolve("1_Pooling"));
    Files.writeString(base.resolve("model.safetensors"), "weights");
    Files.writeString(base.resolve("1_Pooling/config.json"), "{}");
    Files.writeString(base.resolve("tokenizer.json"), "{}");
    Files.writeString(base.resolve("model.onnx"), "");
    Files.writeString(
        base.resolve("modules.json"),
        """
        [{"idx":0,"name":"0","path":"","type":"sentence_transformers.models.Transformer"},
         {"idx":1,"name":"1","path":"1_Pooling","type":"sentence_transformers.models.Pooling"}]
        """);

    Path shared = folder.resolve("shared");
    Adapter adapter = SampleAdapters.small(Side.SHARED, true);
    AdapterFormat format = AdapterFormat.SENTENCE_TRANSFORMERS;
    Exported exported = export.write(format, adapter, base.toString(), shared, Progress.NONE);
    assertThat(exported.remarks()).isEmpty();
    assertThat(types(shared))
        .containsExactly(
            "Transformer  0",
            "Pooling 1_Pooling 1",
            "Normalize 2_Normalize 2",
            "Dense 3_Dense 3",
            "Normalize 4_Normalize 4");
    assertThat(new ObjectMapper().readTree(shared.resolve("3_Dense/config.json").toFile()))
        .hasToString(
            "{\"in_features\":8,\"out_features\":8,\"bias\":true,"
                + "\"activation_function\":\"torch.nn.modules.linear.Identity\"}");
    assertThat(shared.resolve("model.safetensors")).hasContent("weights");
    assertThat(shared.resolve("4_Normalize")).isDirectory();

    Path routed = folder.resolve("routed");
    Adapter forQueries = SampleAdapters.small(Side.QUERY_ONLY, false);
    export.write(format, forQueries, base.toString(), routed, Progress.NONE);
    assertThat(types(routed))
        .containsExactly("Transformer  0", "Pooling 1_Pooling 1", "Router 2_Router 2");
    assertThat(routed.resolve("2_Router/query_0_Dense/model.safetensors")).exists();
    assertThat(routed.resolve("2_Router/document_0_Normalize")).isDirectory();
  }

  private static List<String> types(Path folder) throws IOException {
    List<String> types = new java.util.ArrayList<>();
    new ObjectMapper()
        .readTree(folder.resolve("modules.json").toFile())
        .forEach(
            module ->
                types.add(
                    module.path("type").asText().replace("sentence_transformers.models.", "")
                        + " "
                        + module.path("path").asText()
                        + " "
                        + module.path("idx").asText()));
    return types;
  }

  @Test
  void replacesItsOwnFolderButNeverAnothers() throws IOException {
    Path target = folder.resolve("kit");
    Adapter adapter = SampleAdapters.small(Side.SHARED, false);
    write(AdapterFormat.LLAMAINDEX, adapter, target);
    write(AdapterFormat.LLAMAINDEX, adapter, target);
    Files.writeString(target.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> write(AdapterFormat.LLAMAINDEX, adapter, target))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("thesis.txt");
    assertThat(target.resolve("thesis.txt")).hasContent("years of work");
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void saysSoWhereAnEncoderHasNoFiles() {
    Adapter adapter = SampleAdapters.small(Side.SHARED, false);
    assertThatThrownBy(
            () ->
                export.write(
                    AdapterFormat.ONNX_WITH_ENCODER,
                    adapter,
                    "openai:text-embedding-3-small@http://localhost:1",
                    folder.resolve("x"),
                    Progress.NONE))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("has no files here");
    assertThatThrownBy(() -> AdapterFormat.named("pickle")).isInstanceOf(BadArguments.class);
  }

  @Test
  void writesEqualBytesForEqualAdapters() throws IOException {
    Adapter adapter = SampleAdapters.small(Side.SHARED, true);
    for (AdapterFormat format : new AdapterFormat[] {AdapterFormat.NPZ, AdapterFormat.ONNX}) {
      write(format, adapter, folder.resolve("one"));
      write(format, adapter, folder.resolve("two"));
      assertThat(Files.mismatch(folder.resolve("one"), folder.resolve("two"))).isEqualTo(-1);
    }
  }

  private Exported write(AdapterFormat format, Adapter adapter, Path target) {
    return export.write(format, adapter, MINILM, target, Progress.NONE);
  }
}
