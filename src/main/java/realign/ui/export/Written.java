package realign.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import realign.export.Exported;
import realign.export.Snippet;
import realign.job.Messages;

/**
 * What was written, for a person.
 *
 * @param check what reading it back said; empty where nothing is read back
 */
record Written(Form form, Path target, String check, List<Snippet> snippets, List<String> remarks) {
  private static final Messages MESSAGES = Messages.of(Written.class);

  Written {
    snippets = List.copyOf(snippets);
    remarks = List.copyOf(remarks);
  }

  static Written of(Form form, Exported exported) {
    return new Written(
        form,
        exported.target(),
        check(exported.largestDifference()),
        exported.snippets(),
        exported.remarks());
  }

  private static String check(double difference) {
    return difference == 0
        ? MESSAGES.text("agrees.exact")
        : MESSAGES.text("agrees", String.format(Locale.ROOT, "%.1e", difference));
  }

  static Written file(Form form, Path target, String check) {
    return new Written(form, target, check, List.of(), List.of());
  }
}
