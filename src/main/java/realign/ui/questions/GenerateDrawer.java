package realign.ui.questions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.document.Role;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Job;
import realign.ui.kit.Notice;
import realign.ui.kit.Presence;
import realign.ui.kit.Workspace;

/** Has questions written: by whom, how, how far; what it would take, and what failed. */
final class GenerateDrawer extends Drawer {
  private static final Messages MESSAGES = Messages.of(GenerateDrawer.class);
  private static final int FAILURES_SHOWN = 50;

  private final GenerateModel model;
  private final VBox failures;
  private final SamplePane sample;

  GenerateDrawer(GenerateModel model, Workspace workspace) {
    this(model, new VBox(), new SamplePane(model, () -> used(workspace)), new VBox());
  }

  private GenerateDrawer(GenerateModel model, VBox fields, SamplePane sample, VBox failures) {
    super("generate", MESSAGES.text("write.title"), fields, foot(model));
    this.model = model;
    this.sample = sample;
    this.failures = failures;
    fields.getStyleClass().add("drawer-fields");
    failures.getStyleClass().add("failures");
    PromptFields prompt = new PromptFields(model);
    Label attempt = title("sample");
    fields
        .getChildren()
        .addAll(
            new ScribeFields(model),
            language(model),
            new BoundsFields(model),
            prompt,
            attempt,
            sample,
            failures);
    fields.disableProperty().bind(model.job().isNotNull());
    model.assignment().subscribe(now -> Presence.see(prompt, now.scribe().chats()));
    model.forecast().subscribe(this::list);
  }

  /** Those that are asked about: of the corpus, and not excluded. */
  private static List<Chunk> used(Workspace workspace) {
    Workspace.Cut cut = workspace.cut().get();
    Set<String> corpus =
        workspace.documents().get().stream()
            .filter(document -> document.role() == Role.CORPUS)
            .map(DocumentEntry::id)
            .collect(Collectors.toSet());
    return cut.chunks().stream()
        .filter(chunk -> corpus.contains(chunk.span().document()))
        .filter(chunk -> !cut.excluded().contains(chunk.id()))
        .toList();
  }

  /** Says of which chunks the writer can't ask questions. */
  private static Node language(GenerateModel model) {
    VBox place = new VBox();
    place.setId("write-language");
    model
        .forecast()
        .subscribe(
            forecast -> {
              place.getChildren().clear();
              boolean some = forecast != null && forecast.notEnglish() > 0;
              if (some) {
                place
                    .getChildren()
                    .add(
                        new Notice(
                            Notice.Tone.WARNING,
                            MESSAGES.text("language", forecast.notEnglish(), forecast.chunks()),
                            MESSAGES.text("language.advice")));
              }
              Presence.see(place, some);
            });
    return place;
  }

  /** Opens it, to be tried on this chunk. */
  void open(@Nullable Chunk chunk) {
    sample.on(chunk);
    model.open();
    open().set(true);
  }

  private static Label title(String key) {
    Label label = new Label(MESSAGES.text(key));
    label.getStyleClass().add("group-title");
    return label;
  }

  private static Node foot(GenerateModel model) {
    Label estimate = help("");
    VBox messages = new VBox();
    Button write =
        Buttons.primary(
            Icon.WRITE,
            Command.of(MESSAGES.text("write"), model::write)
                .when(
                    Bindings.createBooleanBinding(
                        () -> ready(model.forecast().get()), model.forecast())));
    write.setId("write");
    Button retry =
        Buttons.secondary(Icon.REDO, Command.of(MESSAGES.text("retry"), model::retryFailed));
    retry.setId("retry-failed");
    Button again = Buttons.quiet(Command.of(MESSAGES.text("write.all"), model::writeAllAgain));
    HBox actions = new HBox(write, retry, again);
    actions.getStyleClass().add("line");
    Node running = running(model);
    estimate
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> EstimateWords.of(model.forecast().get(), model.assignment().get()),
                model.forecast(),
                model.assignment()));
    model
        .forecast()
        .subscribe(
            forecast -> {
              write.setText(
                  MESSAGES.text(forecast != null && forecast.begun() ? "write.resume" : "write"));
              Presence.see(retry, forecast != null && !forecast.failures().isEmpty());
              Presence.see(
                  again, forecast != null && forecast.begun() && forecast.next().chunks() == 0);
            });
    model
        .mishap()
        .subscribe(
            mishap -> {
              messages.getChildren().clear();
              if (mishap != null) {
                messages.getChildren().add(Notice.of(mishap));
              }
            });
    model
        .job()
        .subscribe(
            job -> {
              Presence.see(running, job != null);
              Presence.see(actions, job == null);
            });
    return new VBox(8, messages, estimate, running, actions);
  }

  private static boolean ready(Desk.@Nullable Forecast forecast) {
    return forecast != null && forecast.next().chunks() > 0;
  }

  private static Node running(GenerateModel model) {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    Label what = new Label();
    what.setMinWidth(Region.USE_PREF_SIZE);
    Button cancel =
        Buttons.secondary(Icon.STOP, Command.of(MESSAGES.text("write.cancel"), model::cancel));
    cancel.setId("cancel-writing");
    model.job().subscribe(job -> follow(job, bar, what));
    HBox line = new HBox(cancel, what, bar);
    HBox.setHgrow(bar, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    return line;
  }

  private static void follow(@Nullable Job job, ProgressBar bar, Label what) {
    bar.progressProperty().unbind();
    what.textProperty().unbind();
    if (job != null) {
      bar.progressProperty().bind(job.fraction());
      what.textProperty().bind(job.what());
    }
  }

  private void list(Desk.@Nullable Forecast forecast) {
    failures.getChildren().clear();
    if (forecast == null || forecast.failures().isEmpty()) {
      return;
    }
    failures.getChildren().add(title("failures"));
    int shown = 0;
    for (Map.Entry<Chunk, String> failure : forecast.failures().entrySet()) {
      if (shown++ == FAILURES_SHOWN) {
        failures
            .getChildren()
            .add(help(MESSAGES.text("failures.more", forecast.failures().size() - shown + 1)));
        break;
      }
      failures.getChildren().add(failure(failure.getKey(), failure.getValue()));
    }
  }

  private static Node failure(Chunk chunk, String reason) {
    String start = chunk.text().strip().replaceAll("\\s+", " ");
    Label words =
        new Label(
            MESSAGES.text(
                "failure", chunk.firstPage(), start.substring(0, Math.min(60, start.length()))));
    words.getStyleClass().add("place");
    Label why = help(reason);
    why.getStyleClass().add("reason");
    return new VBox(2, words, why);
  }
}
