package realign.ui.questions;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import realign.project.Project;
import realign.question.flag.Flag;
import realign.question.flag.FlagSettings;

/** Keeps the settings of flags in the project's. */
final class FlagMemory {
  private static final String PREFIX = "questions.flags.";

  private FlagMemory() {}

  static Map<String, String> settings(FlagSettings flags) {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        PREFIX + "on",
        String.join(" ", flags.on().stream().map(Flag.Type::name).sorted().toList()));
    settings.put(PREFIX + "banned", String.join("\n", flags.banned()));
    settings.put(PREFIX + "least", Integer.toString(flags.leastWords()));
    settings.put(PREFIX + "most", Integer.toString(flags.mostWords()));
    settings.put(PREFIX + "copied", Integer.toString(flags.mostCopied()));
    settings.put(PREFIX + "words", Double.toString(flags.sameWords()));
    settings.put(PREFIX + "meaning", Double.toString(flags.sameMeaning()));
    settings.put(PREFIX + "better", Double.toString(flags.better()));
    settings.put(PREFIX + "mark", Integer.toString(flags.leastMark()));
    return settings;
  }

  /** What was kept; the standard where there is nothing, or nothing that can be used. */
  static FlagSettings of(Project project) {
    Map<String, String> all = project.settings().all();
    if (!all.containsKey(PREFIX + "on")) {
      return FlagSettings.STANDARD;
    }
    try {
      return read(all);
    } catch (IllegalArgumentException e) {
      return FlagSettings.STANDARD;
    }
  }

  private static FlagSettings read(Map<String, String> all) {
    Set<Flag.Type> on = EnumSet.noneOf(Flag.Type.class);
    words(all, "on", " ").forEach(name -> on.add(Flag.Type.valueOf(name)));
    return FlagSettings.STANDARD
        .with(on)
        .withBanned(words(all, "banned", "\n"))
        .withWords((int) number(all, "least"), (int) number(all, "most"))
        .withMostCopied((int) number(all, "copied"))
        .withTwins(number(all, "words"), number(all, "meaning"))
        .withBetter(number(all, "better"))
        .withLeastMark((int) number(all, "mark"));
  }

  private static List<String> words(Map<String, String> all, String name, String between) {
    String text = all.getOrDefault(PREFIX + name, "");
    return text.isEmpty() ? List.of() : List.of(text.split(between, -1));
  }

  private static double number(Map<String, String> all, String name) {
    return Double.parseDouble(all.getOrDefault(PREFIX + name, ""));
  }
}
