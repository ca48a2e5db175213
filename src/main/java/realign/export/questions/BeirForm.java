package realign.export.questions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import realign.chunk.Chunk;
import realign.experiment.Fold;
import realign.export.AsideFolder;
import realign.question.Question;

/** A BEIR folder, with one file of judgements for each thing that questions are kept for. */
final class BeirForm {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataSet set;
  private final Map<Question, List<Chunk>> judged;

  BeirForm(DataSet set, List<Remark> remarks) {
    this.set = set;
    this.judged = new Answers(set).all(remarks);
  }

  int write(Path target) {
    AsideFolder.write(target, BeirForm::ours, this::fill);
    return judged.size();
  }

  /** So that judgements of an earlier set don't stay beside this one's corpus. */
  private static boolean ours(Path file) {
    return file.toString().matches("(corpus|queries)\\.jsonl|qrels.(all|train|dev|test)\\.tsv");
  }

  private void fill(Path folder) throws IOException {
    text(
        folder.resolve("corpus.jsonl"),
        out -> {
          for (Chunk chunk : set.chunks()) {
            out.write(entry(chunk.id()).put("title", "").put("text", chunk.text()) + "\n");
          }
        });
    text(
        folder.resolve("queries.jsonl"),
        out -> {
          for (Question question : judged.keySet()) {
            out.write(query(question) + "\n");
          }
        });
    Path judgements = Files.createDirectories(folder.resolve("qrels"));
    for (Map.Entry<Fold, List<String>> each : judgements().entrySet()) {
      text(
          judgements.resolve(name(each.getKey()) + ".tsv"),
          out -> out.write(String.join("\n", each.getValue()) + "\n"));
    }
  }

  private static void text(Path file, QuestionSetWriter.Text text) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      QuestionSetWriter.text(out, text);
    }
  }

  private static ObjectNode entry(String id) {
    return JSON.createObjectNode().put("_id", id);
  }

  private static ObjectNode query(Question question) {
    ObjectNode query = entry(question.id()).put("text", question.text());
    query
        .putObject("metadata")
        .put("kind", question.kind())
        .put("voice", question.voice())
        .put("verdict", question.verdict().name().toLowerCase(Locale.ROOT));
    return query;
  }

  private Map<Fold, List<String>> judgements() {
    Map<Fold, List<String>> judgements = new EnumMap<>(Fold.class);
    judged.forEach(
        (question, chunks) -> {
          Fold fold = set.folds().getOrDefault(question.id(), Fold.FREE);
          List<String> lines =
              judgements.computeIfAbsent(
                  fold, each -> new ArrayList<>(List.of("query-id\tcorpus-id\tscore")));
          chunks.forEach(chunk -> lines.add(question.id() + "\t" + chunk.id() + "\t1"));
        });
    return judgements;
  }

  private static String name(Fold fold) {
    return switch (fold) {
      case FREE -> "all";
      case TRAIN -> "train";
      case VALIDATION -> "dev";
      case TEST -> "test";
    };
  }
}
