package realign.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import realign.encoder.Encoding;
import realign.encoder.Role;

/** One request's texts, which may be encoded apart and in any order. */
final class Order {
  /** One of its texts, that waits or is being encoded. */
  record Piece(Order order, int index) {
    String text() {
      return order.texts.get(index);
    }
  }

  /** All vectors of a request, in its order, and the texts' tokens. */
  record Encoded(List<float[]> vectors, long tokens) {}

  private final List<String> texts;
  private final Role role;
  private final List<float[]> vectors;
  private final CompletableFuture<Encoded> result = new CompletableFuture<>();
  private long tokens;
  private int left;

  Order(List<String> texts, Role role) {
    this.texts = texts;
    this.role = role;
    this.left = texts.size();
    this.vectors = new ArrayList<>(Collections.nCopies(texts.size(), new float[0]));
  }

  Role role() {
    return role;
  }

  List<Piece> pieces() {
    return java.util.stream.IntStream.range(0, texts.size())
        .mapToObj(index -> new Piece(this, index))
        .toList();
  }

  /** Gives each piece its row. */
  static void complete(List<Piece> pieces, Encoding encoding) {
    for (int row = 0; row < pieces.size(); row++) {
      Piece piece = pieces.get(row);
      piece.order.complete(piece.index, encoding.vectors().row(row), encoding.tokens()[row]);
    }
  }

  private synchronized void complete(int index, float[] vector, int count) {
    vectors.set(index, vector);
    tokens += count;
    left--;
    if (left == 0) {
      result.complete(new Encoded(vectors, tokens));
    }
  }

  static void fail(List<Piece> pieces, Throwable cause) {
    pieces.forEach(piece -> piece.order.result.completeExceptionally(cause));
  }

  boolean failed() {
    return result.isCompletedExceptionally();
  }

  /** Waits for all of it. */
  Encoded await() {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
