package realign.ui.questions;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import realign.job.Messages;
import realign.ui.kit.Presence;

/**
 * A question as it reads, and a field in its place while it is edited. A long one is scrolled to
 * its end, so that what belongs to it stays in sight.
 */
final class QuestionText extends StackPane {
  private static final Messages MESSAGES = Messages.of(QuestionText.class);
  private static final double SHARE = .3;
  private static final double LEAST = 72;

  private final Label text = new Label();
  private final ScrollPane scroll = new ScrollPane(text);
  private final TextArea editor = new TextArea();
  private final Consumer<String> rewrite;
  private final Runnable done;

  /**
   * Nothing to read yet.
   *
   * @param rewrite is given what was written in place of the question
   * @param done called when editing has ended by key
   */
  QuestionText(Consumer<String> rewrite, Runnable done) {
    this.rewrite = rewrite;
    this.done = done;
    text.getStyleClass().add("question-text");
    text.setWrapText(true);
    scroll.getStyleClass().add("passage");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    editor.setId("question-editor");
    editor.setAccessibleText(MESSAGES.text("command.edit"));
    editor.getStyleClass().add("question-editor");
    editor.setWrapText(true);
    editor.setPrefRowCount(2);
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    editor.focusedProperty().subscribe(focused -> leave(focused));
    setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(scroll, editor);
    editing(false);
  }

  /** Shows a question; what was being edited is dropped. */
  void show(String question) {
    editing(false);
    text.setText(question);
    scroll.setVvalue(0);
  }

  /**
   * Takes as much height as the question needs, up to a share of all that there is.
   *
   * @param width that it is laid out in
   * @param height of all that shares the place
   */
  void fit(double width, double height) {
    double whole = Math.ceil(text.prefHeight(width));
    double tall = Math.min(whole, Math.max(LEAST, SHARE * height));
    scroll.setMinHeight(tall);
    scroll.setPrefHeight(tall);
    scroll.setMaxHeight(tall);
    setMinHeight(editor.isVisible() ? USE_PREF_SIZE : tall);
  }

  /** Lets the question be edited in place. */
  void edit() {
    editor.setText(text.getText());
    editing(true);
    editor.requestFocus();
    editor.end();
  }

  private void editing(boolean on) {
    Presence.see(editor, on);
    Presence.see(scroll, !on);
  }

  private void key(KeyEvent event) {
    boolean kept = event.getCode() == KeyCode.ENTER && !event.isShiftDown();
    if (kept) {
      rewrite.accept(editor.getText());
    }
    if (kept || event.getCode() == KeyCode.ESCAPE) {
      editing(false);
      done.run();
      event.consume();
    }
  }

  private void leave(boolean focused) {
    if (!focused && editor.isVisible()) {
      rewrite.accept(editor.getText());
      editing(false);
    }
  }
}
