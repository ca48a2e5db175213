package realign.ui.chunks;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.project.Cutting;
import realign.project.DocumentEntry;
import realign.project.Recutting;
import realign.question.Question;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.ShownRows;
import realign.ui.kit.Workspace;

/** How the documents are cut, and how they would be with the settings in hand. */
final class ChunksModel {
  private static final Messages MESSAGES = Messages.of(ChunksModel.class);
  private static final int SLIDING_MILLIS = 80;
  private static final int PLACING_MILLIS = 200;

  /** Which of the chunks are listed. */
  enum Shown {
    ALL,
    PROPOSED,
    LEFT_OUT,
    UNPLACED
  }

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final Recutting recutting;
  private final Latest sliding;
  private final Latest placing;
  private boolean placingSoon;
  private final CutSettings settings = new CutSettings(this::slide);
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(Standing.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ObservableList<Unplaced> homeless = FXCollections.observableArrayList();
  private final ShownRows<Unplaced> unplaced;
  private final ChunkList list;

  ChunksModel(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.recutting = new Recutting(workspace.project());
    this.sliding = Latest.after(SLIDING_MILLIS, jobs.workers(), jobs.screen());
    this.placing = Latest.after(PLACING_MILLIS, jobs.workers(), jobs.screen());
    workspace.documents().addListener((property, before, now) -> recutting.forget());
    workspace.documents().addListener(changed -> placeSoon());
    workspace.cut().subscribe(this::settle);
    workspace.cut().addListener(changed -> placeSoon());
    workspace.questions().addListener((ListChangeListener<Question>) change -> placeSoon());
    placeSoon();
    list = new ChunkList(this, Latest.of(jobs.workers(), jobs.screen()));
    unplaced =
        new ShownRows<>(
            homeless,
            Unplaced.class,
            each -> each.question().id(),
            Latest.of(jobs.workers(), jobs.screen()));
    standing.subscribe(now -> list(now.unplaced()));
  }

  private void list(List<Unplaced> now) {
    if (!now.equals(homeless)) {
      homeless.setAll(now);
    }
  }

  /** The questions that no chunk answers. */
  ShownRows<Unplaced> unplaced() {
    return unplaced;
  }

  /** The chunks that are to be listed. */
  ChunkList list() {
    return list;
  }

  /** Those in hand. */
  CutSettings settings() {
    return settings;
  }

  ObjectProperty<Shown> shown() {
    return shown;
  }

  /** What the settings in hand give; null until that is known. */
  ReadOnlyObjectProperty<@Nullable Preview> preview() {
    return preview.getReadOnlyProperty();
  }

  /** What the project's chunks leave open. */
  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  /** Whether the settings in hand aren't those that the project is cut with. */
  ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Workspace.Cut> cut() {
    return workspace.cut();
  }

  boolean excluded(Chunk chunk) {
    return cut().get().excluded().contains(chunk.id());
  }

  /** What is proposed to be left out, and isn't. */
  List<Chunk> open() {
    Preview now = preview.get();
    return now == null
        ? List.of()
        : now.chunks().stream()
            .filter(chunk -> now.reason(chunk) != null && !excluded(chunk))
            .toList();
  }

  /** Counts what isn't counted yet, so that the first slide needn't wait for it. */
  void prepare() {
    Chunking chunking = settings.chunking();
    jobs.workers().execute(() -> recutting.cut(chunking, encoders.counter(chunking.counter())));
  }

  /** Cuts the project's documents with the settings in hand. */
  void apply() {
    Chunking chunking = settings.chunking();
    TokenCounter tokens = encoders.counter(chunking.counter());
    jobs.start(
        MESSAGES.text("job.cut"),
        progress -> new Cutting(workspace.project()).cut(chunking, tokens, progress).size(),
        made -> {});
  }

  /** Cuts the documents that have no chunks yet, as the others are cut. */
  void cutNew() {
    Chunking as = cut().get().chunking();
    Chunking chunking = as == null ? settings.chunking() : as;
    TokenCounter tokens = encoders.counter(chunking.counter());
    jobs.start(
        MESSAGES.text("job.cut"),
        progress -> new Cutting(workspace.project()).cutNew(chunking, tokens, progress).size(),
        made -> {});
  }

  /** Back to what the project is cut with. */
  void reset() {
    settle(cut().get());
  }

  /** Chunks of a size that the encoder sees whole. */
  void fit() {
    Preview now = preview.get();
    if (now != null && now.room() > 0) {
      String counter = settings.counter().get();
      settings.take(new Chunking(Chunking.Method.TOKENS, now.room(), now.room() / 5, counter));
      slide();
    }
  }

  void exclude(List<Chunk> chunks) {
    List<String> ids = chunks.stream().map(Chunk::id).toList();
    workspace.change(() -> workspace.project().chunks().exclude(ids));
  }

  void include(List<Chunk> chunks) {
    List<String> ids = chunks.stream().map(Chunk::id).toList();
    workspace.change(() -> workspace.project().chunks().include(ids));
  }

  /** Takes the project's own settings in hand. */
  private void settle(Workspace.Cut cut) {
    Chunking now = cut.chunking();
    if (now != null) {
      settings.take(now);
    }
    changed.set(false);
    Chunking chunking = settings.chunking();
    preview.set(new Preview(chunking, cut.chunks(), 0, java.util.Map.of()));
    sliding.ask(
        () -> Preview.of(chunking, cut.chunks(), maxTokens(chunking.counter())),
        preview::set,
        mishap::set);
  }

  private void slide() {
    Chunking wanted = settings.chunking();
    changed.set(!wanted.equals(cut().get().chunking()));
    sliding.ask(() -> preview(wanted), preview::set, mishap::set);
  }

  private Preview preview(Chunking chunking) {
    TokenCounter tokens = encoders.counter(chunking.counter());
    List<Chunk> chunks = recutting.cut(chunking, tokens);
    return Preview.of(chunking, chunks, maxTokens(chunking.counter()));
  }

  /** Once for all that changes together. */
  private void placeSoon() {
    if (!placingSoon) {
      placingSoon = true;
      jobs.screen().execute(this::place);
    }
  }

  private void place() {
    placingSoon = false;
    List<Question> questions = List.copyOf(workspace.questions());
    Workspace.Cut cut = cut().get();
    List<DocumentEntry> documents = workspace.documents().get();
    placing.ask(() -> Standing.of(questions, cut, documents), standing::set, mishap::set);
  }

  private int maxTokens(String name) {
    return Encoders.bundled().contains(name) ? encoders.open(name).identity().maxTokens() : 0;
  }
}
