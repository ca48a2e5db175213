package realign.export.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import realign.document.Document;
import realign.document.QuoteFinder;
import realign.document.Span;
import realign.experiment.Fold;
import realign.job.Progress;
import realign.question.Evidence;
import realign.question.Question;
import realign.question.Verdict;

/** Finds the passages of question sets in documents, by their text. */
public final class Placer {
  private final List<Document> documents;
  private final Map<String, QuoteFinder> finders = new HashMap<>();
  private final Map<String, Document> byId;
  private final Map<String, List<Document>> byName;
  private final Map<String, List<Document>> byStem;

  public Placer(List<Document> documents) {
    this.documents = List.copyOf(documents);
    this.byId = documents.stream().collect(Collectors.toMap(Document::id, each -> each));
    this.byName = documents.stream().collect(Collectors.groupingBy(each -> bare(each.name())));
    this.byStem = documents.stream().collect(Collectors.groupingBy(each -> stem(each.name())));
  }

  /**
   * Places each question of a set. What is found nowhere is kept, with its words and the reason.
   *
   * @param verdict for questions of which the set says nothing; those that aren't placed are
   *     unreviewed
   * @throws realign.job.Cancelled between questions
   */
  public Placement place(QuestionSet set, Verdict verdict, Progress progress) {
    Map<String, String> texts =
        set.passages().stream().collect(Collectors.toMap(Passage::id, Passage::text));
    List<Question> placed = new ArrayList<>();
    List<Placement.Unplaced> unplaced = new ArrayList<>();
    Map<String, Fold> folds = new HashMap<>();
    Map<String, List<Evidence>> negatives = new HashMap<>();
    Map<Judgement, Evidence> known = new HashMap<>();
    for (JudgedQuery query : set.queries()) {
      progress.check();
      progress.report(set.name(), placed.size() + unplaced.size(), set.queries().size());
      List<Evidence> found = found(query.relevant(), texts, known);
      if (found.stream().noneMatch(Evidence::anywhere)) {
        Question kept = question(query, found, Verdict.UNREVIEWED);
        unplaced.add(new Placement.Unplaced(kept, query.line(), reason(query, texts)));
      } else {
        placed.add(question(query, found, query.verdict() == null ? verdict : query.verdict()));
      }
      if (query.fold() != Fold.FREE) {
        folds.put(query.id(), query.fold());
      }
      if (!query.negatives().isEmpty()) {
        negatives.put(query.id(), found(query.negatives(), texts, known));
      }
    }
    return new Placement(placed, unplaced, folds, negatives);
  }

  /** Many questions point to the same passage: each is looked for once. */
  private List<Evidence> found(
      List<Judgement> judgements, Map<String, String> texts, Map<Judgement, Evidence> known) {
    List<Evidence> found = new ArrayList<>();
    for (Judgement judgement : judgements) {
      String text = texts.getOrDefault(judgement.passage(), "");
      if (!text.isBlank()) {
        found.add(
            known.computeIfAbsent(
                judgement, unseen -> find(text, unseen).orElse(Evidence.nowhere(text))));
      }
    }
    return found;
  }

  private static Question question(JudgedQuery query, List<Evidence> evidence, Verdict verdict) {
    return new Question(
        query.id(), query.text(), evidence, query.origin(), verdict, query.kind(), query.voice());
  }

  private Optional<Evidence> find(String text, Judgement judgement) {
    List<Document> named = named(judgement.document());
    for (Document document : named.isEmpty() ? documents : named) {
      QuoteFinder finder =
          finders.computeIfAbsent(document.id(), unseen -> new QuoteFinder(document));
      Optional<Span> span =
          judgement.start() < 0 ? finder.find(text) : finder.nearest(text, judgement.start());
      if (span.isPresent()) {
        return span.map(each -> new Evidence(each, quote(each)));
      }
    }
    return Optional.empty();
  }

  private String quote(Span span) {
    Document document = byId.get(span.document());
    return document == null ? "" : document.text().substring(span.start(), span.end());
  }

  /** By its file name, with or without folders and ending. */
  private List<Document> named(String name) {
    if (name.isBlank()) {
      return List.of();
    }
    List<Document> exact = byName.getOrDefault(bare(name), List.of());
    return exact.isEmpty() ? byStem.getOrDefault(stem(name), List.of()) : exact;
  }

  private static String bare(String name) {
    String last = name.strip().substring(name.strip().replace('\\', '/').lastIndexOf('/') + 1);
    return last.toLowerCase(Locale.ROOT);
  }

  private static String stem(String name) {
    return bare(name).replaceFirst("\\.[a-z0-9]{1,5}$", "");
  }

  private String reason(JudgedQuery query, Map<String, String> texts) {
    if (query.relevant().isEmpty()) {
      return Faults.reason("no.passage");
    }
    Judgement judgement = query.relevant().get(0);
    if (texts.getOrDefault(judgement.passage(), "").isBlank()) {
      return Faults.reason("no.passage");
    }
    if (judgement.document().isEmpty()) {
      return Faults.reason("nowhere", documents.size());
    }
    return named(judgement.document()).isEmpty()
        ? Faults.reason("no.document", judgement.document())
        : Faults.reason("not.there", judgement.document());
  }
}
