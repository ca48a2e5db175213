package realign.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.job.Progress;
import realign.retrieval.ExactSearch;

/** Looks at what there is to gain. */
final class HeadroomCheck {
  private static final double LITTLE_TO_GAIN = .95;
  private static final int FEW_QUESTIONS = 100;
  private static final double MANY_DUPLICATES = .2;
  private static final double FEW_PER_CHUNK = 1.5;
  private static final double MOSTLY_SEEN = .9;

  private HeadroomCheck() {}

  /** Of the encoder alone on all questions, whatever they will be used for. */
  static Headroom of(Material material, Progress progress) {
    Messages messages = Messages.of(HeadroomCheck.class);
    List<String> ids = material.chunks().stream().map(Chunk::id).toList();
    int[] ranks =
        new ExactSearch(material.chunkVectors(), ids)
            .ranks(
                material.questionVectors(),
                material.relevant(),
                progress,
                messages.text("headroom.searching"));
    int count = ranks.length;
    double hits = Arrays.stream(ranks).mapToDouble(TopTen::hit).sum();
    double reciprocal = Arrays.stream(ranks).mapToDouble(TopTen::reciprocal).sum();
    double firsts = Arrays.stream(ranks).filter(rank -> rank == 1).count();
    int asked = (int) IntStream.range(0, count).map(material::source).distinct().count();
    int groups = (int) Arrays.stream(material.groups()).distinct().count();
    double all = Math.max(1, count);
    Headroom found =
        new Headroom(
            count,
            ids.size(),
            hits / all,
            reciprocal / all,
            firsts / all,
            (double) count / Math.max(1, asked),
            asked,
            count - groups,
            List.of());
    return found.withRemarks(remarks(found, material, messages));
  }

  private static List<String> remarks(Headroom found, Material material, Messages messages) {
    if (found.questions() == 0) {
      return List.of(messages.text("headroom.none"));
    }
    List<String> remarks = new ArrayList<>();
    if (found.mrr() >= LITTLE_TO_GAIN) {
      remarks.add(messages.text("headroom.little", found.firstShare()));
    }
    if (found.questions() < FEW_QUESTIONS) {
      remarks.add(messages.text("headroom.few", found.questions(), FEW_QUESTIONS));
    }
    if (found.nearDuplicates() > MANY_DUPLICATES * found.questions()) {
      remarks.add(messages.text("headroom.duplicates", found.nearDuplicates()));
    }
    if (found.questionsPerChunk() < FEW_PER_CHUNK) {
      remarks.add(messages.text("headroom.sparse"));
    }
    if (material.seen() < MOSTLY_SEEN && material.whole().isEmpty()) {
      remarks.add(messages.text("headroom.cut", material.seen()));
    }
    return remarks;
  }
}
