package realign.export.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.experiment.Fold;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;

/**
 * Questions with the corpus that answers them.
 *
 * @param chunks in the documents' order; each has exactly the text that the set embeds
 * @param folds question id to what the set keeps it for; empty where it says nothing
 * @param negatives question id to what doesn't answer it
 */
public record DataSet(
    String name,
    List<Document> documents,
    List<Chunk> chunks,
    List<Question> questions,
    Map<String, Fold> folds,
    Map<String, List<Evidence>> negatives) {
  public DataSet {
    documents = List.copyOf(documents);
    chunks = List.copyOf(chunks);
    questions = List.copyOf(questions);
    folds = Map.copyOf(folds);
    negatives = Map.copyOf(negatives);
  }

  /** The same with the set's name before every chunk's and question's id. */
  public DataSet qualified() {
    return new DataSet(
        name,
        documents,
        chunks.stream().map(this::qualified).toList(),
        questions.stream().map(this::qualified).toList(),
        qualified(folds),
        qualified(negatives));
  }

  private Chunk qualified(Chunk chunk) {
    return new Chunk(
        qualified(chunk.id()),
        chunk.span(),
        chunk.text(),
        chunk.tokens(),
        chunk.firstPage(),
        chunk.lastPage(),
        chunk.section());
  }

  private Question qualified(Question question) {
    Origin origin = question.origin();
    String original = origin.paraphraseOf();
    return new Question(
        qualified(question.id()),
        question.text(),
        question.evidence(),
        new Origin(
            origin.source(),
            origin.detail(),
            origin.prompt(),
            original.isEmpty() ? "" : qualified(original)),
        question.verdict(),
        question.kind(),
        question.voice());
  }

  private <T> Map<String, T> qualified(Map<String, T> byId) {
    return byId.entrySet().stream()
        .collect(Collectors.toMap(each -> qualified(each.getKey()), Map.Entry::getValue));
  }

  private String qualified(String id) {
    return SetBuilder.id(name) + ":" + id;
  }
}
