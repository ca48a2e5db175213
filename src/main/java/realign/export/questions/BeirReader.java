package realign.export.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import realign.experiment.Fold;
import realign.question.Origin;

/** A BEIR folder: {@code corpus.jsonl}, {@code queries.jsonl}, {@code qrels/*.tsv}. */
final class BeirReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Judged(String passage, int score) {}

  private final SetBuilder set;
  private final Map<String, List<Judged>> judgements = new LinkedHashMap<>();
  private final Map<String, Fold> folds = new LinkedHashMap<>();

  BeirReader(SetBuilder set) {
    this.set = set;
  }

  static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve("corpus.jsonl"))
        && Files.isRegularFile(folder.resolve("queries.jsonl"));
  }

  void read(Path folder) {
    lines(
        folder.resolve("corpus.jsonl"),
        (line, entry) ->
            set.passage(
                line,
                new Passage(
                    SetBuilder.id(entry.path("_id").asText()),
                    entry.path("title").asText(),
                    entry.path("text").asText())));
    for (Path qrels : qrels(folder)) {
      judgements(qrels);
    }
    if (judgements.isEmpty()) {
      throw Faults.file("qrels", folder);
    }
    lines(folder.resolve("queries.jsonl"), this::query);
  }

  private static List<Path> qrels(Path folder) {
    try (Stream<Path> files = Files.list(folder.resolve("qrels"))) {
      return files
          .filter(file -> file.toString().endsWith(".tsv"))
          .sorted(Comparator.comparing(file -> order(fold(file))))
          .toList();
    } catch (IOException e) {
      throw Faults.file("qrels", folder);
    }
  }

  /** Test before all others: what a set keeps for testing is never trained on. */
  private static int order(Fold fold) {
    return switch (fold) {
      case TEST -> 0;
      case VALIDATION -> 1;
      case TRAIN -> 2;
      case FREE -> 3;
    };
  }

  private static Fold fold(Path file) {
    return PairReader.fold(file.getFileName().toString().replaceFirst("\\.tsv$", ""));
  }

  private void judgements(Path file) {
    String[] lines = TextFile.read(file).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String[] cells = lines[i].strip().split("\t", -1);
      if (lines[i].isBlank() || (i == 0 && !numeric(cells))) {
        continue;
      }
      if (!numeric(cells)) {
        set.remark(Faults.line(i + 1, "qrels", file.getFileName()));
        continue;
      }
      judge(i + 1, file, SetBuilder.id(cells[0]), SetBuilder.id(cells[1]), cells[2]);
    }
  }

  private static boolean numeric(String[] cells) {
    return cells.length >= 3 && cells[2].matches("-?\\d+");
  }

  private void judge(int line, Path file, String query, String passage, String score) {
    Fold fold = fold(file);
    Fold kept = folds.getOrDefault(query, fold);
    if (kept != fold) {
      set.remark(Faults.line(line, "folds", query, kept));
    } else if (!set.holds(passage)) {
      set.remark(Faults.line(line, "qrels.passage", file.getFileName(), passage));
    } else if (Integer.parseInt(score) > 0) {
      folds.put(query, fold);
      judgements
          .computeIfAbsent(query, unseen -> new ArrayList<>())
          .add(new Judged(passage, Integer.parseInt(score)));
    }
  }

  /** Queries without a judgement are part of many sets, and no fault. */
  private void query(int line, JsonNode entry) {
    String id = SetBuilder.id(entry.path("_id").asText());
    List<Judged> judged = judgements.get(id);
    if (judged == null) {
      return;
    }
    List<Judgement> relevant =
        judged.stream()
            .sorted(Comparator.comparingInt(each -> -each.score()))
            .map(each -> Judgement.of(each.passage()))
            .toList();
    JsonNode metadata = entry.path("metadata");
    set.query(
        new JudgedQuery(
            line,
            id,
            entry.path("text").asText(),
            relevant,
            List.of(),
            folds.getOrDefault(id, Fold.FREE),
            metadata.path("kind").asText(),
            metadata.path("voice").asText(),
            Origin.of(Origin.Source.IMPORTED, set.name()),
            PairReader.verdict(metadata.path("verdict").asText())));
  }

  private void lines(Path file, BiConsumer<Integer, JsonNode> entry) {
    String[] lines = TextFile.read(file).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      try {
        JsonNode node = JSON.readTree(lines[i]);
        if (node.path("_id").asText().isBlank() || !node.path("text").isTextual()) {
          set.remark(Faults.line(i + 1, "beir", file.getFileName()));
        } else {
          entry.accept(i + 1, node);
        }
      } catch (JsonProcessingException e) {
        set.remark(Faults.line(i + 1, "json", JsonPairs.reason(e)));
      }
    }
  }
}
