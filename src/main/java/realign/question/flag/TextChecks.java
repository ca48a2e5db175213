package realign.question.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.question.CopiedWords;
import realign.question.Evidence;
import realign.question.Question;

/** What a question's own words and its chunk say. */
final class TextChecks {
  private final FlagSettings settings;

  TextChecks(FlagSettings settings) {
    this.settings = settings;
  }

  /** Flags that need only the question's text. */
  List<Flag> ofText(Question question) {
    List<Flag> flags = new ArrayList<>();
    String lower = question.text().toLowerCase(Locale.ROOT);
    if (settings.on().contains(Flag.Type.BANNED_PHRASE)) {
      settings.banned().stream()
          .filter(lower::contains)
          .findFirst()
          .ifPresent(phrase -> flags.add(new Flag.BannedPhrase(phrase)));
    }
    int words = CopiedWords.words(lower).size();
    boolean fits = words >= settings.leastWords() && words <= settings.mostWords();
    if (settings.on().contains(Flag.Type.LENGTH) && !fits) {
      flags.add(new Flag.Length(words, settings.leastWords(), settings.mostWords()));
    }
    return flags;
  }

  /** Flags that compare the question with a chunk that holds its evidence. */
  List<Flag> ofChunk(Question question, CopiedWords.Source chunk) {
    CopiedWords copied = chunk.longest(question.text());
    boolean flagged =
        settings.on().contains(Flag.Type.COPIED) && copied.words() > settings.mostCopied();
    return flagged ? List.of(new Flag.Copied(copied.phrase(), copied.words())) : List.of();
  }

  /** Whether there is evidence, and the document says what it quotes. */
  List<Flag> ofEvidence(Question question, List<Chunk> holding) {
    if (!settings.on().contains(Flag.Type.QUOTE_NOT_FOUND)) {
      return List.of();
    }
    if (question.evidence().isEmpty()) {
      return List.of(new Flag.QuoteNotFound(""));
    }
    return question.evidence().stream()
        .filter(evidence -> !found(evidence, holding))
        .findFirst()
        .map(evidence -> List.<Flag>of(new Flag.QuoteNotFound(evidence.quote())))
        .orElse(List.of());
  }

  private static boolean found(Evidence evidence, List<Chunk> holding) {
    boolean touched = false;
    for (Chunk chunk : holding) {
      Span whole = chunk.span();
      if (whole.contains(evidence.span())) {
        int from = evidence.span().start() - whole.start();
        String words = chunk.text().substring(from, from + evidence.span().length());
        return evidence.quote().isEmpty() || words.equals(evidence.quote());
      }
      touched |= whole.overlaps(evidence.span());
    }
    return touched;
  }
}
