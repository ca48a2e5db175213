package realign.export;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.vector.Rows;

/**
 * Any LangChain4j embedding model with an adapter behind it. Queries and documents go through two
 * models, since a query-only adapter leaves documents as they are:
 *
 * <pre>{@code
 * Adapter adapter = AdapterFile.read(Path.of("adapter.safetensors"));
 * EmbeddingModel queries = AdaptedEmbeddingModel.forQueries(base, adapter);
 * EmbeddingModel documents = AdaptedEmbeddingModel.forDocuments(base, adapter);
 * }</pre>
 *
 * <p>The base model must be the encoder that the adapter was trained on, cutting texts at the same
 * length. Needs neither JavaFX nor ND4J nor SQLite on the class path. Safe for use from several
 * threads where the base model is.
 */
public final class AdaptedEmbeddingModel implements EmbeddingModel {
  private static final Messages MESSAGES = Messages.of(AdaptedEmbeddingModel.class);

  private final EmbeddingModel base;
  private final Adapter adapter;
  private final boolean adapts;

  private AdaptedEmbeddingModel(EmbeddingModel base, Adapter adapter, boolean adapts) {
    this.base = base;
    this.adapter = adapter;
    this.adapts = adapts;
  }

  /** For the texts that are searched with. */
  public static EmbeddingModel forQueries(EmbeddingModel base, Adapter adapter) {
    return new AdaptedEmbeddingModel(base, adapter, true);
  }

  /** For the texts that are stored: adapted only where the adapter is for both sides. */
  public static EmbeddingModel forDocuments(EmbeddingModel base, Adapter adapter) {
    return new AdaptedEmbeddingModel(base, adapter, adapter.side() == Side.SHARED);
  }

  /**
   * Embeds each segment as a unit vector.
   *
   * @throws BadArguments if the base model's vectors aren't of the adapter's dimension
   */
  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    Response<List<Embedding>> response = base.embedAll(segments);
    List<Embedding> adapted = response.content().stream().map(this::adapted).toList();
    return Response.from(adapted, response.tokenUsage(), response.finishReason());
  }

  private Embedding adapted(Embedding embedding) {
    int expected = adapter.encoder().dimension();
    if (embedding.dimension() != expected) {
      throw new BadArguments(
          MESSAGES.text(
              "model.dimension", String.valueOf(embedding.dimension()), String.valueOf(expected)),
          MESSAGES.text("model.dimension.advice", adapter.encoder().name()));
    }
    float[] unit = Rows.normalised(embedding.vector());
    return Embedding.from(adapts ? adapter.apply(unit) : unit);
  }

  @Override
  public int dimension() {
    return adapts ? adapter.weights().rows() : adapter.encoder().dimension();
  }

  @Override
  public String modelName() {
    return adapter.encoder().name() + (adapts ? "+adapter" : "");
  }
}
