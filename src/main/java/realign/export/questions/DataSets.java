package realign.export.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import realign.chunk.Chunk;
import realign.chunk.TokenCounter;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.experiment.Fold;
import realign.job.Progress;
import realign.question.Evidence;
import realign.question.Question;
import realign.question.Verdict;

/**
 * Makes data sets of question sets: each passage becomes one chunk with its very text. Chunks that
 * were cut from one text, as in Lucek's set, are spans of one document that overlap; all others are
 * documents of their own.
 */
public final class DataSets {
  private final TokenCounter counter;

  /**
   * @param counter counts the chunks' tokens
   */
  public DataSets(TokenCounter counter) {
    this.counter = counter;
  }

  /**
   * Makes a data set.
   *
   * @param verdict for questions of which the set says nothing
   * @throws realign.job.Cancelled between passages
   */
  public DataSet make(QuestionSet set, Verdict verdict, Progress progress) {
    List<Document> documents = new ArrayList<>();
    Map<String, Chunk> chunks = new LinkedHashMap<>();
    if (set.format() == Format.LUCEK) {
      stitched(set, documents, chunks, progress);
    } else {
      apart(set, documents, chunks, progress);
    }
    return withQuestions(set, verdict, documents, chunks);
  }

  private void stitched(
      QuestionSet set, List<Document> documents, Map<String, Chunk> chunks, Progress progress) {
    Stitching stitching = new Stitching();
    set.passages().forEach(passage -> stitching.add(passage.whole()));
    Document document = document(set.name(), stitching.text(), set.name());
    documents.add(document);
    for (int i = 0; i < set.passages().size(); i++) {
      Passage passage = set.passages().get(i);
      progress.check();
      chunks.put(passage.id(), chunk(document, passage, stitching.starts().get(i)));
    }
  }

  private void apart(
      QuestionSet set, List<Document> documents, Map<String, Chunk> chunks, Progress progress) {
    for (Passage passage : set.passages()) {
      progress.check();
      progress.report(set.name(), documents.size(), set.passages().size());
      String name = passage.title().isEmpty() ? passage.id() : passage.title();
      Document document = document(name, passage.whole(), set.name() + "\0" + passage.id());
      documents.add(document);
      chunks.put(passage.id(), chunk(document, passage, 0));
    }
  }

  private static Document document(String name, String text, String place) {
    return new Document(
        SetBuilder.fingerprint(place, text), name, text, List.of(new Page(1, 0, text.length())));
  }

  private Chunk chunk(Document document, Passage passage, int start) {
    String text = passage.whole();
    Span span = new Span(document.id(), start, start + text.length());
    return new Chunk(passage.id(), span, text, counter.starts(text).length, 1, 1, "");
  }

  private static DataSet withQuestions(
      QuestionSet set, Verdict verdict, List<Document> documents, Map<String, Chunk> chunks) {
    List<Question> questions = new ArrayList<>();
    Map<String, Fold> folds = new HashMap<>();
    Map<String, List<Evidence>> negatives = new HashMap<>();
    for (JudgedQuery query : set.queries()) {
      questions.add(
          new Question(
              query.id(),
              query.text(),
              evidence(query.relevant(), chunks),
              query.origin(),
              query.verdict() == null ? verdict : query.verdict(),
              query.kind(),
              query.voice()));
      if (query.fold() != Fold.FREE) {
        folds.put(query.id(), query.fold());
      }
      if (!query.negatives().isEmpty()) {
        negatives.put(query.id(), evidence(query.negatives(), chunks));
      }
    }
    return new DataSet(
        set.name(), documents, List.copyOf(chunks.values()), questions, folds, negatives);
  }

  /** Whole chunks, so their words needn't be kept twice. */
  private static List<Evidence> evidence(List<Judgement> judgements, Map<String, Chunk> chunks) {
    return judgements.stream()
        .map(each -> Objects.requireNonNull(chunks.get(each.passage())))
        .map(chunk -> new Evidence(chunk.span(), ""))
        .toList();
  }
}
