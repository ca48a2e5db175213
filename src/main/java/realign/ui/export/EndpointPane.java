package realign.ui.export;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.project.Run;
import realign.serve.ServedRequest;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Mishap;
import realign.ui.kit.Notice;

/** The endpoint: its settings while it is off; its address, lines to copy and requests while on. */
final class EndpointPane extends ScrollPane {
  private static final Messages MESSAGES = Messages.of(EndpointPane.class);
  private static final double PORT_WIDTH = 96;

  private final EndpointModel model;
  private final VBox state = new VBox();
  private final VBox requests = new VBox();
  private final Command start;
  private final Command stop;

  EndpointPane(EndpointModel model) {
    this.model = model;
    this.start =
        Command.of(MESSAGES.text("endpoint.start"), model::start)
            .when(model.running().isNull().and(model.busy().not()));
    this.stop =
        Command.of(MESSAGES.text("endpoint.stop"), model::stop)
            .when(model.running().isNotNull().and(model.busy().not()));
    setFitToWidth(true);
    Label title = new Label(Form.Live.ENDPOINT.title());
    title.getStyleClass().add("form-title");
    Label readers = wrapped(Form.Live.ENDPOINT.readers());
    readers.getStyleClass().add("muted");
    state.getStyleClass().add("result");
    requests.getStyleClass().add("field");
    VBox pane = new VBox(title, readers, state);
    pane.getStyleClass().add("form-pane");
    setContent(pane);
    model.running().subscribe(now -> show());
    model.served().subscribe(now -> show());
    model.mishap().subscribe(now -> show());
    model.requests().addListener((ListChangeListener<ServedRequest>) change -> showRequests());
  }

  List<Command> commands() {
    return List.of(start, stop);
  }

  private void show() {
    state.getChildren().clear();
    Mishap mishap = model.mishap().get();
    if (mishap != null) {
      state.getChildren().add(Notice.of(mishap));
    }
    EndpointModel.Running running = model.running().get();
    if (running == null) {
      state
          .getChildren()
          .addAll(
              settings(), new HBox(button("start-endpoint", Buttons.primary(Icon.EXPORT, start))));
    } else {
      show(running, model.served().get());
    }
  }

  private static Button button(String id, Button button) {
    button.setId(id);
    return button;
  }

  private Node settings() {
    TextField port = new TextField();
    port.setId("endpoint-port");
    port.setPrefWidth(PORT_WIDTH);
    port.textProperty().bindBidirectional(model.form().port());
    Label name = new Label(MESSAGES.text("endpoint.port"));
    name.setLabelFor(port);
    CheckBox guarded = new CheckBox(MESSAGES.text("endpoint.guarded"));
    guarded.selectedProperty().bindBidirectional(model.form().guarded());
    HBox line = new HBox(name, port, guarded);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void show(EndpointModel.Running running, @Nullable Run served) {
    String whose = served == null ? "" : MESSAGES.text("endpoint.serves", served.name());
    Notice notice =
        new Notice(
            Notice.Tone.SUCCESS,
            MESSAGES.text("endpoint.running", running.address() + "/v1"),
            whose);
    state
        .getChildren()
        .addAll(notice, new HBox(button("stop-endpoint", Buttons.secondary(Icon.CLOSE, stop))));
    if (running.token() != null) {
      TextField token = new TextField(running.token());
      token.setEditable(false);
      token.getStyleClass().add("code");
      state.getChildren().add(named(MESSAGES.text("endpoint.token"), token));
    }
    state.getChildren().add(requests);
    showRequests();
    running.snippets().forEach(snippet -> state.getChildren().add(new SnippetBox(snippet)));
  }

  private void showRequests() {
    Label name = new Label(MESSAGES.text("endpoint.requests"));
    name.getStyleClass().add("field-name");
    requests.getChildren().setAll(name);
    if (model.requests().isEmpty()) {
      Label none = wrapped(MESSAGES.text("endpoint.requests.none"));
      none.getStyleClass().add("muted");
      requests.getChildren().add(none);
    }
    model.requests().stream()
        .limit(6)
        .forEach(request -> requests.getChildren().add(new Label(line(request))));
  }

  private static String line(ServedRequest request) {
    return String.format(
        Locale.getDefault(),
        "%d   %s %s   %.0f ms",
        request.status(),
        request.method(),
        request.path(),
        1000 * request.seconds());
  }

  static VBox named(String name, Node node) {
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    label.setLabelFor(node);
    VBox box = new VBox(label, node);
    box.getStyleClass().add("field");
    return box;
  }

  static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
