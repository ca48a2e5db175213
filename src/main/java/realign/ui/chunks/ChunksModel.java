package realign.ui.chunks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Chunker;
import realign.chunk.Chunking;
import realign.chunk.CountedText;
import realign.chunk.TokenCounter;
import realign.document.Document;
import realign.document.DocumentLayout;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.project.Cutting;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** How the documents are cut, and how they would be with the settings in hand. */
final class ChunksModel {
  private static final Messages MESSAGES = Messages.of(ChunksModel.class);
  private static final int SLIDING_MILLIS = 80;

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final Latest sliding;
  private final Map<String, CountedText> counted = new ConcurrentHashMap<>();
  private final ObjectProperty<Chunking.Method> method =
      new SimpleObjectProperty<>(Chunking.Method.TOKENS);
  private final IntegerProperty size = new SimpleIntegerProperty(800);
  private final IntegerProperty overlap = new SimpleIntegerProperty(400);
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private boolean settling;

  ChunksModel(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.sliding = Latest.after(SLIDING_MILLIS, jobs.workers(), jobs.screen());
    for (Observable setting : List.<Observable>of(method, size, overlap)) {
      setting.addListener(each -> slide());
    }
    workspace.cut().subscribe(this::settle);
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

  /** What the settings in hand give; null until that is known. */
  ReadOnlyObjectProperty<@Nullable Preview> preview() {
    return preview.getReadOnlyProperty();
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

  /** Cuts the project's documents with the settings in hand. */
  void apply() {
    Chunking chunking = inHand();
    TokenCounter counter = encoders.counter(chunking.counter());
    jobs.start(
        MESSAGES.text("job.cut"),
        progress -> new Cutting(workspace.project()).cut(chunking, counter, progress).size(),
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
      settling = true;
      method.set(Chunking.Method.TOKENS);
      overlap.set(now.room() / 5);
      size.set(now.room());
      settling = false;
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

  private String counter() {
    Chunking now = cut().get().chunking();
    return now == null ? Encoders.STANDARD : now.counter();
  }

  private Chunking inHand() {
    int room = Math.max(1, size.get());
    return new Chunking(method.get(), room, Math.min(overlap.get(), room - 1), counter());
  }

  /** Takes the project's own settings in hand. */
  private void settle(Workspace.Cut cut) {
    Chunking now = cut.chunking();
    if (now != null) {
      settling = true;
      method.set(now.method());
      size.set(now.size());
      overlap.set(now.overlap());
      settling = false;
    }
    changed.set(false);
    String counter = counter();
    Chunking chunking = now == null ? inHand() : now;
    preview.set(new Preview(chunking, cut.chunks(), 0));
    sliding.ask(
        () -> new Preview(chunking, cut.chunks(), maxTokens(counter)), preview::set, mishap::set);
  }

  private void slide() {
    if (settling) {
      return;
    }
    Chunking wanted = inHand();
    boolean same = wanted.equals(cut().get().chunking());
    changed.set(!same);
    sliding.ask(() -> preview(wanted), preview::set, mishap::set);
  }

  private Preview preview(Chunking chunking) {
    TokenCounter counter = encoders.counter(chunking.counter());
    Chunker chunker = new Chunker(chunking);
    List<Chunk> chunks = new ArrayList<>();
    for (Document document : workspace.project().documents().all()) {
      CountedText text =
          counted.computeIfAbsent(
              document.id() + chunking.counter(), key -> CountedText.count(document, counter));
      DocumentLayout layout =
          DocumentLayout.of(workspace.project().documents().layout(document.id()));
      chunks.addAll(chunker.cut(text, layout.headings()));
    }
    return new Preview(chunking, chunks, maxTokens(chunking.counter()));
  }

  private int maxTokens(String counter) {
    return Encoders.bundled().contains(counter) ? encoders.open(counter).identity().maxTokens() : 0;
  }
}
