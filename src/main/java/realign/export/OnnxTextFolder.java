package realign.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import realign.adapter.Adapter;
import realign.encoder.EncoderIdentity;
import realign.encoder.ModelFiles;
import realign.job.Progress;

/**
 * Encoder and adapter in one ONNX file, beside the tokenizer and the settings that transformers.js
 * and Realign itself look for.
 */
final class OnnxTextFolder {
  static final String MODEL = "onnx/model.onnx";
  static final String TOKENIZER = "tokenizer.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SETTINGS =
      List.of("config.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.txt");

  private OnnxTextFolder() {}

  static List<Path> write(Adapter adapter, ModelFiles base, Path target, Progress progress) {
    ModelProto model = OnnxGraphs.encoder(adapter, base.model());
    return AsideFolder.write(
        target,
        folder -> {
          Files.createDirectories(folder.resolve(MODEL).getParent());
          try (OutputStream out = Files.newOutputStream(folder.resolve(MODEL))) {
            model.writeTo(new HeedfulOutput(out, progress));
          }
          writeSettings(adapter, base, folder);
        });
  }

  private static void writeSettings(Adapter adapter, ModelFiles base, Path folder)
      throws IOException {
    EncoderIdentity encoder = adapter.encoder();
    ObjectNode tokenizer = (ObjectNode) JSON.readTree(base.tokenizer());
    // The bundled file cuts at 128 tokens; how much the encoder sees is said below.
    tokenizer.putNull("truncation").putNull("padding");
    Files.write(folder.resolve(TOKENIZER), JSON.writeValueAsBytes(tokenizer));
    DenseFiles.writeJson(
        JSON.createObjectNode().put("model_type", "bert").put("hidden_size", encoder.dimension()),
        folder.resolve("config.json"));
    DenseFiles.writeJson(
        JSON.createObjectNode()
            .put("tokenizer_class", "BertTokenizer")
            .put("model_max_length", encoder.maxTokens()),
        folder.resolve("tokenizer_config.json"));
    if (base.folder() != null) {
      copySettings(base.folder(), folder);
    }
    DenseFiles.writeJson(
        JSON.createObjectNode().put("max_seq_length", encoder.maxTokens()),
        folder.resolve("sentence_bert_config.json"));
    DenseFiles.writeJson(pooling(adapter), folder.resolve("1_Pooling/config.json"));
    writePrompts(encoder, folder);
  }

  private static void copySettings(Path base, Path folder) throws IOException {
    for (String name : SETTINGS) {
      if (Files.isRegularFile(base.resolve(name))) {
        Files.copy(
            base.resolve(name),
            folder.resolve(name),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static ObjectNode pooling(Adapter adapter) {
    String way = adapter.encoder().pooling();
    return JSON.createObjectNode()
        .put("word_embedding_dimension", adapter.weights().rows())
        .put("pooling_mode_cls_token", way.equals("cls"))
        .put("pooling_mode_mean_tokens", way.equals("mean"))
        .put("pooling_mode_max_tokens", way.equals("max"));
  }

  private static void writePrompts(EncoderIdentity encoder, Path folder) throws IOException {
    ObjectNode settings = JSON.createObjectNode();
    settings
        .putObject("prompts")
        .put("query", encoder.queryPrefix())
        .put("document", encoder.documentPrefix());
    DenseFiles.writeJson(settings, folder.resolve("config_sentence_transformers.json"));
  }
}
