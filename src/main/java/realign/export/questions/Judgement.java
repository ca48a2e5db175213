package realign.export.questions;

/**
 * Says that a passage answers a query, or doesn't.
 *
 * @param passage the passage's id in its set
 * @param document name of the document that it stands in; empty where not known
 * @param start offset where it is expected; negative where not known
 */
public record Judgement(String passage, String document, int start) {
  static Judgement of(String passage) {
    return new Judgement(passage, "", -1);
  }
}
