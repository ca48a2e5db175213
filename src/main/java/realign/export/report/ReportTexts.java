package realign.export.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import realign.chunk.Chunk;
import realign.experiment.Material;
import realign.job.Messages;

/**
 * The words that a report itself doesn't hold.
 *
 * @param title what was searched, for example the project's name; may be empty
 * @param questions question id to its text
 * @param places question id to where its answer stands, in words
 */
public record ReportTexts(String title, Map<String, String> questions, Map<String, String> places) {
  /** No title and no texts: the page shows ids. */
  public static final ReportTexts NONE = new ReportTexts("", Map.of(), Map.of());

  private static final Messages MESSAGES = Messages.of(ReportTexts.class);

  public ReportTexts {
    questions = Map.copyOf(questions);
    places = Map.copyOf(places);
  }

  /**
   * The texts of what an experiment was made on.
   *
   * @param documentName a document's id to its name
   */
  public static ReportTexts of(
      String title, Material material, UnaryOperator<String> documentName) {
    Map<String, String> questions = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (int i = 0; i < material.questions().size(); i++) {
      String id = material.questions().get(i).id();
      Chunk source = material.chunks().get(material.source(i));
      questions.put(id, material.questions().get(i).text());
      places.put(id, place(source, documentName.apply(source.span().document())));
    }
    return new ReportTexts(title, questions, places);
  }

  private static String place(Chunk chunk, String document) {
    String pages =
        chunk.firstPage() == chunk.lastPage()
            ? MESSAGES.text("place.page", document, String.valueOf(chunk.firstPage()))
            : MESSAGES.text(
                "place.pages",
                document,
                String.valueOf(chunk.firstPage()),
                String.valueOf(chunk.lastPage()));
    return chunk.section().isEmpty() ? pages : pages + " · " + chunk.section();
  }

  String question(String id) {
    return questions.getOrDefault(id, id);
  }

  String place(String id) {
    return places.getOrDefault(id, "");
  }
}
