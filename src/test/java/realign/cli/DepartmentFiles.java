package realign.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A document about departments that differ in a few words, and two questions about each. */
final class DepartmentFiles {
  private static final List<String> DEPARTMENTS =
      List.of(
          "harbour",
          "foundry",
          "bakery",
          "archive",
          "garage",
          "clinic",
          "nursery",
          "theatre",
          "laundry",
          "quarry",
          "brewery",
          "library",
          "orchard",
          "tannery",
          "pottery",
          "stables",
          "sawmill",
          "apiary",
          "vineyard",
          "dairy",
          "chapel",
          "kitchen",
          "armoury",
          "mint",
          "aquarium",
          "observatory",
          "lighthouse",
          "greenhouse",
          "tollhouse",
          "boathouse");

  private final Path folder;

  DepartmentFiles(Path folder) {
    this.folder = folder;
  }

  /** The words of a run on both, quick and the same each time. */
  String[] run(Path questions, Path results) throws IOException {
    return new String[] {
      "run",
      rules().toString(),
      "--questions",
      questions.toString(),
      "--out",
      results.toString(),
      "--chunk-size",
      "60",
      "--chunk-overlap",
      "10",
      "--recipe",
      "ours",
      "--json"
    };
  }

  Path rules() throws IOException {
    StringBuilder text = new StringBuilder("# Rules\n\n");
    for (int i = 0; i < DEPARTMENTS.size(); i++) {
      String name = DEPARTMENTS.get(i);
      text.append("## The ").append(name).append("\n\n").append(opening(i)).append(' ');
      text.append(duty(i)).append(" Everyone signs the book of the ").append(name);
      text.append(" on arriving and on leaving, and keeps the passage free.\n\n");
    }
    return Files.writeString(folder.resolve("rules.md"), text);
  }

  Path questions() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < DEPARTMENTS.size(); i++) {
      lines.add(line("When can I get into the " + DEPARTMENTS.get(i) + "?", opening(i)));
      lines.add(line("who to tell about something broken, " + DEPARTMENTS.get(i), duty(i)));
    }
    return Files.write(folder.resolve("questions.jsonl"), lines);
  }

  private static String opening(int i) {
    return "The %s opens at %d in the morning and closes %d hours later."
        .formatted(DEPARTMENTS.get(i), 5 + i % 5, 6 + i % 4);
  }

  private static String duty(int i) {
    return "Whoever works in the %s reports damage to warden number %d before dusk."
        .formatted(DEPARTMENTS.get(i), 100 + i);
  }

  private static String line(String query, String evidence) {
    return "{\"query\": \"%s\", \"document\": \"rules.md\", \"evidence\": \"%s\"}"
        .formatted(query, evidence);
  }
}
