package realign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.experiment.Corpus;
import realign.export.questions.DataSet;
import realign.export.questions.DataSets;
import realign.export.questions.QuestionSet;
import realign.export.questions.QuestionSetReader;
import realign.job.BadArguments;
import realign.job.Progress;
import realign.question.Verdict;

/** A question set as benchmarks take it, and the document that serves as its negatives. */
record QuestionData(DataSet set, List<Chunk> distractors) {
  /** What stands in where no set was named. */
  static final Path SAMPLE = Path.of("sample-docs/questions.jsonl");

  /**
   * Reads {@code data} and what {@code --distractors} names.
   *
   * @param counter of the encoder's tokens
   */
  static QuestionData of(Path data, Arguments arguments, TokenCounter counter) throws IOException {
    DataSet set = new DataSets(counter).make(read(data), Verdict.ACCEPTED, Progress.NONE);
    Optional<Path> distractors = arguments.file("distractors");
    return new QuestionData(
        set,
        distractors.isEmpty()
            ? List.of()
            : OneDocument.read(distractors.get()).cut(Chunking.standard(counter.name()), counter));
  }

  Corpus corpus() {
    return new Corpus(
        set.documents().size(), set.chunks(), distractors, set.questions(), set.folds());
  }

  /**
   * Reads a file, a BEIR folder, or the one question set in a folder.
   *
   * @throws BadArguments if a folder holds none or several
   */
  static QuestionSet read(Path data) throws IOException {
    return QuestionSetReader.read(setIn(data));
  }

  private static Path setIn(Path data) throws IOException {
    if (Files.isRegularFile(data) || QuestionSetReader.canRead(data)) {
      return data;
    }
    try (Stream<Path> files = Files.list(data)) {
      List<Path> sets = files.filter(QuestionSetReader::canRead).sorted().toList();
      if (sets.size() == 1) {
        return sets.get(0);
      }
      throw sets.isEmpty()
          ? new BadArguments(
              "There is no question set in " + data + ".",
              "Name a .json, .jsonl or .csv file, a BEIR folder, or a folder with q.npy, c.npy,"
                  + " train.npy and test.npy.")
          : new BadArguments("There are several question sets in " + data + ".", "Name one.");
    }
  }
}
