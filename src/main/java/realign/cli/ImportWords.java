package realign.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import realign.export.questions.Placement;
import realign.export.questions.QuestionSet;
import realign.export.questions.Remark;
import realign.job.Messages;
import realign.project.IntakePreview;

/** Says what an import would do. */
final class ImportWords {
  private static final Messages MESSAGES = Messages.of(ImportWords.class);

  private final Console console;

  ImportWords(Console console) {
    this.console = console;
  }

  /**
   * Says it.
   *
   * @param preview null for a set whose own passages would become the documents
   */
  void say(QuestionSet set, @Nullable IntakePreview preview, boolean json) {
    if (json) {
      console.printJson(object(set, preview));
      return;
    }
    console.print(MESSAGES.text("dry.form", set.name(), set.format(), set.queries().size()));
    set.columns()
        .forEach(
            (column, field) ->
                console.print(
                    MESSAGES.text("dry.column", column, field.name().toLowerCase(Locale.ROOT))));
    if (preview == null) {
      console.print(MESSAGES.text("dry.corpus", set.passages().size()));
    } else {
      console.print(
          MESSAGES.text(
              "dry.placed",
              preview.placement().placed().size(),
              preview.placement().unplaced().size(),
              preview.known().size()));
      for (Placement.Unplaced each : preview.placement().unplaced()) {
        console.print(
            MESSAGES.text("dry.unplaced", each.line(), each.reason(), each.question().text()));
      }
    }
    for (Remark remark : set.remarks()) {
      console.print(MESSAGES.text("dry.skipped", remark.line(), remark.sentence()));
    }
  }

  private static Map<String, Object> object(QuestionSet set, @Nullable IntakePreview preview) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("format", set.format().name().toLowerCase(Locale.ROOT));
    Map<String, Object> columns = new LinkedHashMap<>();
    set.columns()
        .forEach((column, field) -> columns.put(column, field.name().toLowerCase(Locale.ROOT)));
    object.put("columns", columns);
    object.put("questions", set.queries().size());
    object.put("passages", set.passages().size());
    object.put("ownPassages", preview == null);
    List<Object> unplaced = new ArrayList<>();
    if (preview != null) {
      object.put("placed", preview.placement().placed().size());
      object.put("known", preview.known().size());
      for (Placement.Unplaced each : preview.placement().unplaced()) {
        unplaced.add(
            Map.of("line", each.line(), "reason", each.reason(), "query", each.question().text()));
      }
    }
    object.put("unplaced", unplaced);
    object.put(
        "skipped",
        set.remarks().stream()
            .map(remark -> Map.of("line", remark.line(), "reason", remark.sentence()))
            .toList());
    return object;
  }
}
