package realign.export.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Reads question sets in any of the forms of {@link Format}, which is found by looking inside. */
public final class QuestionSetReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private QuestionSetReader() {}

  /** Whether it looks like a question set by its name, or, for a folder, by its files. */
  public static boolean canRead(Path path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    return Files.isDirectory(path)
        ? BeirReader.is(path)
        : name.endsWith(".jsonl")
            || name.endsWith(".ndjson")
            || name.endsWith(".json")
            || name.endsWith(".csv")
            || name.endsWith(".tsv");
  }

  /**
   * Reads a file or folder. What can't be used is skipped and remarked.
   *
   * @throws realign.job.BadInput if it can't be read, has none of the forms, or nothing in it can
   *     be used
   */
  public static QuestionSet read(Path path) {
    return read(path, Map.of());
  }

  /**
   * Reads a file or folder.
   *
   * @param chosen names in the file to what the user says that they hold; others are guessed
   */
  public static QuestionSet read(Path path, Map<String, Field> chosen) {
    return builder(path, chosen).build();
  }

  /**
   * Reads a file or folder for somebody who can still say what its columns hold: a table of which
   * nothing can be used is given with its columns and the reasons.
   *
   * @throws realign.job.BadInput if it can't be read, or has none of the forms
   */
  public static QuestionSet look(Path path, Map<String, Field> chosen) {
    return builder(path, chosen).draft();
  }

  private static SetBuilder builder(Path path, Map<String, Field> chosen) {
    String name = name(path);
    if (Files.isDirectory(path)) {
      return folder(path, name);
    }
    String text = TextFile.read(path);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
      SetBuilder set = new SetBuilder(Format.CSV, name);
      new CsvPairs(set, chosen).read(text);
      return set;
    }
    return lower.endsWith(".json") ? json(text, name, chosen) : lines(text, name, chosen);
  }

  private static String name(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  private static SetBuilder folder(Path path, String name) {
    if (!BeirReader.is(path)) {
      throw Faults.file("folder", path);
    }
    SetBuilder set = new SetBuilder(Format.BEIR, name);
    new BeirReader(set).read(path);
    return set;
  }

  private static SetBuilder lines(String text, String name, Map<String, Field> chosen) {
    SetBuilder set = new SetBuilder(Format.PAIRS, name);
    new JsonPairs(set, chosen).lines(text);
    return set;
  }

  private static SetBuilder json(String text, String name, Map<String, Field> chosen) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      if (text.strip().lines().count() > 1 && text.stripLeading().startsWith("{\"")) {
        return lines(text, name, chosen);
      }
      throw Faults.file(
          "json", name, JsonPairs.reason(e), String.valueOf(e.getLocation().getLineNr()));
    }
    if (root.path("queries").isObject() && root.path("relevant_docs").isObject()) {
      SetBuilder set = new SetBuilder(Format.LLAMA_INDEX, name);
      new JsonSets(set).llamaIndex(root);
      return set;
    }
    if (root.isArray() && root.path(0).has("input_chunk")) {
      SetBuilder set = new SetBuilder(Format.LUCEK, name);
      new JsonSets(set).lucek(root);
      return set;
    }
    SetBuilder set = new SetBuilder(Format.PAIRS, name);
    JsonPairs pairs = new JsonPairs(set, chosen);
    if (root.isArray()) {
      root.forEach(each -> pairs.object(0, each));
    } else {
      pairs.object(1, root);
    }
    return set;
  }
}
