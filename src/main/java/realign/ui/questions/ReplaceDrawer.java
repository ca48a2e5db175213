package realign.ui.questions;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Latest;

/** Finds and replaces in the questions that are shown, with a preview. */
final class ReplaceDrawer extends Drawer {
  private static final Messages MESSAGES = Messages.of(ReplaceDrawer.class);
  private static final int SHOWN = 100;

  private final Bulk bulk;
  private final Latest previews;
  private final TextField find = new TextField();
  private final TextField replace = new TextField();
  private final CheckBox matchCase = new CheckBox(MESSAGES.text("replace.case"));
  private final CheckBox wholeWords = new CheckBox(MESSAGES.text("replace.words"));
  private final VBox preview = new VBox();
  private final Button apply;
  private List<Replacement.Edit> edits = List.of();

  ReplaceDrawer(Bulk bulk, Latest previews) {
    this(bulk, previews, new VBox(), new VBox());
  }

  private ReplaceDrawer(Bulk bulk, Latest previews, VBox fields, VBox foot) {
    super("replace", MESSAGES.text("replace.title"), fields, foot);
    this.bulk = bulk;
    this.previews = previews;
    this.apply =
        Buttons.primary(Icon.CHECK, Command.of(MESSAGES.text("replace.none"), this::apply));
    apply.setId("replace-all");
    foot.getChildren().add(apply);
    fields.getStyleClass().add("drawer-fields");
    preview.getStyleClass().add("drafts");
    find.setId("find");
    find.setAccessibleText(MESSAGES.text("replace.find"));
    replace.setId("replace-with");
    replace.setAccessibleText(MESSAGES.text("replace.with"));
    HBox choices = new HBox(16, matchCase, wholeWords);
    fields
        .getChildren()
        .addAll(
            field(MESSAGES.text("replace.find"), find, ""),
            field(MESSAGES.text("replace.with"), replace, ""),
            choices,
            help(MESSAGES.text("replace.help")),
            preview);
    find.textProperty().addListener(changed -> look());
    replace.textProperty().addListener(changed -> look());
    matchCase.selectedProperty().addListener(changed -> look());
    wholeWords.selectedProperty().addListener(changed -> look());
    open()
        .addListener(
            (property, before, now) -> {
              if (now) {
                look();
                find.requestFocus();
              }
            });
  }

  private void look() {
    Replacement wanted =
        new Replacement(
            find.getText(), replace.getText(), matchCase.isSelected(), wholeWords.isSelected());
    edits = List.of();
    previews.ask(bulk.preview(wanted), this::show, wrong -> show(List.of()));
  }

  private void show(List<Replacement.Edit> found) {
    edits = found;
    preview.getChildren().clear();
    edits.stream().limit(SHOWN).forEach(this::add);
    if (edits.size() > SHOWN) {
      preview.getChildren().add(help(MESSAGES.text("replace.more", edits.size() - SHOWN)));
    }
    apply.setText(
        edits.isEmpty()
            ? MESSAGES.text("replace.none")
            : MESSAGES.text("replace.apply", edits.size()));
    apply.disableProperty().unbind();
    apply.setDisable(edits.isEmpty());
  }

  private void add(Replacement.Edit edit) {
    Label before = help(edit.before().text());
    before.getStyleClass().add("before");
    Label after = new Label(edit.after().text());
    after.setWrapText(true);
    after.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(2, before, after);
    words.getStyleClass().add("draft");
    preview.getChildren().add(words);
  }

  private void apply() {
    bulk.replace(edits);
    edits = List.of();
    open().set(false);
  }
}
