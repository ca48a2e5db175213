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
    for (Stitching stitching : stitched(set)) {
      progress.check();
      progress.report(set.name(), chunks.size(), set.passages().size());
      Document document = document(set, stitching);
      documents.add(document);
      for (int i = 0; i < stitching.passages().size(); i++) {
        Passage passage = stitching.passages().get(i);
        chunks.put(passage.id(), chunk(document, passage, stitching.starts().get(i)));
      }
    }
    return withQuestions(set, verdict, documents, chunks);
  }

  private static List<Stitching> stitched(QuestionSet set) {
    List<Stitching> all = new ArrayList<>();
    Stitching last = new Stitching();
    for (Passage passage : set.passages()) {
      if (set.format() == Format.LUCEK) {
        last.add(passage);
      } else if (!last.offer(passage)) {
        all.add(last);
        last = new Stitching();
        last.add(passage);
      }
    }
    all.add(last);
    return all;
  }

  private static Document document(QuestionSet set, Stitching stitching) {
    Passage first = stitching.passages().get(0);
    String own = first.title().isEmpty() ? first.id() : first.title();
    String text = stitching.text();
    return new Document(
        SetBuilder.fingerprint(set.name(), first.id(), text),
        set.format() == Format.LUCEK ? set.name() : own,
        text,
        List.of(new Page(1, 0, text.length())));
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
