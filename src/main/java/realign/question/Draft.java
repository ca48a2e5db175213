package realign.question;

import java.util.List;

/**
 * A question as a writer proposes it.
 *
 * @param quote the words of the chunk that answer it
 * @param paraphrases the same question in other words; may be none
 */
public record Draft(String text, String quote, Kind kind, Voice voice, List<String> paraphrases) {
  public Draft {
    paraphrases = List.copyOf(paraphrases);
    if (text.isBlank() || quote.isBlank()) {
      throw new IllegalArgumentException("a draft has a text and a quote");
    }
  }
}
