package realign.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import realign.chunk.Chunk;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.Role;
import realign.experiment.Material;
import realign.experiment.Preparation;
import realign.experiment.Scoring;
import realign.job.BadInput;
import realign.job.Progress;
import realign.vector.Matrix;

/** A question set's vectors, split by question as the published recipes do, for the peer. */
final class EmbeddedSet {
  private static final double TEST = .2;
  private static final long SEED = 7;

  private final Material material;

  private EmbeddedSet(Material material) {
    this.material = material;
  }

  /** Embeds a set with the standard encoder and writes what came of it into {@code place}. */
  static PeerFolder write(Path data, Arguments arguments, Path place) throws IOException {
    try (Encoders encoders = new Encoders()) {
      QuestionData questions =
          QuestionData.of(data, arguments, encoders.counter(Encoders.STANDARD));
      Encoder encoder = encoders.open(Encoders.STANDARD);
      System.err.printf(
          "embedding %,d questions and %,d chunks%n",
          questions.set().questions().size(), questions.set().chunks().size());
      Material material =
          new Preparation(encoder).judge(questions.corpus(), Scoring.STRICT, arguments.progress());
      if (material.questions().size() < 2) {
        throw new BadInput("Too few questions in " + data + ".", "Two at least are needed.");
      }
      return new EmbeddedSet(material)
          .write(place, distractors(questions, encoder, material, arguments.progress()));
    }
  }

  /** Without any, the set's own chunks serve, as with the peer. */
  private static Matrix distractors(
      QuestionData questions, Encoder encoder, Material material, Progress progress) {
    List<String> texts = questions.distractors().stream().map(Chunk::text).toList();
    return texts.isEmpty()
        ? material.chunkVectors()
        : encoder.encode(texts, Role.DOCUMENT, progress).vectors();
  }

  private PeerFolder write(Path place, Matrix negatives) throws IOException {
    Set<Integer> tested = tested();
    PeerFolder folder =
        new PeerFolder(
            place,
            material.questionVectors(),
            material.chunkVectors(),
            negatives,
            pairs(IntStream.range(0, material.groups().length).filter(q -> !tested.contains(q))),
            pairs(tested.stream().mapToInt(Integer::intValue).sorted()));
    folder.write();
    return folder;
  }

  /** A fifth of the questions; those that say nearly the same fall together. */
  private Set<Integer> tested() {
    int[] groups = Arrays.stream(material.groups()).distinct().toArray();
    SplittableRandom random = new SplittableRandom(SEED);
    int wanted = Math.max(1, (int) Math.round(TEST * material.groups().length));
    Set<Integer> tested = new HashSet<>();
    for (int left = groups.length; left > 1 && tested.size() < wanted; left--) {
      int at = random.nextInt(left);
      int group = groups[at];
      groups[at] = groups[left - 1];
      IntStream.range(0, material.groups().length)
          .filter(question -> material.groups()[question] == group)
          .forEach(tested::add);
    }
    return tested;
  }

  private int[][] pairs(IntStream questions) {
    return questions
        .mapToObj(question -> new int[] {question, material.source(question)})
        .toArray(int[][]::new);
  }
}
