package realign.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import realign.job.Messages;

/** The kinds of button that there are, each with one purpose. */
public final class Buttons {
  private static final Messages MESSAGES = Messages.of(Buttons.class);

  private Buttons() {}

  /** The one thing that a screen wants to be done next. */
  public static Button primary(Icon icon, Command command) {
    Button button = bound(command);
    button.setText(command.name());
    button.setGraphic(icon.node());
    button.getStyleClass().add(Styles.ACCENT);
    return button;
  }

  public static Button secondary(Icon icon, Command command) {
    Button button = bound(command);
    button.setText(command.name());
    button.setGraphic(icon.node());
    return button;
  }

  /** Leads to another step, by its id. */
  public static Button lead(Icon icon, String name, String step) {
    Button button = new Button();
    button.setText(name);
    button.setGraphic(icon.node());
    button.setOnAction(event -> button.fireEvent(new Lead(step, "")));
    return button;
  }

  /** Leads to where chunks come from: to the documents as long as there are none. */
  public static Button leadToChunks(Workspace workspace) {
    Button button = lead(Icon.CHUNKS, MESSAGES.text("lead.chunks"), "chunks");
    workspace
        .documents()
        .subscribe(
            documents -> {
              boolean none = documents.isEmpty();
              String step = none ? "documents" : "chunks";
              button.setText(MESSAGES.text("lead." + step));
              button.setGraphic((none ? Icon.DOCUMENTS : Icon.CHUNKS).node());
              button.setOnAction(event -> button.fireEvent(new Lead(step, "")));
            });
    return button;
  }

  /** Text alone, for what is rarely needed. */
  public static Button quiet(Command command) {
    Button button = bound(command);
    button.setText(command.name());
    button.getStyleClass().addAll(Styles.FLAT, "quiet");
    return button;
  }

  /** An icon alone; its name is its tooltip and what a screen reader says. */
  public static Button icon(Icon icon, Command command) {
    Button button = bound(command);
    button.setGraphic(icon.node());
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    return button;
  }

  private static Button bound(Command command) {
    Button button = new Button();
    button.setOnAction(event -> command.run());
    button.disableProperty().bind(command.available().map(available -> !available));
    button.setAccessibleText(command.name());
    Hint.on(button, command.hint());
    return button;
  }
}
