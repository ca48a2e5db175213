package realign.export.questions;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.question.Question;

/** Forms that pair questions with chunks' texts. */
final class ChunkForms {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** LlamaIndex opens its file without saying how it is encoded. */
  private static final ObjectMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final DataSet set;
  private final List<Remark> remarks;
  private final Answers answers;
  private final Map<Question, List<Chunk>> judged;

  ChunkForms(DataSet set, List<Remark> remarks) {
    this.set = set;
    this.remarks = remarks;
    this.answers = new Answers(set);
    this.judged = answers.all(remarks);
  }

  int pairs(Path target) {
    Map<String, String> names =
        set.documents().stream().collect(Collectors.toMap(Document::id, Document::name));
    Map<String, String> texts =
        set.questions().stream().collect(Collectors.toMap(Question::id, Question::text));
    List<ObjectNode> lines = new ArrayList<>();
    for (Question question : judged.keySet()) {
      for (Chunk chunk : answers.best(question, question.evidence())) {
        ObjectNode line = JSON.createObjectNode();
        line.put("query", question.text());
        line.put("document", chunk.text());
        line.put("source", names.getOrDefault(chunk.span().document(), ""));
        String original = texts.get(question.origin().paraphraseOf());
        if (original != null) {
          line.put("original_query", original);
        }
        lines.add(line);
      }
    }
    return lines(target, lines);
  }

  int triplets(Path target) {
    int columns = negativeColumns();
    List<ObjectNode> lines = new ArrayList<>();
    for (Question question : judged.keySet()) {
      List<Chunk> negatives = negatives(question);
      for (Chunk chunk : answers.best(question, question.evidence())) {
        ObjectNode line = JSON.createObjectNode();
        line.put("anchor", question.text());
        line.put("positive", chunk.text());
        for (int i = 0; i < columns; i++) {
          line.put(columns == 1 ? "negative" : "negative_" + (i + 1), negatives.get(i).text());
        }
        lines.add(line);
      }
    }
    return lines(target, lines);
  }

  /** As many as every question has: lines that lack a column can't be trained on. */
  private int negativeColumns() {
    int[] counts = judged.keySet().stream().mapToInt(each -> negatives(each).size()).toArray();
    int least = Arrays.stream(counts).min().orElse(0);
    if (Arrays.stream(counts).anyMatch(count -> count > least)) {
      remarks.add(Faults.line(0, "negatives", least));
    }
    return least;
  }

  private List<Chunk> negatives(Question question) {
    return answers.best(question, set.negatives().getOrDefault(question.id(), List.of()));
  }

  private int lines(Path target, List<ObjectNode> lines) {
    QuestionSetWriter.text(
        target,
        out -> {
          for (ObjectNode line : lines) {
            out.write(line + "\n");
          }
        });
    return judged.size();
  }

  int llamaIndex(Path target) {
    ObjectNode root = ASCII.createObjectNode();
    ObjectNode queries = root.putObject("queries");
    ObjectNode corpus = root.putObject("corpus");
    ObjectNode relevant = root.putObject("relevant_docs");
    set.chunks().forEach(chunk -> corpus.put(chunk.id(), chunk.text()));
    judged.forEach(
        (question, chunks) -> {
          queries.put(question.id(), question.text());
          ArrayNode ids = relevant.putArray(question.id());
          chunks.forEach(chunk -> ids.add(chunk.id()));
        });
    root.put("mode", "text");
    QuestionSetWriter.text(target, out -> out.write(ASCII.writeValueAsString(root)));
    return judged.size();
  }

  int lucek(Path target) {
    Map<Chunk, List<Question>> byChunk = new HashMap<>();
    judged.forEach(
        (question, chunks) ->
            byChunk.computeIfAbsent(chunks.get(0), each -> new ArrayList<>()).add(question));
    long several = judged.values().stream().filter(chunks -> chunks.size() > 1).count();
    if (several > 0) {
      remarks.add(Faults.line(0, "several", several));
    }
    ArrayNode list = JSON.createArrayNode();
    for (Chunk chunk : set.chunks()) {
      ObjectNode entry = list.addObject();
      entry.put("chunk_index", list.size() - 1);
      entry.put("input_chunk", chunk.text());
      ObjectNode questions = entry.putObject("questions");
      for (Question question : byChunk.getOrDefault(chunk, List.of())) {
        questions.put("question_" + (questions.size() + 1), question.text());
      }
    }
    QuestionSetWriter.text(
        target, out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list)));
    return judged.size();
  }
}
