package realign.export;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.TokenCountEstimator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Windows;
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
  /** A text's first and last token, which say where it begins and ends. */
  private static final int AROUND = 2;

  private static final Messages MESSAGES = Messages.of(AdaptedEmbeddingModel.class);

  private final EmbeddingModel base;
  private final Adapter adapter;
  private final boolean adapts;
  private final @Nullable TokenCountEstimator counter;

  private AdaptedEmbeddingModel(
      EmbeddingModel base, Adapter adapter, boolean adapts, @Nullable TokenCountEstimator counter) {
    this.base = base;
    this.adapter = adapter;
    this.adapts = adapts;
    this.counter = counter;
  }

  /** For the texts that are searched with. */
  public static EmbeddingModel forQueries(EmbeddingModel base, Adapter adapter) {
    return new AdaptedEmbeddingModel(base, adapter, true, null);
  }

  /**
   * For the texts that are stored: adapted only where the adapter is for both sides.
   *
   * @throws BadArguments if the adapter's documents are read in windows
   */
  public static EmbeddingModel forDocuments(EmbeddingModel base, Adapter adapter) {
    if (adapter.encoder().windowed()) {
      throw new BadArguments(MESSAGES.text("model.windows"), MESSAGES.text("model.windows.advice"));
    }
    return new AdaptedEmbeddingModel(base, adapter, adapter.side() == Side.SHARED, null);
  }

  /**
   * The same where the adapter's documents may be read in {@link Windows}.
   *
   * @param counter of the base model's tokens, without the two that it puts around a text
   */
  public static EmbeddingModel forDocuments(
      EmbeddingModel base, Adapter adapter, TokenCountEstimator counter) {
    return new AdaptedEmbeddingModel(base, adapter, adapter.side() == Side.SHARED, counter);
  }

  /**
   * Embeds each segment as a unit vector.
   *
   * @throws BadArguments if the base model's vectors aren't of the adapter's dimension
   */
  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    Response<List<Embedding>> response = base.embedAll(segments);
    List<float[]> units = new ArrayList<>(response.content().stream().map(this::unit).toList());
    if (counter != null && adapter.encoder().windowed()) {
      read(segments, units, counter);
    }
    List<Embedding> adapted =
        units.stream().map(unit -> Embedding.from(adapts ? adapter.apply(unit) : unit)).toList();
    return Response.from(adapted, response.tokenUsage(), response.finishReason());
  }

  /** Puts vectors of whole texts in the place of those of their beginnings. */
  private void read(
      List<TextSegment> segments, List<float[]> units, TokenCountEstimator estimator) {
    for (int i = 0; i < segments.size(); i++) {
      String text = segments.get(i).text();
      int tokens = estimator.estimateTokenCountInText(text) + AROUND;
      List<TextSegment> windows =
          Windows.of(text, tokens, adapter.encoder().maxTokens()).stream()
              .map(TextSegment::from)
              .toList();
      if (!windows.isEmpty()) {
        List<float[]> own = base.embedAll(windows).content().stream().map(this::unit).toList();
        units.set(i, Windows.joined(units.get(i), own));
      }
    }
  }

  private float[] unit(Embedding embedding) {
    int expected = adapter.encoder().dimension();
    if (embedding.dimension() != expected) {
      throw new BadArguments(
          MESSAGES.text(
              "model.dimension", String.valueOf(embedding.dimension()), String.valueOf(expected)),
          MESSAGES.text("model.dimension.advice", adapter.encoder().plainName()));
    }
    return Rows.normalised(embedding.vector());
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
