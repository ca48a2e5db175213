package realign.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import realign.job.Progress;
import realign.vector.Workspace;

/** Puts a recipe's loss to work on data. */
final class Objectives {
  /** So many chunks that are wrong for it a question may bring to a step, on average. */
  private static final int WRONG_EACH = 2;

  private final Lane lane;
  private final Workspace workspace;
  private final TrainingData data;
  private final Pairs pairs;
  private final Recipe recipe;
  private final SplittableRandom random;
  private final Corpus corpus;

  Objectives(Lane lane, TrainingData data, Pairs pairs, Recipe recipe, SplittableRandom random) {
    this.lane = lane;
    this.workspace = lane.workspace();
    this.data = data;
    this.pairs = pairs;
    this.recipe = recipe;
    this.random = random;
    this.corpus = new Corpus(data.chunks(), data.distractors());
  }

  /** The parts of the loss that have data; their sum is the loss. */
  List<Objective> parts(Progress progress) {
    Loss loss = recipe.loss();
    if (loss instanceof Loss.CorpusSoftmax softmax) {
      return softmax(softmax);
    }
    if (pairs.size() == 0) {
      return List.of();
    }
    if (loss instanceof Loss.InBatch inBatch) {
      Picker extra = picker(inBatch.extra(), progress);
      Columns columns = Columns.batch(workspace, corpus, extra, batch(pairs.size()));
      return List.of(term(questions(), columns, inBatch.scale(), 1));
    }
    if (loss instanceof Loss.Triplet triplet) {
      return List.of(
          triplets(new EuclideanTriplet(triplet.margin()), triplet.negatives(), progress));
    }
    Loss.CosineTriplet cosine = (Loss.CosineTriplet) loss;
    return List.of(triplets(new CosineTriplet(cosine.margin()), cosine.negatives(), progress));
  }

  private Objective triplets(Triplets.Kind kind, Negatives negatives, Progress progress) {
    Picker picker = picker(negatives, progress);
    return new Triplets(
        lane, data, pairs, kind, shuffle(pairs.size()), picker, batch(pairs.size()));
  }

  private Picker picker(Negatives negatives, Progress progress) {
    return Picker.of(negatives, data, pairs, random.split(), progress);
  }

  private List<Objective> softmax(Loss.CorpusSoftmax softmax) {
    List<Objective> parts = new ArrayList<>();
    double scale = 1 / softmax.temperature();
    if (pairs.size() > 0) {
      Term.Queries questions = questions();
      Columns columns = columns(pairs.trained(), softmax.sample(), guests(questions));
      parts.add(term(questions, columns, scale, 1));
    }
    addSentences(pairs.others(), softmax.untrainedWeight(), softmax, parts);
    addSentences(pairs.trained(), softmax.trainedWeight(), softmax, parts);
    return parts;
  }

  private void addSentences(
      int[] chunks, double weight, Loss.CorpusSoftmax softmax, List<Objective> parts) {
    int[] rows =
        IntStream.range(0, data.sentenceChunks().length)
            .filter(i -> Arrays.binarySearch(chunks, data.sentenceChunks()[i]) >= 0)
            .toArray();
    if (rows.length == 0 || weight == 0) {
      return;
    }
    int[] targets = Arrays.stream(rows).map(row -> data.sentenceChunks()[row]).toArray();
    int[][] right =
        Arrays.stream(targets).mapToObj(chunk -> new int[] {chunk}).toArray(int[][]::new);
    int[][] wrong = TrainingData.nothingWrong(rows.length);
    Term.Queries queries = new Term.Queries(data.sentences(), rows, targets, right, wrong);
    Columns columns = columns(data.visibleChunks(), softmax.sample(), new int[0]);
    parts.add(term(queries, columns, 1 / softmax.temperature(), weight));
  }

  private Term.Queries questions() {
    int[][] right =
        Arrays.stream(pairs.questions())
            .mapToObj(question -> data.relevant()[question])
            .toArray(int[][]::new);
    int[][] wrong =
        Arrays.stream(pairs.questions())
            .mapToObj(question -> data.wrong()[question])
            .toArray(int[][]::new);
    return new Term.Queries(data.questions(), pairs.questions(), pairs.chunks(), right, wrong);
  }

  /** Chunks that are wrong for a question, and that no question is trained towards. */
  private int[] guests(Term.Queries questions) {
    return Arrays.stream(questions.wrong())
        .flatMapToInt(Arrays::stream)
        .distinct()
        .filter(chunk -> Arrays.binarySearch(pairs.trained(), chunk) < 0)
        .sorted()
        .toArray();
  }

  private Term term(Term.Queries queries, Columns columns, double scale, double weight) {
    int size = queries.rows().length;
    return new Term(
        lane,
        queries,
        share(size),
        columns,
        scale,
        weight,
        (batch(size) + lane.of() - 1) / lane.of(),
        recipe.side() == Side.SHARED);
  }

  private Columns columns(int[] chunks, int sample, int[] guests) {
    int most = Math.max(sample, 2 * recipe.course().batch());
    int room = data.anyWrong() ? WRONG_EACH * recipe.course().batch() : 0;
    return chunks.length + guests.length <= most
        ? Columns.fixed(workspace, corpus, chunks, guests)
        : Columns.sampled(workspace, corpus, chunks, most, room, random.split());
  }

  private Shuffle shuffle(int size) {
    return new Shuffle(size, recipe.course().batch(), random.split());
  }

  private Batches share(int size) {
    return new Share(shuffle(size), batch(size), lane.number(), lane.of());
  }

  private int batch(int size) {
    return Math.min(size, recipe.course().batch());
  }
}
