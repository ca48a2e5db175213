package realign.journeys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoding;
import realign.encoder.Role;
import realign.experiment.Preparation;
import realign.experiment.Scoring;
import realign.job.Progress;
import realign.project.NewDocument;
import realign.project.Project;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.vector.Matrix;
import realign.vector.Rows;

/**
 * Writes a project with many accepted questions, whose vectors are made up, so that a training can
 * begin at once.
 */
final class LargeProject {
  private static final int CHUNKS_A_DOCUMENT = 100;
  private static final List<String> THINGS =
      List.of("pump", "valve", "boiler", "filter", "sensor", "motor", "fan", "tank", "hatch");
  private static final List<String> CARES =
      List.of("cleaned", "checked", "replaced", "oiled", "measured", "painted", "sealed");

  private final List<NewDocument> documents = new ArrayList<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  LargeProject(int questionCount, int chunkCount) {
    while (chunks.size() < chunkCount) {
      addDocument(Math.min(CHUNKS_A_DOCUMENT, chunkCount - chunks.size()));
    }
    for (int number = 0; number < questionCount; number++) {
      questions.add(question(number));
    }
  }

  private void addDocument(int size) {
    String id = "d" + documents.size();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      int start = text.length();
      int number = chunks.size();
      text.append(
          "In hall %d the %s is %s every %d weeks by the crew of shift %d. The result is noted. \n"
              .formatted(number, thing(number), care(number), number % 50, number % 7));
      Span span = new Span(id, start, text.length());
      chunks.add(new Chunk(id + "-" + i, span, text.substring(start), 30, 1, 1, ""));
    }
    List<Page> pages = List.of(new Page(1, 0, text.length()));
    documents.add(NewDocument.ofText(new Document(id, id + ".txt", text.toString(), pages)));
  }

  private static String thing(int number) {
    return THINGS.get(number % THINGS.size());
  }

  private static String care(int number) {
    return CARES.get(number / 9 % CARES.size());
  }

  private Question question(int number) {
    int about = number % chunks.size();
    Chunk chunk = chunks.get(about);
    return new Question(
        "q" + number,
        "How often is the %s in hall %d %s, question %d?"
            .formatted(thing(about), about, care(about), number),
        List.of(new Evidence(chunk.span(), chunk.text())),
        Origin.of(Origin.Source.IMPORTED, "large"),
        Verdict.ACCEPTED,
        "fact",
        "question");
  }

  /** Writes it, with the vectors that an encoder of that identity is asked for. */
  void write(Path file, EncoderIdentity identity) {
    try (Project project = Project.create(file, Clock.systemUTC())) {
      project.documents().add(documents);
      project.chunks().replace(Chunking.standard(identity.name()), chunks);
      project.questions().add(questions);
      Encoder made = new CachedEncoder(new MadeUp(identity), project.vectors());
      new Preparation(made).prepare(project.corpus(), Scoring.EVIDENCE, Progress.NONE);
    }
  }

  /** Each word is a direction, and some noise. */
  private record MadeUp(EncoderIdentity identity) implements Encoder {
    @Override
    public Encoding encode(List<String> texts, Role role, Progress progress) {
      int size = identity.dimension();
      Matrix vectors = Matrix.zeros(texts.size(), size);
      for (int i = 0; i < texts.size(); i++) {
        for (String word : texts.get(i).split("\\W+", -1)) {
          SplittableRandom random = new SplittableRandom(word.hashCode());
          for (int j = 0; j < 12; j++) {
            vectors.values()[i * size + random.nextInt(size)] += random.nextBoolean() ? 1 : -1;
          }
        }
      }
      int[] tokens = new int[texts.size()];
      return new Encoding(Rows.normalised(vectors), tokens, tokens);
    }

    @Override
    public void close() {}
  }
}
