package realign.export.questions;

/**
 * A text that a question set judges.
 *
 * @param title empty where there is none
 * @param text exactly as it stands in the set
 */
public record Passage(String id, String title, String text) {
  /** Title and text as they are embedded, joined as BEIR joins them. */
  public String whole() {
    return title.isEmpty() ? text : title + " " + text;
  }
}
