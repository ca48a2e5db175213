package realign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.Role;
import realign.experiment.Material;
import realign.job.Progress;
import realign.retrieval.ExactSearch;
import realign.vector.Matrix;

/** How long one query takes from its text to its best ten chunks, without and with an adapter. */
final class QueryTime {
  private static final int QUERIES = 200;

  private final Material material;

  QueryTime(Material material) {
    this.material = material;
  }

  void print(Map<String, Object> figures) {
    Matrix identity = Matrix.identity(material.encoder().dimension());
    Adapter adapter =
        new Adapter(
            Side.SHARED, identity, Optional.empty(), material.encoder(), new Provenance(Map.of()));
    ExactSearch search =
        new ExactSearch(
            material.chunkVectors(), material.chunks().stream().map(Chunk::id).toList());
    List<Double> plain = new ArrayList<>();
    List<Double> adapted = new ArrayList<>();
    try (Encoder encoder = new Encoders().open(Encoders.STANDARD)) {
      for (int i = 0; i < 2 * QUERIES; i++) {
        String text = material.questions().get(i / 2 % material.questions().size()).text();
        long start = System.nanoTime();
        float[] query = encoder.encode(List.of(text), Role.QUERY, Progress.NONE).vectors().row(0);
        search.search(i % 2 == 0 ? query : adapter.apply(query), 10);
        (i % 2 == 0 ? plain : adapted).add((System.nanoTime() - start) / 1e6);
      }
    }
    double before = Figures.median(plain.subList(QUERIES / 2, QUERIES));
    double after = Figures.median(adapted.subList(QUERIES / 2, QUERIES));
    System.out.printf("one query: %.2f ms, with an adapter %.2f ms%n", before, after);
    figures.put("milliseconds", List.of(before, after));
  }
}
