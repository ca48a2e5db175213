package realign.project;

import java.util.ArrayList;
import java.util.List;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.DocumentLayout;
import realign.document.Page;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.document.Span;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

/** A document of some fifty sentences, each a chunk with a question: enough to train on. */
public final class Yard {
  private static final List<String> THINGS =
      List.of("pump", "valve", "boiler", "filter", "sensor", "motor", "fan", "tank");
  private static final List<String> CARES =
      List.of("cleaned", "checked", "replaced", "oiled", "measured", "painted");

  private Yard() {}

  /** Adds it to an empty project, with all questions accepted. */
  public static void fill(Project project) {
    StringBuilder text = new StringBuilder();
    List<Chunk> chunks = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (String thing : THINGS) {
      for (String care : CARES) {
        int start = text.length();
        String words = "The " + thing + " is " + care + " every " + start % 9 + " weeks.\n";
        text.append(words);
        Span span = new Span("d", start, text.length());
        chunks.add(new Chunk("c" + chunks.size(), span, words, 12, 1, 1, ""));
        questions.add(question("q" + questions.size(), thing, care, new Evidence(span, words)));
      }
    }
    Document document =
        new Document("d", "care.txt", text.toString(), List.of(new Page(1, 0, text.length())));
    project
        .documents()
        .add(
            List.of(
                new NewDocument(
                    document,
                    Role.CORPUS,
                    new byte[] {1},
                    ReadingSettings.standard(),
                    DocumentLayout.EMPTY.bytes(),
                    null)));
    project.chunks().replace(null, chunks);
    project.questions().add(questions);
  }

  private static Question question(String id, String thing, String care, Evidence evidence) {
    return new Question(
        id,
        "How often is the " + thing + " " + care + "?",
        List.of(evidence),
        Origin.of(Origin.Source.HAND, ""),
        Verdict.ACCEPTED,
        "",
        "");
  }
}
