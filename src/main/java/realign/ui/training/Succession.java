package realign.ui.training;

import java.util.List;

/** What is selected in a list after some of it came or went. */
final class Succession {
  private Succession() {}

  /**
   * What comes into a list that was there is looked at; else what was selected; else what stands
   * where that stood.
   */
  static List<String> of(List<String> before, List<String> selected, List<String> now) {
    List<String> come = now.stream().filter(id -> !before.contains(id)).toList();
    if (!before.isEmpty() && !come.isEmpty()) {
      return come.subList(0, 1);
    }
    List<String> left = selected.stream().filter(now::contains).toList();
    if (!left.isEmpty() || selected.isEmpty() || now.isEmpty()) {
      return left;
    }
    int place = before.indexOf(selected.get(0));
    return List.of(now.get(Math.max(0, Math.min(place, now.size() - 1))));
  }
}
