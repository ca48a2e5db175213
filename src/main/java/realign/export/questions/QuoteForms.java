package realign.export.questions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import realign.document.Document;
import realign.document.Span;
import realign.experiment.Fold;
import realign.question.Evidence;
import realign.question.Question;

/** Questions with quotes from named documents, as JSON lines and as a table. */
final class QuoteForms {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A quote, the name of its document and the offset there. */
  private record Quote(String document, String text, int start) {}

  private final DataSet set;
  private final Map<String, Document> documents;

  QuoteForms(DataSet set) {
    this.set = set;
    this.documents = set.documents().stream().collect(Collectors.toMap(Document::id, each -> each));
  }

  int json(Path target) {
    QuestionSetWriter.text(
        target,
        out -> {
          for (Question question : set.questions()) {
            out.write(object(question) + "\n");
          }
        });
    return set.questions().size();
  }

  private ObjectNode object(Question question) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", question.id());
    node.put("query", question.text());
    List<Quote> quotes = quotes(question.evidence());
    if (quotes.size() == 1) {
      node.put("document", quotes.get(0).document());
      node.put("evidence", quotes.get(0).text());
      node.put("start", quotes.get(0).start());
    } else {
      node.put("document", "");
      put(node.putArray("evidence"), quotes);
    }
    rest(question).forEach(node::put);
    List<Quote> negatives = quotes(set.negatives().getOrDefault(question.id(), List.of()));
    if (!negatives.isEmpty()) {
      put(node.putArray("negatives"), negatives);
    }
    return node;
  }

  private static void put(ArrayNode array, List<Quote> quotes) {
    for (Quote each : quotes) {
      array
          .addObject()
          .put("document", each.document())
          .put("quote", each.text())
          .put("start", each.start());
    }
  }

  /** One row a quote; the rows of a question share its id. */
  int csv(Path target) {
    int negatives =
        set.questions().stream()
            .mapToInt(each -> set.negatives().getOrDefault(each.id(), List.of()).size())
            .max()
            .orElse(0);
    List<String> header =
        new ArrayList<>(
            List.of("id", "query", "document", "evidence", "start", "kind", "voice", "verdict"));
    header.addAll(List.of("fold", "source", "detail", "prompt", "paraphrase_of"));
    for (int i = 1; i <= negatives; i++) {
      header.add("negative_" + i);
    }
    QuestionSetWriter.text(target, out -> rows(out, header));
    return set.questions().size();
  }

  private void rows(Writer out, List<String> header) throws java.io.IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT);
    printer.printRecord(header);
    for (Question question : set.questions()) {
      List<Quote> quotes = quotes(question.evidence());
      if (quotes.isEmpty()) {
        quotes = List.of(new Quote("", "", -1));
      }
      for (Quote quote : quotes) {
        Map<String, String> row = row(question, quote);
        printer.printRecord(
            header.stream().map(name -> Formula.guarded(row.getOrDefault(name, ""))).toList());
      }
    }
  }

  private Map<String, String> row(Question question, Quote quote) {
    Map<String, String> row = rest(question);
    row.put("id", question.id());
    row.put("query", question.text());
    row.put("document", quote.document());
    row.put("evidence", quote.text());
    row.put("start", quote.start() < 0 ? "" : String.valueOf(quote.start()));
    List<Quote> negatives = quotes(set.negatives().getOrDefault(question.id(), List.of()));
    for (int i = 0; i < negatives.size(); i++) {
      row.put("negative_" + (i + 1), negatives.get(i).text());
    }
    return row;
  }

  /** What has a value, by the names of the form. */
  private Map<String, String> rest(Question question) {
    Map<String, String> rest = new LinkedHashMap<>();
    Fold fold = set.folds().getOrDefault(question.id(), Fold.FREE);
    rest.put("kind", question.kind());
    rest.put("voice", question.voice());
    rest.put("verdict", question.verdict().name().toLowerCase(Locale.ROOT));
    rest.put("fold", fold == Fold.FREE ? "" : fold.name().toLowerCase(Locale.ROOT));
    rest.put("source", question.origin().source().name().toLowerCase(Locale.ROOT));
    rest.put("detail", question.origin().detail());
    rest.put("prompt", question.origin().prompt());
    rest.put("paraphrase_of", question.origin().paraphraseOf());
    rest.values().removeIf(String::isEmpty);
    return rest;
  }

  private List<Quote> quotes(List<Evidence> evidence) {
    return evidence.stream().map(this::quote).toList();
  }

  private Quote quote(Evidence evidence) {
    Span span = evidence.span();
    Document document = documents.get(span.document());
    if (document == null) {
      return new Quote("", evidence.quote(), -1);
    }
    String text =
        evidence.quote().isEmpty()
            ? document.text().substring(span.start(), span.end())
            : evidence.quote();
    return new Quote(document.name(), text, span.start());
  }
}
