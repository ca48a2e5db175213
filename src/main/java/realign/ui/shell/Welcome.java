package realign.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.kit.Command;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;

/** The first thing seen: three doors, and the projects opened lately. */
final class Welcome extends StackPane {
  private static final Messages MESSAGES = Messages.of(Welcome.class);

  private final VBox notices = new VBox();

  Welcome(WindowCommands commands, List<Path> recent, Consumer<Path> open) {
    getStyleClass().add("welcome");
    HBox doors =
        new HBox(
            door("door-sample", Icon.SAMPLE, "door.sample", commands.sample()),
            door("door-new", Icon.NEW, "door.new", commands.create()),
            door("door-open", Icon.OPEN, "door.open", commands.open()));
    doors.getStyleClass().add("doors");
    notices.managedProperty().bind(Bindings.isNotEmpty(notices.getChildren()));
    VBox page = new VBox(head(), notices, doors);
    List<Path> there = recent.stream().filter(Files::isRegularFile).toList();
    if (!there.isEmpty()) {
      page.getChildren().add(recents(there, open));
    }
    page.getStyleClass().add("page");
    page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    page.setMinHeight(Region.USE_PREF_SIZE);
    StackPane room = new StackPane(page);
    room.getStyleClass().add("room");
    ScrollPane scroll = new ScrollPane(room);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroll);
  }

  /** Says what came of the last try. */
  void say(Node notice) {
    notices.getChildren().setAll(notice);
  }

  private static VBox head() {
    Label title = new Label(MESSAGES.text("welcome.title"));
    title.getStyleClass().add("title");
    Label purpose = new Label(MESSAGES.text("welcome.purpose"));
    purpose.getStyleClass().add("purpose");
    purpose.setWrapText(true);
    VBox head = new VBox(title, purpose);
    head.getStyleClass().add("head");
    return head;
  }

  private static Button door(String id, Icon icon, String key, Command command) {
    StackPane badge = new StackPane(icon.node());
    badge.getStyleClass().add("badge");
    badge.setMaxWidth(USE_PREF_SIZE);
    Label name = new Label(MESSAGES.text(key));
    name.getStyleClass().add("name");
    Label purpose = new Label(MESSAGES.text(key + ".purpose"));
    purpose.getStyleClass().add("purpose");
    purpose.setWrapText(true);
    VBox face = new VBox(badge, name, purpose);
    face.getStyleClass().add("face");
    Button door = new Button(null, face);
    door.setId(id);
    door.getStyleClass().setAll("door");
    door.setAccessibleText(MESSAGES.text(key) + ". " + MESSAGES.text(key + ".purpose"));
    door.setOnAction(event -> command.run());
    HBox.setHgrow(door, Priority.ALWAYS);
    return door;
  }

  private static VBox recents(List<Path> recent, Consumer<Path> open) {
    Label title = new Label(MESSAGES.text("welcome.recent"));
    title.getStyleClass().add("recent-title");
    VBox list = new VBox(title);
    list.getStyleClass().add("recents");
    recent.forEach(file -> list.getChildren().add(recent(file, open)));
    return list;
  }

  private static Button recent(Path file, Consumer<Path> open) {
    Label name = new Label(ProjectName.of(file));
    name.getStyleClass().add("name");
    name.setMinWidth(0);
    Label folder = new Label(String.valueOf(file.getParent()));
    folder.getStyleClass().add("folder");
    folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    // What is left beside the name is its, and no more.
    folder.setMinWidth(0);
    folder.setPrefWidth(0);
    folder.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(folder, Priority.ALWAYS);
    HBox face = new HBox(Icon.RECENT.node("muted-icon"), name, folder);
    face.setAlignment(Pos.CENTER_LEFT);
    face.getStyleClass().add("face");
    Button row = new Button(null, face);
    row.getStyleClass().setAll("recent");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(file.toString());
    Hint.on(row, file.toString());
    row.setOnAction(event -> open.accept(file));
    return row;
  }
}
