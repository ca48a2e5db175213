package realign.ui.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.export.store.KnownStore;
import realign.export.store.Pushed;
import realign.export.store.StoreScores;
import realign.export.store.StoreSettings;
import realign.export.store.VectorStore;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.Run;
import realign.project.Storing;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** A vector store: where it is, what was pushed, and how well it answers. */
final class StoreModel {
  private static final Messages MESSAGES = Messages.of(StoreModel.class);
  private static final int DEPTH = 10;

  /** Something that is done with an open store. */
  @FunctionalInterface
  private interface Deed<T> {
    T with(Storing storing, VectorStore store, Progress progress);
  }

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final ObservableValue<@Nullable Run> run;
  private final StoreForm form;
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<Pushed>> pushed = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<StoreScores>> scores =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();

  StoreModel(
      Workspace workspace, Jobs jobs, Encoders encoders, ObservableValue<@Nullable Run> run) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.run = run;
    this.form = new StoreForm(workspace);
    run.addListener((property, before, now) -> forget());
  }

  static List<String> known() {
    return Arrays.stream(KnownStore.values()).map(KnownStore::label).toList();
  }

  /** What is typed. */
  StoreForm form() {
    return form;
  }

  BooleanProperty busy() {
    return busy;
  }

  /** What the last push did; empty where there was none. */
  ReadOnlyObjectProperty<List<Pushed>> pushed() {
    return pushed.getReadOnlyProperty();
  }

  /** How well the store answered last; empty where it wasn't asked. */
  ReadOnlyObjectProperty<List<StoreScores>> scores() {
    return scores.getReadOnlyProperty();
  }

  /** Why the last thing asked for failed; null where it didn't. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  private void forget() {
    pushed.set(List.of());
    scores.set(List.of());
    mishap.set(null);
  }

  void push() {
    boolean both = form.plainToo().get();
    start(
        MESSAGES.text("job.push"),
        (storing, open, progress) -> {
          List<Pushed> all = new ArrayList<>();
          if (both && storing.shared()) {
            all.add(storing.push(open, Storing.Kind.PLAIN, progress));
          }
          all.add(storing.push(open, Storing.Kind.ADAPTED, progress));
          return all;
        },
        pushed::set);
  }

  void evaluate() {
    start(
        MESSAGES.text("job.evaluate"),
        (storing, open, progress) -> storing.evaluate(open, DEPTH, progress),
        scores::set);
  }

  private <T> void start(String title, Deed<T> deed, Consumer<T> done) {
    Run chosen = run.getValue();
    if (chosen == null || busy.get()) {
      return;
    }
    StoreSettings settings;
    try {
      settings = form.settings();
    } catch (RuntimeException e) {
      mishap.set(Mishap.of(e));
      return;
    }
    mishap.set(null);
    busy.set(true);
    Job job = jobs.start(title, progress -> with(settings, chosen, deed, progress), done);
    job.state()
        .subscribe(
            state -> {
              if (!job.running()) {
                busy.set(false);
                mishap.set(job.mishap().orElse(null));
              }
            });
  }

  private <T> T with(StoreSettings settings, Run chosen, Deed<T> deed, Progress progress) {
    Storing storing =
        new Storing(workspace.project(), chosen, encoders, Storing.usualSet(workspace.project()));
    try (VectorStore open = VectorStore.open(settings, storing.dimension(), System.getenv())) {
      return deed.with(storing, open, progress);
    }
  }
}
