package realign.ui.questions;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.question.flag.Flag;
import realign.question.flag.FlagSettings;
import realign.question.flag.FlagWords;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Notice;

/** What is looked for in questions, each kind with its switch, its threshold and what it found. */
final class FlagsDrawer extends Drawer {
  private static final Messages MESSAGES = Messages.of(FlagsDrawer.class);

  private final FlagsModel model;
  private final VBox fields;

  FlagsDrawer(FlagsModel model, Command judge) {
    this(model, judge, new VBox(), new Label());
  }

  private FlagsDrawer(FlagsModel model, Command judge, VBox fields, Label working) {
    super("flags-drawer", MESSAGES.text("flags.title"), fields, foot(model, working));
    this.model = model;
    this.fields = fields;
    fields.getStyleClass().add("drawer-fields");
    fields.getChildren().add(help(MESSAGES.text("flags.help")));
    section(Flag.Type.BANNED_PHRASE, banned());
    section(Flag.Type.LENGTH, lengths());
    section(Flag.Type.COPIED, copied());
    section(Flag.Type.DUPLICATE, twins());
    section(Flag.Type.QUOTE_NOT_FOUND, new VBox());
    section(Flag.Type.ANSWERED_BETTER, better());
    section(Flag.Type.CRITIC, critic(judge));
  }

  private static Node foot(FlagsModel model, Label working) {
    VBox messages = new VBox();
    model
        .mishap()
        .subscribe(
            mishap -> {
              messages.getChildren().clear();
              if (mishap != null) {
                messages.getChildren().add(Notice.of(mishap));
              }
            });
    model.working().subscribe(busy -> say(model, working));
    model.revision().subscribe(news -> say(model, working));
    working.getStyleClass().add("help");
    return new VBox(8, messages, working);
  }

  private static void say(FlagsModel model, Label working) {
    working.setText(
        model.working().get()
            ? MESSAGES.text("flags.working")
            : MESSAGES.text("flags.found", model.flagged()));
  }

  private void section(Flag.Type type, Node thresholds) {
    CheckBox on = new CheckBox(FlagWords.name(type));
    on.setId("flag-" + type.name());
    on.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(on, Priority.ALWAYS);
    on.setOnAction(event -> turn(type, on.isSelected()));
    Label count = new Label();
    count.getStyleClass().add("chip");
    HBox head = new HBox(on, count);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("line");
    VBox section = new VBox(head, help(MESSAGES.text("help." + type.name())), thresholds);
    section.getStyleClass().add("flag-section");
    fields.getChildren().add(section);
    model
        .settings()
        .subscribe(
            now -> {
              on.setSelected(now.on().contains(type));
              thresholds.setDisable(!now.on().contains(type));
            });
    model.revision().subscribe(news -> count.setText(Integer.toString(model.count(type))));
  }

  private void turn(Flag.Type type, boolean on) {
    Set<Flag.Type> types = EnumSet.noneOf(Flag.Type.class);
    types.addAll(model.settings().get().on());
    if (on) {
      types.add(type);
    } else {
      types.remove(type);
    }
    change(now -> now.with(types));
  }

  private void change(UnaryOperator<FlagSettings> change) {
    model.use(change.apply(model.settings().get()));
  }

  private TextArea banned() {
    TextArea phrases = new TextArea(String.join("\n", model.settings().get().banned()));
    phrases.setId("flag-banned");
    phrases.setAccessibleText(MESSAGES.text("banned"));
    phrases.setPrefRowCount(4);
    phrases
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                change(
                    now ->
                        now.withBanned(
                            phrases
                                .getText()
                                .lines()
                                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                                .filter(line -> !line.isEmpty())
                                .toList()));
              }
            });
    return phrases;
  }

  private Node lengths() {
    return line(
        number(
            "least",
            1,
            true,
            (now, n) -> now.withWords((int) n, Math.max((int) n, now.mostWords()))),
        number(
            "most",
            1,
            true,
            (now, n) -> now.withWords(Math.min(now.leastWords(), (int) n), (int) n)));
  }

  private Node copied() {
    return line(number("copied", 1, true, (now, n) -> now.withMostCopied((int) n)));
  }

  private Node twins() {
    Command compare =
        Command.of(MESSAGES.text("meanings"), model::compareMeanings).when(model.comparing().not());
    HBox numbers =
        line(
            number(
                "same-words",
                .01,
                false,
                (now, n) -> now.withTwins(Math.min(1, n), now.sameMeaning())),
            number(
                "same-meaning",
                .01,
                false,
                (now, n) -> now.withTwins(now.sameWords(), Math.min(1, n))));
    return new VBox(8, numbers, Buttons.secondary(Icon.SEARCH, compare));
  }

  private Node better() {
    return line(number("better", 1, false, (now, n) -> now.withBetter(n)));
  }

  private Node critic(Command judge) {
    return new VBox(
        8,
        line(number("mark", 1, true, (now, n) -> now.withLeastMark((int) Math.min(5, n)))),
        Buttons.secondary(Icon.WRITE, judge));
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.getStyleClass().add("thresholds");
    return line;
  }

  /** Other settings with this number in them. */
  private interface Change {
    FlagSettings with(FlagSettings settings, double number);
  }

  private Node number(String name, double least, boolean whole, Change change) {
    NumberField field =
        new NumberField(
            "flag-" + name,
            MESSAGES.text("threshold." + name),
            least,
            whole,
            n -> change(now -> change.with(now, n)));
    model.settings().subscribe(now -> field.show(value(name, now)));
    return field(MESSAGES.text("threshold." + name), field, "");
  }

  private static double value(String name, FlagSettings now) {
    return switch (name) {
      case "least" -> now.leastWords();
      case "most" -> now.mostWords();
      case "copied" -> now.mostCopied();
      case "same-words" -> now.sameWords();
      case "same-meaning" -> now.sameMeaning();
      case "better" -> now.better();
      default -> now.leastMark();
    };
  }
}
