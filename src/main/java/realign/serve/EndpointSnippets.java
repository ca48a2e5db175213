package realign.serve;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import realign.export.Snippet;

/** The lines that use a running endpoint, with its real address and token. */
public final class EndpointSnippets {
  private EndpointSnippets() {}

  /**
   * For each language, ready to paste.
   *
   * @param address where the server answers, without {@code /v1}
   * @param model the name that it serves queries under
   * @param token that it asks for; null for none
   */
  public static List<Snippet> of(URI address, String model, @Nullable String token) {
    Map<String, String> values =
        Map.of(
            "address", address + "/v1",
            "embeddings", address + "/v1/embeddings",
            "authorization", "Authorization: Bearer " + (token == null ? "none" : token),
            "token", token == null ? "none" : token,
            "model", model,
            "documents", model + ServedModel.DOCUMENT);
    return List.of(
        Snippet.of("curl", "", "endpoint.sh", values),
        Snippet.of("Python", "openai", "endpoint.py", values),
        Snippet.of("JavaScript", "openai", "endpoint.mjs", values),
        Snippet.of("Java", "langchain4j-open-ai", "endpoint.java.txt", values));
  }
}
