package realign.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import realign.chunk.Chunk;
import realign.question.Question;

/** SHA-256 of all that an experiment learns from. */
final class DataHash {
  private final MessageDigest digest;

  DataHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The texts of chunks and distractors, and the questions' folds. */
  DataHash add(Corpus corpus) {
    add(corpus.chunks());
    add(corpus.distractors());
    corpus.folds().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(fold -> add(fold.getKey()).add(fold.getValue().name()));
    return this;
  }

  /** Questions with the rows of their right chunks. */
  DataHash add(List<Question> questions, List<int[]> relevant) {
    for (int i = 0; i < questions.size(); i++) {
      add(questions.get(i).id()).add(questions.get(i).text());
      for (int row : relevant.get(i)) {
        digest.update(ByteBuffer.allocate(4).putInt(0, row));
      }
    }
    return this;
  }

  /**
   * For each question the rows of chunks known to be wrong; nothing where there are none at all.
   */
  DataHash addWrong(List<int[]> wrong) {
    for (int i = 0; i < wrong.size(); i++) {
      for (int row : wrong.get(i)) {
        digest.update(ByteBuffer.allocate(8).putInt(0, i).putInt(4, row));
      }
    }
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(List<Chunk> chunks) {
    chunks.forEach(chunk -> add(chunk.id()).add(chunk.text()));
  }

  private DataHash add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
    digest.update(bytes);
    return this;
  }
}
