package realign.ui.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import realign.document.DocumentReader;
import realign.encoder.Encoders;
import realign.export.questions.QuestionSetReader;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Jobs;
import realign.ui.kit.PageImages;
import realign.ui.kit.Step;
import realign.ui.kit.StepState;
import realign.ui.kit.Workspace;

/** The documents on the rail. */
public final class DocumentsStep implements Step {
  private static final Messages MESSAGES = Messages.of(DocumentsStep.class);
  private static final Sign SIGN = new Sign("documents", MESSAGES.text("title"), Icon.DOCUMENTS);
  private static final Set<String> ENDINGS = Set.of("pdf", "txt", "md", "markdown", "html", "htm");

  private final Jobs jobs;
  private final DocumentsModel model;
  private final ObservableValue<StepState> state;
  private @Nullable DocumentsView view;

  /** The page images are closed by whoever made them. */
  public DocumentsStep(
      Workspace workspace, Jobs jobs, DocumentReader reader, Encoders encoders, PageImages images) {
    this.jobs = jobs;
    this.model = new DocumentsModel(workspace, jobs, reader, encoders, images);
    this.state =
        Bindings.createObjectBinding(this::stand, model.documents(), model.arrivals().reading());
  }

  private StepState stand() {
    List<DocumentEntry> documents = model.documents().get();
    String count = MESSAGES.text("count", documents.size());
    if (model.arrivals().reading().get()) {
      return new StepState(StepState.Kind.WORKING, count, MESSAGES.text("state.reading"));
    }
    if (documents.isEmpty()) {
      return StepState.empty(MESSAGES.text("state.empty"));
    }
    long problems = documents.stream().filter(each -> each.problem() != null).count();
    return problems == 0
        ? StepState.done(count)
        : new StepState(StepState.Kind.ATTENTION, count, MESSAGES.text("state.problems", problems));
  }

  @Override
  public Sign sign() {
    return SIGN;
  }

  @Override
  public ObservableValue<StepState> state() {
    return state;
  }

  @Override
  public Node view() {
    return made();
  }

  @Override
  public List<Command> commands() {
    return made().commands();
  }

  private DocumentsView made() {
    if (view == null) {
      view = new DocumentsView(model, jobs.turns());
    }
    return view;
  }

  @Override
  public boolean take(List<Path> files) {
    List<Path> ours = files.stream().filter(DocumentsStep::document).toList();
    if (ours.isEmpty()) {
      return false;
    }
    model.arrivals().add(ours);
    return true;
  }

  private static boolean document(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean folder = Files.isDirectory(file) && !QuestionSetReader.canRead(file);
    return folder || ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
