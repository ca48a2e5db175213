package realign.ui.questions;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.HighlightedText;
import realign.ui.kit.Icon;
import realign.ui.kit.Presence;
import realign.ui.kit.Reflowed;
import realign.ui.kit.ScrolledByKeys;
import realign.ui.kit.Workspace;

/** One question beside what answers it, with the decision to take. */
final class ReviewCard extends VBox {
  private static final Messages MESSAGES = Messages.of(ReviewCard.class);

  private static final double ABOVE = 64;

  private final QuestionsModel model;
  private final Workspace workspace;
  private final Label position = new Label();
  private final FlowPane chips = new FlowPane();
  private final QuestionText text;
  private final Label place = new Label();
  private final HighlightedText passage = new HighlightedText();
  private final ScrollPane scroll = new ScrollPane(passage);
  private final Hyperlink back = new Hyperlink(MESSAGES.text("evidence.back"));
  private final FlagRows flags;

  ReviewCard(QuestionsModel model, Workspace workspace, ReviewCommands commands) {
    this.model = model;
    this.workspace = workspace;
    this.text = new QuestionText(model::rewrite, this::requestFocus);
    this.flags = new FlagRows(model::goTo, this::showChunk);
    getStyleClass().add("review-card");
    getChildren().addAll(head(commands), text, chips, decisions(commands), flags, evidence());
    passage.firstMark().subscribe(top -> reveal(top.doubleValue()));
    model.inHand().subscribe(this::show);
    model.current().subscribe(index -> count());
    model.shown().addListener((ListChangeListener<Question>) change -> count());
    model.flags().revision().addListener(news -> showFlags());
  }

  private HBox head(ReviewCommands commands) {
    position.getStyleClass().add("muted");
    position.setMinWidth(Region.USE_PREF_SIZE);
    chips.getStyleClass().add("chips");
    chips.setMinHeight(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            position,
            space,
            Buttons.icon(Icon.PREVIOUS, commands.previous()),
            Buttons.icon(Icon.NEXT, commands.next()));
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** What has to be in sight beside a long question comes first. */
  @Override
  protected void layoutChildren() {
    text.fit(getWidth() - snappedLeftInset() - snappedRightInset(), getHeight());
    super.layoutChildren();
  }

  private HBox decisions(ReviewCommands commands) {
    HBox row =
        new HBox(
            decision(Icon.ACCEPT, commands.accept(), "accept"),
            decision(Icon.REJECT, commands.reject(), "reject"),
            decision(Icon.EDIT, commands.edit(), "edit"),
            Buttons.icon(Icon.UNREVIEWED, commands.takeBack()));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("decisions");
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  private static Button decision(Icon icon, Command command, String style) {
    Button button = Buttons.secondary(icon, command);
    button.getStyleClass().add(style);
    Label key = new Label(command.shortcut().map(keys -> keys.label()).orElse(""));
    key.getStyleClass().add("keys");
    Label name = new Label(command.name());
    name.setMinWidth(USE_PREF_SIZE);
    key.setMinWidth(USE_PREF_SIZE);
    HBox face = new HBox(icon.node(), name, key);
    face.setAlignment(Pos.CENTER_LEFT);
    face.getStyleClass().add("face");
    button.setText(null);
    button.setGraphic(face);
    return button;
  }

  private VBox evidence() {
    place.getStyleClass().add("place");
    place.setWrapText(true);
    place.setMinHeight(Region.USE_PREF_SIZE);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("passage");
    ScrolledByKeys.let(scroll, MESSAGES.text("passage"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    back.setOnAction(event -> showEvidence());
    Presence.see(back, false);
    VBox evidence = new VBox(place, back, scroll);
    evidence.getStyleClass().add("evidence-box");
    VBox.setVgrow(evidence, Priority.ALWAYS);
    return evidence;
  }

  private void show(@Nullable Question question) {
    text.show(question == null ? "" : question.text());
    setVisible(question != null);
    if (question == null) {
      return;
    }
    chips.getChildren().setAll(verdict(question.verdict()));
    for (String word : List.of(question.kind(), question.voice(), source(question))) {
      if (!word.isEmpty()) {
        Label chip = new Label(word);
        chip.getStyleClass().add("chip");
        chips.getChildren().add(chip);
      }
    }
    showEvidence();
    showFlags();
    count();
  }

  private void showEvidence() {
    Question question = model.inHand().get();
    if (question != null) {
      show(Context.of(question, workspace));
      Presence.see(back, false);
    }
  }

  /** Shows another chunk in place of the one with the evidence. */
  private void showChunk(String id) {
    workspace.cut().get().chunks().stream()
        .filter(chunk -> chunk.id().equals(id))
        .findFirst()
        .ifPresent(
            chunk -> {
              show(Context.of(chunk, workspace));
              Presence.see(back, true);
            });
  }

  private void show(Context context) {
    place.setText(context.place());
    passage.show(Reflowed.of(context.text()), context.marks());
    scroll.setVvalue(0);
  }

  private void showFlags() {
    Question question = model.inHand().get();
    flags.show(question == null ? List.of() : model.flags().of(question.id()));
  }

  /** Scrolls the evidence into view, a little below the top. */
  private void reveal(double top) {
    double hidden = passage.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(hidden <= 0 ? 0 : Math.max(0, Math.min(1, (top - ABOVE) / hidden)));
  }

  private static Label verdict(Verdict verdict) {
    String name = verdict.name().toLowerCase(Locale.ROOT);
    Label chip = new Label(MESSAGES.text("verdict." + name), QuestionTable.sign(verdict));
    chip.getStyleClass().addAll("chip", name);
    return chip;
  }

  private static String source(Question question) {
    return MESSAGES.text("source." + question.origin().source().name().toLowerCase(Locale.ROOT));
  }

  private void count() {
    position.setText(
        MESSAGES.text("position", Math.max(0, model.current().get()) + 1, model.shown().size()));
  }

  /** Lets the question be edited in place. */
  void edit() {
    text.edit();
  }
}
