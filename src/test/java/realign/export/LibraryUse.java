package realign.export;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import realign.adapter.Adapter;

/** A program that uses Realign as a library: run in a JVM of its own with few jars. */
final class LibraryUse {
  private LibraryUse() {}

  /** A model that gives every text the same vector, twice as long as it should be. */
  record Constant(float[] vector) implements EmbeddingModel {
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      return Response.from(segments.stream().map(s -> Embedding.from(vector)).toList());
    }
  }

  public static void main(String[] arguments) {
    Adapter adapter = AdapterFile.read(Path.of(arguments[0]));
    EmbeddingModel base = new Constant(new float[] {0, 2, 0, 0, 0, 0, 0, 0});
    EmbeddingModel queries = AdaptedEmbeddingModel.forQueries(base, adapter);
    EmbeddingModel documents = AdaptedEmbeddingModel.forDocuments(base, adapter);
    System.out.println(Arrays.toString(queries.embed("a").content().vector()));
    System.out.println(Arrays.toString(documents.embed("a").content().vector()));
    System.out.println(queries.dimension() + " " + queries.modelName());
  }
}
