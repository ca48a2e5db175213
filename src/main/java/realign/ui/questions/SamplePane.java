package realign.ui.questions;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.question.Draft;
import realign.question.Writing;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;

/** What the writer makes of one chunk, before all are asked about. */
final class SamplePane extends VBox {
  private static final Messages MESSAGES = Messages.of(SamplePane.class);

  private final GenerateModel model;
  private final Supplier<List<Chunk>> chunks;
  private final Label place = new Label();
  private final VBox drafts = new VBox();
  private int at;

  /**
   * Nothing tried yet.
   *
   * @param chunks to try it on
   */
  SamplePane(GenerateModel model, Supplier<List<Chunk>> chunks) {
    this.model = model;
    this.chunks = chunks;
    getStyleClass().add("sample");
    place.getStyleClass().add("place");
    place.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(place, Priority.ALWAYS);
    Command attempt = Command.of(MESSAGES.text("sample.try"), this::attempt);
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("small-indicator");
    busy.visibleProperty().bind(model.tryout().busy());
    HBox line =
        new HBox(
            Buttons.secondary(Icon.START, attempt),
            busy,
            place,
            Buttons.icon(
                Icon.PREVIOUS, Command.of(MESSAGES.text("sample.previous"), () -> move(-1))),
            Buttons.icon(Icon.NEXT, Command.of(MESSAGES.text("sample.next"), () -> move(1))));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    drafts.getStyleClass().add("drafts");
    getChildren().addAll(line, drafts);
    model.tryout().sample().subscribe(this::show);
  }

  /** Takes this chunk to try the writer on, where it is one that is asked about. */
  void on(@Nullable Chunk chunk) {
    at = chunk == null ? at : Math.max(0, chunks.get().indexOf(chunk));
    move(0);
  }

  private void move(int by) {
    int count = chunks.get().size();
    at = count == 0 ? 0 : Math.floorMod(at + by, count);
    model.tryout().forgetOthers(count == 0 ? null : chunks.get().get(at));
    place.setText(MESSAGES.text("sample.place", count == 0 ? 0 : at + 1, count));
  }

  private void attempt() {
    List<Chunk> all = chunks.get();
    if (!all.isEmpty()) {
      model.trySample(all.get(Math.min(at, all.size() - 1)));
    }
  }

  private void show(Tryout.@Nullable Sample sample) {
    drafts.getChildren().clear();
    if (sample == null) {
      return;
    }
    if (sample.writing() instanceof Writing.Failed failed) {
      drafts.getChildren().add(wrapped(failed.trouble().sentence(), "strong"));
      drafts.getChildren().add(wrapped(failed.detail(), "help"));
    } else if (sample.writing() instanceof Writing.Written written) {
      written.drafts().forEach(this::add);
      written
          .troubles()
          .forEach(
              (trouble, count) ->
                  drafts
                      .getChildren()
                      .add(
                          wrapped(
                              MESSAGES.text("sample.trouble", trouble.sentence(), count), "help")));
    }
  }

  private void add(Draft draft) {
    VBox words = new VBox(wrapped(draft.text(), "strong"));
    draft
        .paraphrases()
        .forEach(text -> words.getChildren().add(wrapped("≈ " + text, "paraphrase")));
    words.getChildren().add(wrapped("“" + draft.quote().strip() + "”", "help"));
    words.getStyleClass().add("draft");
    drafts.getChildren().add(words);
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
