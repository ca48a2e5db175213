package realign.ui.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.project.Project;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

/** Evidence that is being marked, for a question that is written by hand or was there before. */
final class EvidenceDraft {
  private final Workspace workspace;
  private final ObservableList<Evidence> marked = FXCollections.observableArrayList();
  private @Nullable Question question;
  private int at;

  EvidenceDraft(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Begins with a question's evidence, or with none for a new question. */
  void begin(@Nullable Question edited, @Nullable Chunk chunk) {
    question = edited;
    marked.setAll(edited == null ? List.of() : edited.evidence());
    at = chunk == null ? Math.min(at, Math.max(0, chunks().size() - 1)) : indexOf(chunk);
  }

  private int indexOf(Chunk chunk) {
    return Math.max(0, chunks().indexOf(chunk));
  }

  /** The question whose evidence is marked; none for a new one. */
  Optional<Question> question() {
    return Optional.ofNullable(question);
  }

  ObservableList<Evidence> marked() {
    return marked;
  }

  /** The chunk to mark in; none where there are no chunks. */
  Optional<Chunk> chunk() {
    return chunks().isEmpty() ? Optional.empty() : Optional.of(chunks().get(at));
  }

  int place() {
    return at;
  }

  List<Chunk> chunks() {
    return workspace.cut().get().chunks();
  }

  void move(int by) {
    if (!chunks().isEmpty()) {
      at = Math.floorMod(at + by, chunks().size());
    }
  }

  /** Goes to the next chunk that holds the words; stays where none does. */
  void find(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    for (int i = 1; i <= chunks().size() && !wanted.isEmpty(); i++) {
      int index = Math.floorMod(at + i, chunks().size());
      if (chunks().get(index).text().toLowerCase(Locale.ROOT).contains(wanted)) {
        at = index;
        return;
      }
    }
  }

  /**
   * Marks a stretch of the chunk, without the white space around it; false where nothing is left.
   */
  boolean mark(int from, int to) {
    Chunk chunk = chunk().orElse(null);
    if (chunk == null) {
      return false;
    }
    String text = chunk.text();
    int start = Math.max(0, from);
    int end = Math.min(text.length(), to);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start >= end) {
      return false;
    }
    Span span = chunk.span();
    Evidence evidence =
        new Evidence(
            new Span(span.document(), span.start() + start, span.start() + end),
            text.substring(start, end));
    marked.removeIf(each -> !each.anywhere() || each.span().overlaps(evidence.span()));
    marked.add(evidence);
    return true;
  }

  /** Saves; false where the question has no words or no evidence. */
  boolean save(String text) {
    if (text.isBlank() || marked.isEmpty()) {
      return false;
    }
    List<Evidence> evidence = new ArrayList<>(marked);
    Project project = workspace.project();
    Question edited = question;
    if (edited == null) {
      Question made = written(text.strip(), evidence);
      workspace.change(() -> project.questions().add(List.of(made)));
    } else {
      Question changed = edited.withText(text.strip()).withEvidence(evidence);
      workspace.change(() -> project.questions().edit(changed));
    }
    return true;
  }

  /** Whoever writes a question by hand has decided on it. */
  private static Question written(String text, List<Evidence> evidence) {
    return new Question(
        "h-" + UUID.randomUUID(),
        text,
        evidence,
        Origin.of(Origin.Source.HAND, ""),
        Verdict.ACCEPTED,
        "",
        "");
  }
}
