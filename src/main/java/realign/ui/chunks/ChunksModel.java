package realign.ui.chunks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.Cl100k;
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
  private final ObjectProperty<Chunking.Method> method =
      new SimpleObjectProperty<>(Chunking.Method.TOKENS);
  private final IntegerProperty size = new SimpleIntegerProperty(800);
  private final IntegerProperty overlap = new SimpleIntegerProperty(400);
  private final StringProperty counter = new SimpleStringProperty(Encoders.STANDARD);
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Unplaced>> unplaced =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper given = new ReadOnlyBooleanWrapper();
  private boolean settling;

  ChunksModel(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.recutting = new Recutting(workspace.project());
    this.sliding = Latest.after(SLIDING_MILLIS, jobs.workers(), jobs.screen());
    this.placing = Latest.after(PLACING_MILLIS, jobs.workers(), jobs.screen());
    method.addListener((property, before, now) -> begin(now));
    for (Observable setting : List.<Observable>of(method, size, overlap, counter)) {
      setting.addListener(each -> slide());
    }
    workspace.documents().addListener((property, before, now) -> recutting.forget());
    workspace.cut().subscribe(this::settle);
    workspace.cut().subscribe(cut -> place());
    workspace.questions().addListener((ListChangeListener<Question>) change -> place());
  }

  ObjectProperty<Chunking.Method> method() {
    return method;
  }

  IntegerProperty size() {
    return size;
  }

  IntegerProperty overlap() {
    return overlap;
  }

  /** Whose tokens are counted. */
  StringProperty counter() {
    return counter;
  }

  /** Those that can be chosen from, the present one among them. */
  List<String> counters() {
    List<String> names = new ArrayList<>(Encoders.bundled());
    names.add(Cl100k.NAME);
    if (!names.contains(counter.get())) {
      names.add(counter.get());
    }
    return names;
  }

  ObjectProperty<Shown> shown() {
    return shown;
  }

  /** What the settings in hand give; null until that is known. */
  ReadOnlyObjectProperty<@Nullable Preview> preview() {
    return preview.getReadOnlyProperty();
  }

  /** Questions that the project's chunks have no place for. */
  ReadOnlyObjectProperty<List<Unplaced>> unplaced() {
    return unplaced.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  /** Whether the settings in hand aren't those that the project is cut with. */
  ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /** Whether a data set brought all chunks, which stay as they are. */
  ReadOnlyBooleanProperty given() {
    return given.getReadOnlyProperty();
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

  /** The chunks that are to be listed. */
  List<Chunk> listed() {
    Preview now = preview.get();
    if (now == null) {
      return List.of();
    }
    return switch (shown.get()) {
      case ALL, UNPLACED -> now.chunks();
      case PROPOSED -> open();
      case LEFT_OUT -> now.chunks().stream().filter(this::excluded).toList();
    };
  }

  /** Counts what isn't counted yet, so that the first slide needn't wait for it. */
  void prepare() {
    Chunking chunking = inHand();
    jobs.workers().execute(() -> recutting.cut(chunking, encoders.counter(chunking.counter())));
  }

  /** Cuts the project's documents with the settings in hand. */
  void apply() {
    Chunking chunking = inHand();
    TokenCounter tokens = encoders.counter(chunking.counter());
    jobs.start(
        MESSAGES.text("job.cut"),
        progress -> new Cutting(workspace.project()).cut(chunking, tokens, progress).size(),
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
      take(new Chunking(Chunking.Method.TOKENS, now.room(), now.room() / 5, counter.get()));
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

  /** The settings in hand, whether the project is cut with them or not. */
  Chunking inHand() {
    int units = Math.max(1, size.get());
    return new Chunking(method.get(), units, Math.min(overlap.get(), units - 1), counter.get());
  }

  private void take(Chunking chunking) {
    settling = true;
    method.set(chunking.method());
    size.set(chunking.size());
    overlap.set(chunking.overlap());
    counter.set(chunking.counter());
    settling = false;
  }

  /** A unit of another size needs another number of them. */
  private void begin(Chunking.Method now) {
    if (!settling) {
      take(now.standard(counter.get()));
    }
  }

  /** Takes the project's own settings in hand. */
  private void settle(Workspace.Cut cut) {
    Chunking now = cut.chunking();
    if (now != null) {
      take(now);
    }
    changed.set(false);
    Chunking chunking = inHand();
    preview.set(new Preview(chunking, cut.chunks(), 0, java.util.Map.of()));
    sliding.ask(
        () -> Preview.of(chunking, cut.chunks(), maxTokens(chunking.counter())),
        preview::set,
        mishap::set);
  }

  private void slide() {
    if (settling) {
      return;
    }
    if (overlap.get() >= size.get()) {
      settling = true;
      overlap.set(size.get() / 2);
      settling = false;
    }
    Chunking wanted = inHand();
    changed.set(!wanted.equals(cut().get().chunking()));
    sliding.ask(() -> preview(wanted), preview::set, mishap::set);
  }

  private Preview preview(Chunking chunking) {
    TokenCounter tokens = encoders.counter(chunking.counter());
    List<Chunk> chunks = recutting.cut(chunking, tokens);
    return Preview.of(chunking, chunks, maxTokens(chunking.counter()));
  }

  private void place() {
    List<Question> questions = List.copyOf(workspace.questions());
    Workspace.Cut cut = cut().get();
    Set<String> documents =
        workspace.documents().get().stream().map(DocumentEntry::id).collect(Collectors.toSet());
    placing.ask(
        () -> {
          boolean all = !cut.chunks().isEmpty() && cut.chunks().stream().allMatch(Chunk::given);
          return new Standing(Unplaced.among(questions, cut, documents), all);
        },
        now -> {
          unplaced.set(now.unplaced);
          given.set(now.given);
        },
        mishap::set);
  }

  private record Standing(List<Unplaced> unplaced, boolean given) {}

  private int maxTokens(String name) {
    return Encoders.bundled().contains(name) ? encoders.open(name).identity().maxTokens() : 0;
  }
}
