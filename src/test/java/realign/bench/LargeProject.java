package realign.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.project.NewDocument;
import realign.project.Project;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

/** A made-up project of any size: words as frequent as in a language, from a seed. */
final class LargeProject {
  private static final int CHUNKS_A_DOCUMENT = 200;
  private static final int WORDS_A_CHUNK = 90;
  private static final int VOCABULARY = 20_000;

  private final Random random = new Random(7);
  private final List<NewDocument> documents = new ArrayList<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  LargeProject(int questions, int chunks) {
    while (this.chunks.size() < chunks) {
      addDocument("d" + documents.size());
    }
    for (int q = 0; q < questions; q++) {
      this.questions.add(question(q));
    }
  }

  private void addDocument(String id) {
    StringBuilder text = new StringBuilder();
    for (int c = 0; c < CHUNKS_A_DOCUMENT; c++) {
      String words = words(WORDS_A_CHUNK) + ". ";
      Span span = new Span(id, text.length(), text.length() + words.length());
      text.append(words);
      chunks.add(new Chunk(id + "-" + c, span, words, WORDS_A_CHUNK, 1, 1, "Service"));
    }
    List<Page> pages = List.of(new Page(1, 0, text.length()));
    documents.add(NewDocument.ofText(new Document(id, id + ".pdf", text.toString(), pages)));
  }

  /** The square of an even draw prefers the first words, as languages do. */
  private String words(int count) {
    StringJoiner words = new StringJoiner(" ");
    for (int i = 0; i < count; i++) {
      double draw = random.nextDouble();
      int word = (int) (VOCABULARY * draw * draw * draw);
      words.add("w" + Integer.toString(word, 36));
    }
    return words.toString();
  }

  private Question question(int number) {
    Chunk chunk = chunks.get(number % chunks.size());
    String[] words = chunk.text().split(" ", -1);
    int from = random.nextInt(words.length - 8);
    String text =
        "how is %s %s and %s in hall %d".formatted(words[from], words[from + 3], words(2), number);
    Span span = new Span(chunk.span().document(), chunk.span().start(), chunk.span().start() + 60);
    return new Question(
        "q" + number,
        text,
        List.of(new Evidence(span, chunk.text().substring(0, 60))),
        Origin.of(number % 2 == 0 ? Origin.Source.OFFLINE : Origin.Source.IMPORTED, "bench"),
        Verdict.UNREVIEWED,
        "fact",
        "question");
  }

  Project create(Path file) {
    Project project = Project.create(file, Clock.systemUTC());
    project.documents().add(documents);
    project.chunks().replace(Chunking.standard("bench"), chunks);
    project.questions().add(questions);
    return project;
  }
}
