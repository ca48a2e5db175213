package realign.ui.questions;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.project.Difference;
import realign.project.Version;
import realign.question.Question;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Mishap;
import realign.ui.kit.Notice;
import realign.ui.kit.Presence;

/** Names states of the question set and shows what changed between two. */
final class VersionsDrawer extends Drawer {
  private static final Messages MESSAGES = Messages.of(VersionsDrawer.class);
  private static final int SHOWN = 40;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final VersionsModel model;
  private final TextField name = new TextField();
  private final ComboBox<@Nullable Version> from = box("version-from", "");
  private final ComboBox<@Nullable Version> to = box("version-to", MESSAGES.text("versions.now"));
  private final VBox list = new VBox();
  private final VBox changes = new VBox();

  /** Nothing can be compared before a state has a name. */
  private final VBox compared = new VBox();

  VersionsDrawer(VersionsModel model) {
    this(model, new VBox());
  }

  private VersionsDrawer(VersionsModel model, VBox fields) {
    super("versions", MESSAGES.text("versions.title"), fields);
    this.model = model;
    fields.getStyleClass().add("drawer-fields");
    changes.getStyleClass().add("drafts");
    name.setId("version-name");
    name.setPromptText(MESSAGES.text("versions.name"));
    name.setAccessibleText(MESSAGES.text("versions.name"));
    name.setOnAction(event -> mark());
    HBox.setHgrow(name, Priority.ALWAYS);
    Button mark =
        Buttons.secondary(
            Icon.ADD,
            Command.of(MESSAGES.text("versions.mark"), this::mark)
                .when(
                    Bindings.createBooleanBinding(
                        () -> !name.getText().isBlank(), name.textProperty())));
    mark.setId("version-mark");
    HBox line = new HBox(name, mark);
    line.getStyleClass().add("line");
    HBox both = new HBox(from, new Label("→"), to);
    both.setAlignment(Pos.CENTER_LEFT);
    both.getStyleClass().add("line");
    from.setAccessibleText(MESSAGES.text("versions.from"));
    to.setAccessibleText(MESSAGES.text("versions.to"));
    Label title = new Label(MESSAGES.text("versions.changed"));
    title.getStyleClass().add("group-title");
    compared.getChildren().addAll(title, both, changes);
    compared.getStyleClass().add("fields");
    fields.getChildren().addAll(help(MESSAGES.text("versions.help")), line, list, compared);
    from.setOnAction(event -> compare());
    to.setOnAction(event -> compare());
    model.versions().subscribe(this::show);
    model.difference().subscribe(this::show);
    model.mishap().subscribe(wrong -> say(wrong));
    open()
        .addListener(
            (property, before, now) -> {
              if (now) {
                model.read();
                name.requestFocus();
              }
            });
  }

  private void say(@Nullable Mishap wrong) {
    if (wrong != null) {
      changes.getChildren().setAll(Notice.of(wrong));
    }
  }

  private void mark() {
    model.mark(name.getText());
    name.clear();
  }

  private void show(List<Version> versions) {
    list.getChildren().clear();
    Presence.see(compared, !versions.isEmpty());
    for (Version version : versions) {
      Label words = new Label(version.name());
      words.setMaxWidth(Double.MAX_VALUE);
      Hint.whenCut(words);
      HBox.setHgrow(words, Priority.ALWAYS);
      Label time = help(TIME.format(version.at()));
      Command forget =
          Command.of(MESSAGES.text("versions.forget", version.name()), () -> model.forget(version));
      HBox row = new HBox(8, words, time, Buttons.icon(Icon.CLOSE, forget));
      row.setAlignment(Pos.CENTER_LEFT);
      list.getChildren().add(row);
    }
    List<@Nullable Version> ends = new ArrayList<>(versions);
    from.getItems().setAll(versions);
    ends.add(null);
    to.getItems().setAll(ends);
    from.setValue(versions.isEmpty() ? null : versions.get(versions.size() - 1));
    to.setValue(null);
    compare();
  }

  private void compare() {
    Version first = from.getValue();
    if (first != null) {
      model.compare(first, to.getValue());
    } else {
      changes.getChildren().clear();
    }
  }

  private void show(@Nullable Difference difference) {
    changes.getChildren().clear();
    if (difference == null) {
      return;
    }
    part("versions.added", difference.added(), Question::text);
    part("versions.removed", difference.removed(), Question::text);
    part(
        "versions.edited",
        difference.edited(),
        pair -> pair.before().text() + "  →  " + pair.after().text());
    part(
        "versions.decided",
        difference.decided(),
        pair ->
            MESSAGES.text(
                "versions.decision",
                pair.after().text(),
                verdict(pair.before()),
                verdict(pair.after())));
    if (changes.getChildren().isEmpty()) {
      changes.getChildren().add(help(MESSAGES.text("versions.same")));
    }
  }

  private static String verdict(Question question) {
    return MESSAGES.text("verdict." + question.verdict().name().toLowerCase(Locale.ROOT));
  }

  private <T> void part(String key, List<T> all, Function<T, String> words) {
    if (all.isEmpty()) {
      return;
    }
    Label head = new Label(MESSAGES.text(key, all.size()));
    head.getStyleClass().add("strong");
    changes.getChildren().add(head);
    all.stream().limit(SHOWN).forEach(each -> changes.getChildren().add(help(words.apply(each))));
    if (all.size() > SHOWN) {
      changes.getChildren().add(help(MESSAGES.text("versions.more", all.size() - SHOWN)));
    }
  }

  private static ComboBox<@Nullable Version> box(String id, String none) {
    ComboBox<@Nullable Version> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPrefWidth(180);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Version version) {
            return version == null ? none : version.name();
          }

          @Override
          public @Nullable Version fromString(String text) {
            return null;
          }
        });
    return box;
  }
}
