package realign.ui.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import realign.encoder.Encoders;
import realign.job.Progress;
import realign.project.DocumentEntry;
import realign.project.Project;
import realign.question.Question;
import realign.question.Verdict;
import realign.question.flag.Flag;
import realign.question.flag.FlagSettings;
import realign.question.flag.Flagging;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Ordering;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workspace;
import realign.vector.Matrix;

/** Times what a reviewer does in the questions' pane, without its nodes. */
public final class PaneMeasurement implements AutoCloseable {
  private static final int TIMES = 25;
  private static final int DIMENSIONS = 384;

  private final QueuedScreen screen = new QueuedScreen(900);
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Encoders encoders = new Encoders();
  private final Workspace workspace;
  private final FlagsModel flags;
  private final QuestionsModel model;
  private final Bulk bulk;
  private final Map<String, Object> milliseconds = new TreeMap<>();

  /** The project is closed with this. */
  public PaneMeasurement(Project project) {
    long start = System.nanoTime();
    workspace = new Workspace(project, screen);
    Jobs jobs = new Jobs(workers, screen, System::nanoTime);
    flags = new FlagsModel(workspace, jobs, encoders);
    model =
        new QuestionsModel(
            workspace, flags, new Pace(System::nanoTime), Latest.of(Runnable::run, Runnable::run));
    bulk = new Bulk(model, workspace);
    milliseconds.put("open", (System.nanoTime() - start) / 1e6);
  }

  /** What was timed, to its median in milliseconds. */
  public Map<String, Object> measure() {
    model.current().set(0);
    once("flagAll", () -> flags.watch(), () -> !flags.working().get());
    milliseconds.put("flagged", flags.flagged());
    actions();
    filters();
    once("acceptAll", () -> bulk.decide(bulk.unflagged(), Verdict.ACCEPTED), this::isSaved);
    once("acceptAllFlags", () -> {}, this::settled);
    once("undoAcceptAll", workspace::undo, this::isSaved);
    once("undoAcceptAllFlags", () -> {}, this::settled);
    meanings();
    return milliseconds;
  }

  private void actions() {
    median("next", i -> model.next());
    median("previous", i -> model.previous());
    median(
        "decide",
        i -> {
          model.decide(Verdict.ACCEPTED);
          saved();
        });
    median(
        "rewrite",
        i -> {
          model.rewrite("another text " + i);
          saved();
        });
    median(
        "undo",
        i -> {
          workspace.undo();
          saved();
        });
    median(
        "remove",
        i -> {
          model.remove();
          saved();
        });
    median(
        "undoRemove",
        i -> {
          workspace.undo();
          saved();
        });
    median("nextUnreviewed", i -> model.nextUnreviewed());
    median("goTo", i -> model.goTo("q" + (model.shown().size() - 1 - i)));
    median("flagsOfAnEdit", this::editAndFlag);
    median("previewBulkAccept", i -> bulk.unflagged());
    median("previewReplace", i -> bulk.preview(new Replacement("hall", "room", false, true)));
  }

  private void editAndFlag(int i) {
    model.rewrite("according to the text, what about this " + i);
    saved();
    screen.until(() -> !flags.working().get());
    model.next();
  }

  private void filters() {
    Filters filters = model.filters();
    Filters.Show[] shows = Filters.Show.values();
    median("filterVerdict", i -> filters.show().set(shows[(i + 1) % shows.length]));
    filters.clear();
    median("filterFlag", i -> filters.flag().set(FlagFilter.all().get((i + 1) % 9)));
    filters.clear();
    median("filterWriter", i -> filters.writer().set(i % 2 == 0 ? writer() : null));
    filters.clear();
    List<DocumentEntry> documents = workspace.documents().get();
    median(
        "filterDocument",
        i -> filters.document().set(i % 2 == 0 ? documents.get(i % documents.size()) : null));
    filters.clear();
    median("search", i -> filters.search().set("hall " + i));
    filters.clear();
    List<Ordering<Question>> orders =
        List.of(
            Ordering.by(Question::text),
            Ordering.by(Question::verdict),
            Ordering.by(question -> flags.of(question.id()).size()));
    for (int order = 0; order < orders.size(); order++) {
      Ordering<Question> one = orders.get(order);
      String name = List.of("sortText", "sortVerdict", "sortFlags").get(order);
      median(name, i -> model.shown().order(i % 2 == 0 ? one : one.reversed()));
    }
    model.shown().order(Ordering.none());
  }

  private Origins writer() {
    return Origins.of(workspace.questions().get(1));
  }

  /** Random directions, of which every hundredth is nearly that of the one before. */
  private void meanings() {
    List<Question> all = List.copyOf(workspace.questions());
    Flagging flagging = new Flagging(FlagSettings.STANDARD, List.of(), null);
    flagging.update(all, List.of(), Progress.NONE);
    Random random = new Random(3);
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      rows.add(i % 100 == 1 ? near(rows.get(i - 1), random) : direction(random));
    }
    Matrix vectors = Matrix.ofRows(rows, DIMENSIONS);
    rows.clear();
    System.gc();
    long before = used();
    long start = System.nanoTime();
    Map<String, List<Flag>> found =
        flagging.vectors(all.stream().map(Question::id).toList(), vectors, Progress.NONE);
    milliseconds.put("meanings", (System.nanoTime() - start) / 1e6);
    System.gc();
    milliseconds.put("meaningsMegabytes", (used() - before) / 1_000_000);
    milliseconds.put(
        "meaningsFound",
        found.values().stream()
            .filter(
                flags ->
                    flags.stream()
                        .anyMatch(f -> f instanceof Flag.Duplicate twin && twin.byMeaning()))
            .count());
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static float[] direction(Random random) {
    float[] direction = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      direction[i] = (float) random.nextGaussian();
    }
    return unit(direction);
  }

  /** At a cosine of about .96. */
  private static float[] near(float[] other, Random random) {
    float[] noise = direction(random);
    float[] near = other.clone();
    for (int i = 0; i < DIMENSIONS; i++) {
      near[i] += .29f * noise[i];
    }
    return unit(near);
  }

  private static float[] unit(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += value * value;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(sum);
    }
    return vector;
  }

  private boolean settled() {
    return isSaved() && !flags.working().get();
  }

  private boolean isSaved() {
    return workspace.saving().get() == Workspace.Saving.SAVED;
  }

  private void saved() {
    screen.until(this::isSaved);
  }

  private void once(String what, Runnable work, java.util.function.BooleanSupplier ended) {
    long start = System.nanoTime();
    work.run();
    screen.until(ended);
    milliseconds.put(what, (System.nanoTime() - start) / 1e6);
  }

  /** Something that is done again and again. */
  private interface Action {
    void run(int time);
  }

  private void median(String what, Action action) {
    double[] times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      action.run(i);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    milliseconds.put(what, Math.round(times[TIMES / 2] * 10) / 10.0);
  }

  @Override
  public void close() {
    workspace.close();
    workers.shutdownNow();
    encoders.close();
  }
}
