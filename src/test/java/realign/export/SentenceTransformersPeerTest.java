package realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Encoders;
import realign.job.Progress;
import realign.peers.Peers;

/**
 * The real sentence-transformers loads what is exported, behind a small model that it makes itself:
 * {@code mvn test -DexcludedGroups= -Dgroups=peer -Dpeer.python=PYTHON}.
 */
@Tag("peer")
final class SentenceTransformersPeerTest {
  private static final String BASE =
      """
      import sys, torch, transformers
      from sentence_transformers import SentenceTransformer, models
      folder = sys.argv[1]
      torch.manual_seed(1)
      words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "paid", "leave", "travel", "who", "signs"]
      open(folder + "/vocab.txt", "w").write("\\n".join(words))
      config = transformers.BertConfig(vocab_size=len(words), hidden_size=8, num_hidden_layers=1,
          num_attention_heads=2, intermediate_size=16, max_position_embeddings=64)
      transformers.BertModel(config).save_pretrained(folder + "/bert")
      transformers.BertTokenizer(folder + "/vocab.txt").save_pretrained(folder + "/bert")
      bert = models.Transformer(folder + "/bert", max_seq_length=32)
      SentenceTransformer(modules=[bert, models.Pooling(8), models.Normalize()]).save(folder + "/base")
      """;

  private static final String READ =
      """
      import json, sys
      from sentence_transformers import SentenceTransformer
      texts = ["paid leave", "who signs travel"]
      base, adapted = SentenceTransformer(sys.argv[1]), SentenceTransformer(sys.argv[2])
      print(json.dumps({"base": base.encode(texts).tolist(),
          "queries": adapted.encode_query(texts).tolist(),
          "documents": adapted.encode_document(texts).tolist()}))
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void makeBase() throws Exception {
    Peers.requirePython("sentence_transformers");
    python(BASE, folder.toString());
  }

  private String python(String program, String... arguments) throws Exception {
    Path script = Files.writeString(folder.resolve("program.py"), program);
    List<String> command = new java.util.ArrayList<>(List.of(Peers.python(), script.toString()));
    command.addAll(List.of(arguments));
    return Peers.run(folder, command);
  }

  @ParameterizedTest
  @CsvSource({"QUERY_ONLY,true", "QUERY_ONLY,false", "SHARED,true", "SHARED,false"})
  void givesOurNumbers(Side side, boolean bias) throws Exception {
    Adapter adapter = SampleAdapters.small(side, bias);
    Path target = folder.resolve("adapted");
    write(adapter, folder.resolve("base").toString(), target);

    agrees(adapter, target);
  }

  @Test
  void givesOurNumbersOnceTheKitIsCompleted() throws Exception {
    Adapter adapter = SampleAdapters.small(Side.QUERY_ONLY, true);
    Path kit = folder.resolve("kit");
    write(adapter, Encoders.STANDARD, kit);
    Path target = folder.resolve("completed");
    Peers.run(
        folder,
        List.of(
            Peers.python(),
            kit.resolve("complete.py").toString(),
            folder.resolve("base").toString(),
            target.toString()));

    agrees(adapter, target);
  }

  private static void write(Adapter adapter, String encoder, Path target) {
    try (Encoders encoders = new Encoders()) {
      new AdapterExport(encoders)
          .write(AdapterFormat.SENTENCE_TRANSFORMERS, adapter, encoder, target, Progress.NONE);
    }
  }

  private void agrees(Adapter adapter, Path target) throws Exception {
    String read = python(READ, folder.resolve("base").toString(), target.toString());
    JsonNode reply = JSON.readTree(read.lines().reduce((a, b) -> b).orElseThrow());
    float[][] base = JSON.convertValue(reply.path("base"), float[][].class);
    float[][] queries = JSON.convertValue(reply.path("queries"), float[][].class);
    float[][] documents = JSON.convertValue(reply.path("documents"), float[][].class);
    for (int i = 0; i < base.length; i++) {
      float[] stored = adapter.side() == Side.SHARED ? adapter.apply(base[i]) : base[i];
      assertThat(queries[i]).containsExactly(adapter.apply(base[i]), within(1e-5f));
      assertThat(documents[i]).containsExactly(stored, within(1e-5f));
    }
  }
}
