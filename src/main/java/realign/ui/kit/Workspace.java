package realign.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.project.Change;
import realign.project.DocumentEntry;
import realign.project.Project;
import realign.project.Run;
import realign.question.Question;

/**
 * The open project as all screens see it: they watch these properties and lists, and change the
 * project through {@link #change}. Reading and writing happen off the screen's thread, in order;
 * the properties change on it, after what they show was saved.
 */
public final class Workspace implements AutoCloseable {
  private static final int SECONDS_TO_WAIT = 5;
  private static final int SECONDS_TO_SAVE = 600;

  /** Whether what was changed is on disk. */
  public enum Saving {
    SAVED,
    SAVING,
    FAILED,
    READ_ONLY
  }

  /**
   * How the documents are cut.
   *
   * @param chunking null before the first cut, and where a data set gave the chunks
   * @param excluded ids of chunks that are left out
   */
  public record Cut(@Nullable Chunking chunking, List<Chunk> chunks, Set<String> excluded) {
    public Cut {
      chunks = List.copyOf(chunks);
      excluded = Set.copyOf(excluded);
    }
  }

  private final Project project;
  private final Executor screen;
  private final ExecutorService writer;
  private final Consumer<Change> listener = this::changed;
  private final ReadOnlyObjectWrapper<List<DocumentEntry>> documents;
  private final ReadOnlyObjectWrapper<Cut> cut;
  private final ReadOnlyObjectWrapper<List<Run>> runs;
  private final QuestionList questions = new QuestionList();
  private final ReadOnlyObjectWrapper<Set<String>> orphaned;
  private final ReadOnlyObjectWrapper<Saving> saving;
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<String> undoable;
  private final ReadOnlyObjectWrapper<String> redoable;
  private final List<Runnable> last = new ArrayList<>();
  private volatile Set<String> chunked = Set.of();
  private final Glances glances;
  private final QuestionNews questionNews;
  private int pending;

  /** Reads all that screens show; called on a worker's thread. The project is closed with this. */
  public Workspace(Project project, Executor screen) {
    this.project = project;
    this.screen = screen;
    this.writer = Executors.newSingleThreadExecutor(new WorkerThreads("project-writer"));
    documents = new ReadOnlyObjectWrapper<>(project.documents().list());
    cut = new ReadOnlyObjectWrapper<>(readCut());
    runs = new ReadOnlyObjectWrapper<>(project.runs().all());
    orphaned = new ReadOnlyObjectWrapper<>(project.questions().orphaned());
    saving = new ReadOnlyObjectWrapper<>(calm());
    undoable = new ReadOnlyObjectWrapper<>(project.history().undoable().orElse(""));
    redoable = new ReadOnlyObjectWrapper<>(project.history().redoable().orElse(""));
    questions.replacing(project.questions().all()).run();
    glances = new Glances(project, writer);
    questionNews = new QuestionNews(project, questions, orphaned);
    project.onChange(listener);
  }

  /**
   * For reading, and for long work that saves as it goes; not to be asked on the screen's thread.
   */
  public Project project() {
    return project;
  }

  public String name() {
    String file = String.valueOf(project.file().getFileName());
    return file.endsWith(".realign") ? file.substring(0, file.length() - 8) : file;
  }

  public Path file() {
    return project.file();
  }

  public ReadOnlyObjectProperty<List<DocumentEntry>> documents() {
    return documents.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Cut> cut() {
    return cut.getReadOnlyProperty();
  }

  /** In the order in which they came; a changed question is set in its place. */
  public ObservableList<Question> questions() {
    return questions.observable();
  }

  /** Ids of the questions whose evidence is in no document. */
  public ReadOnlyObjectProperty<Set<String>> orphaned() {
    return orphaned.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Run>> runs() {
    return runs.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Saving> saving() {
    return saving.getReadOnlyProperty();
  }

  /** Why the last change wasn't saved; null where it was. */
  public ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  /** What undo would take back, in words; empty where there is nothing. */
  public ReadOnlyObjectProperty<String> undoable() {
    return undoable.getReadOnlyProperty();
  }

  /** What redo would do again, in words; empty where there is nothing. */
  public ReadOnlyObjectProperty<String> redoable() {
    return redoable.getReadOnlyProperty();
  }

  public void undo() {
    change(() -> project.history().undo());
  }

  public void redo() {
    change(() -> project.history().redo());
  }

  /** Saves a change, after those asked for before it; called on the screen's thread. */
  public void change(Runnable work) {
    pending++;
    saving.set(Saving.SAVING);
    writer.execute(
        () -> {
          Mishap reason = attempt(work);
          screen.execute(() -> settled(reason));
        });
  }

  /** How the project was last looked at, by what it was called; empty where that isn't known. */
  public String remembered(String key) {
    return glances.of(key);
  }

  /** All that was kept under names that begin so, by what follows in the name. */
  public Map<String, String> rememberedUnder(String beginning) {
    return glances.under(beginning);
  }

  /** Keeps how the project is looked at; no change, and nothing to wait for. */
  public void remember(String key, String value) {
    glances.keep(key, value);
  }

  static @Nullable Mishap attempt(Runnable work) {
    try {
      work.run();
      return null;
    } catch (RuntimeException e) {
      return Mishap.of(e);
    }
  }

  private void settled(@Nullable Mishap reason) {
    pending--;
    mishap.set(reason);
    if (reason != null) {
      saving.set(Saving.FAILED);
    } else if (pending == 0) {
      saving.set(calm());
    }
  }

  private Saving calm() {
    return project.readOnly() ? Saving.READ_ONLY : Saving.SAVED;
  }

  /** Called on whichever thread made the change. */
  private void changed(Change change) {
    String undo = project.history().undoable().orElse("");
    String redo = project.history().redoable().orElse("");
    List<Runnable> news = new ArrayList<>();
    if (!change.documents().isEmpty()) {
      List<DocumentEntry> list = project.documents().list();
      news.add(() -> documents.set(list));
    }
    if (change.chunks() || change.documents().stream().anyMatch(this::cutOrWas)) {
      Cut now = readCut();
      news.add(() -> cut.set(now));
    }
    if (!change.questions().isEmpty()) {
      news.add(questionNews.of(change.questions()));
    }
    if (!change.questions().isEmpty() || !change.documents().isEmpty()) {
      news.add(questionNews.orphans(change));
    }
    if (!change.runs().isEmpty()) {
      List<Run> list = project.runs().all();
      news.add(() -> runs.set(list));
    }
    screen.execute(
        () -> {
          news.forEach(Runnable::run);
          undoable.set(undo);
          redoable.set(redo);
        });
  }

  /** A document that came in without chunks changes nothing about those of others. */
  private boolean cutOrWas(String document) {
    return chunked.contains(document) || !project.chunks().of(document).isEmpty();
  }

  private Cut readCut() {
    List<Chunk> chunks = project.chunks().all();
    chunked = chunks.stream().map(chunk -> chunk.span().document()).collect(Collectors.toSet());
    return new Cut(project.chunks().chunking().orElse(null), chunks, project.chunks().excluded());
  }

  /** Does something more once the project is closed. */
  public void onClose(Runnable work) {
    last.add(work);
  }

  /**
   * Saves what was asked for, then lets go of the file. Where that takes long, as on a slow disk,
   * the screen goes on; the program ends once it is done.
   */
  @Override
  public void close() {
    project.forget(listener);
    writer.execute(project::close);
    last.forEach(writer::execute);
    writer.shutdown();
    if (!ended(SECONDS_TO_WAIT)) {
      Thread saving = new Thread(() -> ended(SECONDS_TO_SAVE), "last saving");
      saving.setDaemon(false);
      saving.start();
    }
  }

  private boolean ended(long seconds) {
    try {
      return writer.awaitTermination(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
