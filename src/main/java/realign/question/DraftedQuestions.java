package realign.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.Page;
import realign.document.QuoteFinder;
import realign.document.Span;

/**
 * Turns drafts on a chunk into questions that point at the document. The same draft gives the same
 * id.
 */
public final class DraftedQuestions {
  private final Chunk chunk;
  private final QuoteFinder quotes;

  public DraftedQuestions(Chunk chunk) {
    this.chunk = chunk;
    int length = chunk.text().length();
    this.quotes =
        new QuoteFinder(
            new Document(
                chunk.span().document(), "", chunk.text(), List.of(new Page(1, 0, length))));
  }

  /** Where in the document a quote from the chunk stands, with the document's own words. */
  public Optional<Evidence> evidence(String quote) {
    return quotes.find(quote).map(this::placed);
  }

  private Evidence placed(Span found) {
    int start = chunk.span().start();
    Span span = new Span(chunk.span().document(), start + found.start(), start + found.end());
    return new Evidence(span, chunk.text().substring(found.start(), found.end()));
  }

  /** The draft's question, its paraphrases after it; none where its quote isn't in the chunk. */
  public List<Question> questions(Draft draft, Origin origin) {
    List<Question> questions = new ArrayList<>();
    evidence(draft.quote())
        .ifPresent(
            evidence -> {
              Question question = question(draft, draft.text(), evidence, origin);
              questions.add(question);
              for (String paraphrase : draft.paraphrases()) {
                Origin other =
                    new Origin(origin.source(), origin.detail(), origin.prompt(), question.id());
                questions.add(question(draft, paraphrase, evidence, other));
              }
            });
    return questions;
  }

  private static Question question(Draft draft, String text, Evidence evidence, Origin origin) {
    return new Question(
        id(text, evidence),
        text,
        List.of(evidence),
        origin,
        Verdict.UNREVIEWED,
        draft.kind().label(),
        draft.voice().label());
  }

  private static String id(String text, Evidence evidence) {
    Span span = evidence.span();
    String content = span.document() + ' ' + span.start() + ' ' + span.end() + '\n' + text;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "q" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
