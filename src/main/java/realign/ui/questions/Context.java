package realign.ui.questions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.question.Evidence;
import realign.question.Question;
import realign.ui.kit.HighlightedText.Mark;
import realign.ui.kit.Workspace;

/**
 * What a question's evidence stands in.
 *
 * @param place document, page and section
 * @param text around the evidence
 * @param marks the evidence within it
 */
record Context(String place, String text, List<Mark> marks) {
  private static final Messages MESSAGES = Messages.of(Context.class);

  /** Of the first evidence: its chunk where there is one, otherwise the quote alone. */
  static Context of(Question question, Workspace workspace) {
    if (question.evidence().isEmpty()) {
      return new Context(MESSAGES.text("evidence.none"), "", List.of());
    }
    Evidence evidence = question.evidence().get(0);
    Map<String, String> names =
        workspace.documents().get().stream()
            .collect(Collectors.toMap(DocumentEntry::id, DocumentEntry::name));
    String name = names.get(evidence.span().document());
    if (name == null) {
      return new Context(
          MESSAGES.text("evidence.orphaned"), evidence.quote(), List.of(whole(evidence)));
    }
    return chunk(evidence.span(), workspace.cut().get().chunks())
        .map(chunk -> within(chunk, name, question))
        .orElseGet(() -> new Context(name, evidence.quote(), List.of(whole(evidence))));
  }

  /** The chunk that the question's first evidence stands in. */
  static Optional<Chunk> chunk(Question question, Workspace workspace) {
    return question.evidence().stream()
        .findFirst()
        .flatMap(evidence -> chunk(evidence.span(), workspace.cut().get().chunks()));
  }

  /** The chunks that the first evidence of any of these stands in; of many at once. */
  static Set<Chunk> chunks(Collection<Question> questions, Workspace workspace) {
    Map<String, List<Chunk>> byDocument =
        workspace.cut().get().chunks().stream()
            .collect(Collectors.groupingBy(chunk -> chunk.span().document()));
    return questions.stream()
        .flatMap(question -> question.evidence().stream().limit(1))
        .map(Evidence::span)
        .distinct()
        .flatMap(span -> chunk(span, byDocument.getOrDefault(span.document(), List.of())).stream())
        .collect(Collectors.toSet());
  }

  /** A chunk by itself, with nothing marked. */
  static Context of(Chunk chunk, Workspace workspace) {
    String name =
        workspace.documents().get().stream()
            .filter(document -> document.id().equals(chunk.span().document()))
            .map(DocumentEntry::name)
            .findFirst()
            .orElse("");
    return new Context(place(chunk, name), chunk.text(), List.of());
  }

  private static Mark whole(Evidence evidence) {
    return new Mark(0, evidence.quote().length(), "evidence");
  }

  /**
   * The chunk that holds most of the span, of those that hold as much the one it stands first in.
   */
  private static Optional<Chunk> chunk(Span span, List<Chunk> chunks) {
    return chunks.stream()
        .filter(chunk -> chunk.span().overlaps(span))
        .max(
            Comparator.<Chunk>comparingInt(chunk -> shared(chunk.span(), span))
                .thenComparingInt(chunk -> chunk.span().start()));
  }

  private static int shared(Span one, Span other) {
    return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
  }

  private static Context within(Chunk chunk, String name, Question question) {
    List<Mark> marks =
        question.evidence().stream()
            .map(Evidence::span)
            .filter(span -> span.overlaps(chunk.span()))
            .map(
                span ->
                    new Mark(
                        span.start() - chunk.span().start(),
                        span.end() - chunk.span().start(),
                        "evidence"))
            .toList();
    return new Context(place(chunk, name), chunk.text(), marks);
  }

  private static String place(Chunk chunk, String name) {
    String pages =
        chunk.firstPage() == chunk.lastPage()
            ? MESSAGES.text("evidence.page", name, chunk.firstPage())
            : MESSAGES.text("evidence.pages", name, chunk.firstPage(), chunk.lastPage());
    return chunk.section().isEmpty() ? pages : pages + "  ·  " + chunk.section();
  }
}
