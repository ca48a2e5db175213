package realign.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import realign.job.BadInput;
import realign.job.Progress;

/** A bundled model laid out as sentence-transformers does. */
final class ModelFolderTest {
  @TempDir static Path parent;
  private static Path folder;

  private final Encoders encoders = new Encoders();

  @BeforeAll
  static void write() throws IOException {
    ModelFiles files = Encoders.files(Encoders.STANDARD).orElseThrow();
    folder = Files.createDirectory(parent.resolve("my-model"));
    Files.createDirectory(folder.resolve("1_Pooling"));
    Files.write(folder.resolve("model.onnx"), files.model());
    Files.write(folder.resolve("tokenizer.json"), files.tokenizer());
  }

  @AfterEach
  void clear() throws IOException {
    encoders.close();
    for (String file :
        List.of(
            "1_Pooling/config.json",
            "config_sentence_transformers.json",
            "sentence_bert_config.json",
            "modules.json")) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }

  @Test
  void poolsTheMeanWhereNothingIsSaidAndAgreesWithTheBundledModel() throws IOException {
    write("sentence_bert_config.json", "{\"max_seq_length\": 256}");
    Encoder encoder = encoders.open(folder.toString());
    Encoder bundled = encoders.open(Encoders.STANDARD);

    assertThat(encoder.identity())
        .extracting(
            EncoderIdentity::name,
            EncoderIdentity::dimension,
            EncoderIdentity::maxTokens,
            EncoderIdentity::pooling)
        .containsExactly("my-model", 384, 256, "mean");
    assertThat(vector(encoder, Role.QUERY))
        .containsExactly(vector(bundled, Role.QUERY), within(1e-5f));
  }

  @ParameterizedTest
  @CsvSource({
    "pooling_mode_cls_token, cls",
    "pooling_mode_max_tokens, max",
    "pooling_mode_mean_tokens, mean"
  })
  void poolsAsTheFolderSays(String mode, String pooling) throws IOException {
    write("1_Pooling/config.json", "{\"word_embedding_dimension\": 384, \"" + mode + "\": true}");
    Encoder encoder = encoders.open(folder.toString());
    float[] vector = vector(encoder, Role.QUERY);
    double square = 0;
    for (float x : vector) {
      square += x * x;
    }
    float[] mean = vector(encoders.open(Encoders.STANDARD), Role.QUERY);

    assertThat(encoder.identity().pooling()).isEqualTo(pooling);
    assertThat(square).isCloseTo(1, within(1e-4));
    assertThat(Math.abs(vector[0] - mean[0]) < 1e-5).isEqualTo(pooling.equals("mean"));
  }

  @Test
  void putsThePromptsOfTheFolderBeforeTexts() throws IOException {
    write(
        "config_sentence_transformers.json",
        "{\"prompts\": {\"query\": \"query: \", \"passage\": \"passage: \"}}");
    EncoderIdentity identity = encoders.open(folder.toString()).identity();

    assertThat(identity.queryPrefix()).isEqualTo("query: ");
    assertThat(identity.documentPrefix()).isEqualTo("passage: ");
  }

  @Test
  void takesThePromptThatIsUsedForAllWhereNoneIsForARole() throws IOException {
    write(
        "config_sentence_transformers.json",
        "{\"prompts\": {\"sts\": \"Compare: \"}, \"default_prompt_name\": \"sts\"}");

    assertThat(encoders.open(folder.toString()).identity().queryPrefix()).isEqualTo("Compare: ");
  }

  @Test
  void refusesWhatItWouldDoWrong() throws IOException {
    write("modules.json", modules("models.Transformer", "models.Pooling", "models.Dense"));
    assertThatThrownBy(() -> encoders.open(folder.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("sentence_transformers.models.Dense");

    write("modules.json", modules("models.Transformer", "models.Pooling", "models.Normalize"));
    write("1_Pooling/config.json", "{\"pooling_mode_lasttoken\": true}");
    assertThatThrownBy(() -> encoders.open(folder.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("pools its tokens");
  }

  @Test
  void saysWhichFileIsMissingOrBroken() throws IOException {
    Path empty = Files.createDirectory(parent.resolve("empty"));
    assertThatThrownBy(() -> encoders.open(empty.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("has no model.onnx");
    Files.writeString(empty.resolve("model.onnx"), "no model");
    assertThatThrownBy(() -> encoders.open(empty.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("has no tokenizer.json");
    Files.writeString(empty.resolve("tokenizer.json"), "{}");
    assertThatThrownBy(() -> encoders.open(empty.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("can’t be opened");
    write("modules.json", "[{");
    assertThatThrownBy(() -> encoders.open(folder.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("can’t be read");
  }

  @Test
  void isOpenedAgainByTheNameThatAnAdapterKeeps() {
    assertThatThrownBy(() -> encoders.open("my-model"))
        .isInstanceOfSatisfying(
            BadInput.class,
            failure -> assertThat(failure.advice()).contains("the folder’s whole path"));
    Encoder encoder = encoders.open(folder.toString());
    encoders.know(encoder.identity().name(), encoder.address());

    assertThat(encoders.open("my-model").identity()).isEqualTo(encoder.identity());
  }

  private static void write(String name, String json) throws IOException {
    Files.writeString(folder.resolve(name), json);
  }

  private static String modules(String... types) {
    List<String> modules =
        List.of(types).stream()
            .map(type -> "{\"type\": \"sentence_transformers." + type + "\"}")
            .toList();
    return modules.toString();
  }

  private static float[] vector(Encoder encoder, Role role) {
    return encoder
        .encode(List.of("How much leave do I get?"), role, Progress.NONE)
        .vectors()
        .row(0);
  }
}
