package realign.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.encoder.Role;
import realign.export.Snippet;
import realign.job.Progress;
import realign.peers.Peers;
import realign.vector.Matrix;

/**
 * The snippets of a running endpoint, by the clients that they name: {@code mvn test
 * -DexcludedGroups= -Dgroups=peer}.
 */
@Tag("peer")
final class EndpointPeerTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final List<String> TEXTS = List.of("paid leave", "Größe & “Maß”");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Adapter SWAP =
      new Adapter(
          Side.QUERY_ONLY,
          new Matrix(4, 4, new float[] {0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}),
          Optional.empty(),
          LetterEncoder.IDENTITY,
          new Provenance(Map.of()));

  @TempDir Path folder;
  private final EmbeddingServer server =
      new EmbeddingServer(
          new ServeSettings("127.0.0.1", 0, TOKEN),
          new LetterEncoder(),
          new ServedModel("mine", SWAP));

  @AfterEach
  void stop() {
    server.close();
  }

  private String snippet(String language) {
    return EndpointSnippets.of(server.address(), "mine", TOKEN).stream()
        .filter(snippet -> snippet.language().equals(language))
        .map(Snippet::text)
        .findFirst()
        .orElseThrow();
  }

  private static void agree(JsonNode queries, JsonNode documents) {
    Matrix plain = new LetterEncoder().encode(TEXTS, Role.QUERY, Progress.NONE).vectors();
    float[][] adapted = JSON.convertValue(queries, float[][].class);
    float[][] stored = JSON.convertValue(documents, float[][].class);
    for (int i = 0; i < TEXTS.size(); i++) {
      assertThat(adapted[i]).containsExactly(SWAP.apply(plain.row(i)), within(1e-6f));
      assertThat(stored[i]).containsExactly(plain.row(i), within(1e-6f));
    }
  }

  /** Its default is base64. */
  @Test
  void theOfficialJavaScriptClient() throws IOException {
    Path script = Peers.node().resolve("endpoint-test.mjs");
    Files.writeString(
        script,
        snippet("JavaScript")
            + "const texts = "
            + JSON.writeValueAsString(TEXTS)
            + ";\nconst models = [];\nfor await (const m of client.models.list()) models.push(m.id);\n"
            + "const plain = await client.embeddings.create("
            + "{ model: 'mine', input: texts, encoding_format: 'float' });\n"
            + "let refused;\ntry { await client.embeddings.create({ model: 'none', input: 'a' }); }"
            + " catch (e) { refused = [e.status, e.code, e.constructor.name]; }\n"
            + "console.log(JSON.stringify({ models, refused,"
            + " queries: await embedQueries(texts), documents: await embedDocuments(texts),"
            + " floats: plain.data.map((d) => d.embedding), usage: plain.usage }));\n");
    JsonNode reply =
        JSON.readTree(Peers.run(script.getParent(), List.of("node", script.toString())));

    agree(reply.path("queries"), reply.path("documents"));
    agree(reply.path("floats"), reply.path("documents"));
    assertThat(reply.path("models").toString()).isEqualTo("[\"mine\",\"mine-document\"]");
    assertThat(reply.path("refused").toString())
        .isEqualTo("[404,\"model_not_found\",\"NotFoundError\"]");
    assertThat(reply.path("usage").path("total_tokens").asInt()).isEqualTo(23);
  }

  @Test
  void theOfficialPythonClient() throws IOException {
    Peers.requirePython("openai");
    Path script = folder.resolve("endpoint.py");
    Files.writeString(
        script,
        snippet("Python")
            + "\nimport json\ntexts = "
            + JSON.writeValueAsString(TEXTS)
            + "\nprint(json.dumps([embed_queries(texts), embed_documents(texts)]))\n");
    JsonNode reply = JSON.readTree(Peers.run(folder, List.of(Peers.python(), script.toString())));

    agree(reply.path(0), reply.path(1));
  }

  @Test
  void curl() throws IOException {
    Path script = Files.writeString(folder.resolve("endpoint.sh"), snippet("curl"));
    JsonNode reply = JSON.readTree(Peers.run(folder, List.of("sh", script.toString())));

    assertThat(reply.path("data").path(0).path("embedding")).hasSize(4);
    assertThat(reply.path("model").asText()).isEqualTo("mine");
  }

  /** The Java snippet names this model; it is compiled here. */
  @Test
  void langChain4j() {
    String address = server.address() + "/v1";
    EmbeddingModel queries =
        OpenAiEmbeddingModel.builder().baseUrl(address).apiKey(TOKEN).modelName("mine").build();
    EmbeddingModel documents =
        OpenAiEmbeddingModel.builder()
            .baseUrl(address)
            .apiKey(TOKEN)
            .modelName("mine-document")
            .build();

    assertThat(snippet("Java").replaceAll("\\s", ""))
        .contains(".baseUrl(\"" + address + "\").apiKey(\"" + TOKEN + "\").modelName(\"mine\")");
    agree(
        JSON.valueToTree(
            List.of(
                queries.embed(TEXTS.get(0)).content().vector(),
                queries.embed(TEXTS.get(1)).content().vector())),
        JSON.valueToTree(
            List.of(
                documents.embed(TEXTS.get(0)).content().vector(),
                documents.embed(TEXTS.get(1)).content().vector())));
  }
}
