package realign.ui.export;

import java.nio.file.Path;
import java.util.List;
import realign.export.Exported;
import realign.export.Snippet;

/**
 * What was written, for a person.
 *
 * @param difference the largest between what the files give and what we give; NaN where there is
 *     nothing to compare
 */
record Written(
    Form form, Path target, double difference, List<Snippet> snippets, List<String> remarks) {
  Written {
    snippets = List.copyOf(snippets);
    remarks = List.copyOf(remarks);
  }

  static Written of(Form form, Exported exported) {
    return new Written(
        form,
        exported.target(),
        exported.largestDifference(),
        exported.snippets(),
        exported.remarks());
  }

  static Written report(Form form, Path target) {
    return new Written(form, target, Double.NaN, List.of(), List.of());
  }
}
