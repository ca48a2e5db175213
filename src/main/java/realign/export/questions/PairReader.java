package realign.export.questions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import realign.experiment.Fold;
import realign.question.Origin;
import realign.question.Verdict;

/** Makes queries of records whose names were matched to fields, whatever they were read from. */
final class PairReader {
  /** A value of a field: a text and, for quotes, where it stands. */
  record Value(String text, String document, int start) {
    static Value of(String text) {
      return new Value(text, "", -1);
    }
  }

  private final SetBuilder set;

  PairReader(SetBuilder set) {
    this.set = set;
  }

  /** Takes a record in, or remarks what it lacks. */
  void read(int line, Map<Field, List<Value>> record) {
    String query = first(record, Field.QUERY);
    if (query.isBlank()) {
      set.remark(Faults.line(line, "no.query"));
      return;
    }
    List<Value> answers =
        record.containsKey(Field.EVIDENCE)
            ? record.getOrDefault(Field.EVIDENCE, List.of())
            : record.getOrDefault(Field.PASSAGE, List.of());
    List<Value> said = answers.stream().filter(each -> !each.text().isBlank()).toList();
    if (answers.isEmpty() && !record.containsKey(Field.DOCUMENT)) {
      set.remark(Faults.line(line, "no.passage", query));
      return;
    }
    set.query(query(line, query, said, record));
  }

  private JudgedQuery query(
      int line, String query, List<Value> answers, Map<Field, List<Value>> record) {
    String document = first(record, Field.DOCUMENT);
    int start = number(first(record, Field.START));
    List<Judgement> relevant =
        answers.stream()
            .map(
                each ->
                    new Judgement(
                        set.passage(each.text()),
                        each.document().isEmpty() ? document : each.document(),
                        each.start() < 0 ? start : each.start()))
            .toList();
    List<Judgement> negatives =
        record.getOrDefault(Field.NEGATIVE, List.of()).stream()
            .filter(each -> !each.text().isBlank())
            .map(each -> new Judgement(set.passage(each.text()), each.document(), each.start()))
            .toList();
    String given = SetBuilder.id(first(record, Field.ID));
    return new JudgedQuery(
        line,
        given.isEmpty() ? "q-" + SetBuilder.fingerprint(query.strip()) : given,
        query.strip(),
        relevant,
        negatives,
        fold(first(record, Field.FOLD)),
        first(record, Field.KIND),
        first(record, Field.VOICE),
        origin(record),
        verdict(first(record, Field.VERDICT)));
  }

  private Origin origin(Map<Field, List<Value>> record) {
    String source = first(record, Field.SOURCE);
    String detail = first(record, Field.DETAIL);
    return new Origin(
        source(source),
        detail.isEmpty() && source.isEmpty() ? set.name() : detail,
        first(record, Field.PROMPT),
        SetBuilder.id(first(record, Field.PARAPHRASE_OF)));
  }

  private static Origin.Source source(String given) {
    for (Origin.Source source : Origin.Source.values()) {
      if (source.name().equalsIgnoreCase(given)) {
        return source;
      }
    }
    return Origin.Source.IMPORTED;
  }

  static Fold fold(String given) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "train", "training" -> Fold.TRAIN;
      case "dev", "validation", "valid", "val" -> Fold.VALIDATION;
      case "test", "testing" -> Fold.TEST;
      default -> Fold.FREE;
    };
  }

  static @Nullable Verdict verdict(String given) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "accepted", "accept", "approved" -> Verdict.ACCEPTED;
      case "rejected", "reject" -> Verdict.REJECTED;
      case "unreviewed", "pending" -> Verdict.UNREVIEWED;
      default -> null;
    };
  }

  private static int number(String text) {
    try {
      return text.isEmpty() ? -1 : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String first(Map<Field, List<Value>> record, Field field) {
    List<Value> values = record.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.get(0).text();
  }
}
