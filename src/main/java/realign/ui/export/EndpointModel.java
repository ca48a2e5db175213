package realign.ui.export;

import java.net.URI;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import realign.adapter.Adapter;
import realign.encoder.Encoders;
import realign.export.Snippet;
import realign.project.Run;
import realign.serve.EmbeddingServer;
import realign.serve.EndpointSnippets;
import realign.serve.ServeSettings;
import realign.serve.ServedModel;
import realign.serve.ServedRequest;
import realign.ui.kit.Coalescer;
import realign.ui.kit.Jobs;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** The endpoint: started and stopped here, and given another adapter while it runs. */
final class EndpointModel {
  private static final String NAME = "realign";
  private static final int SHOWN = 20;

  /**
   * An endpoint that answers.
   *
   * @param token that it asks for; null for none
   */
  record Running(URI address, @Nullable String token) {
    List<Snippet> snippets() {
      return EndpointSnippets.of(address, NAME, token);
    }
  }

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final ObservableValue<@Nullable Run> run;
  private final EndpointForm form = new EndpointForm();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Run> served = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private final ObservableList<ServedRequest> requests = FXCollections.observableArrayList();
  private final Coalescer<ServedRequest> incoming;
  private @Nullable EmbeddingServer server;

  EndpointModel(
      Workspace workspace, Jobs jobs, Encoders encoders, ObservableValue<@Nullable Run> run) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.run = run;
    this.incoming = Coalescer.to(jobs.screen(), this::show);
    run.addListener((property, before, now) -> change(now));
    workspace.onClose(this::close);
  }

  /** How the next one is started. */
  EndpointForm form() {
    return form;
  }

  /** It is being started, stopped or given another adapter. */
  BooleanProperty busy() {
    return busy;
  }

  /** Null where it doesn't run. */
  ReadOnlyObjectProperty<@Nullable Running> running() {
    return running.getReadOnlyProperty();
  }

  /** Whose adapter answers; null where it doesn't run. */
  ReadOnlyObjectProperty<@Nullable Run> served() {
    return served.getReadOnlyProperty();
  }

  /** Why the last thing asked for failed; null where it didn't. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  /** The last ones, newest first. */
  ObservableList<ServedRequest> requests() {
    return requests;
  }

  private void show(List<ServedRequest> fresh) {
    fresh.forEach(request -> requests.add(0, request));
    if (requests.size() > SHOWN) {
      requests.remove(SHOWN, requests.size());
    }
  }

  void start() {
    Run chosen = run.getValue();
    if (chosen == null || running.get() != null || busy.get()) {
      return;
    }
    EndpointForm.Filled filled = form.filled();
    act(
        () -> {
          EmbeddingServer fresh = opened(chosen, filled.settings());
          jobs.screen().execute(() -> began(fresh, chosen, filled.token()));
        });
  }

  private EmbeddingServer opened(Run chosen, ServeSettings settings) {
    Adapter adapter = FormWriter.adapter(workspace.project(), chosen);
    EmbeddingServer fresh =
        new EmbeddingServer(
            settings, encoders.open(adapter.encoder().name()), new ServedModel(NAME, adapter));
    fresh.onRequest(incoming::offer);
    synchronized (this) {
      server = fresh;
    }
    return fresh;
  }

  private void began(EmbeddingServer fresh, Run chosen, @Nullable String token) {
    requests.clear();
    running.set(new Running(fresh.address(), token));
    served.set(chosen);
    change(run.getValue());
  }

  /** Answers with that run's adapter from the next request on. */
  private void change(@Nullable Run chosen) {
    EmbeddingServer now = current();
    Run before = served.get();
    if (now == null || chosen == null || (before != null && before.id().equals(chosen.id()))) {
      return;
    }
    act(
        () -> {
          now.serve(new ServedModel(NAME, FormWriter.adapter(workspace.project(), chosen)));
          jobs.screen().execute(() -> served.set(chosen));
        });
  }

  private synchronized @Nullable EmbeddingServer current() {
    return server;
  }

  void stop() {
    running.set(null);
    served.set(null);
    act(this::close);
  }

  private void close() {
    EmbeddingServer now;
    synchronized (this) {
      now = server;
      server = null;
    }
    if (now != null) {
      now.close();
    }
  }

  /** On a worker's thread; what fails is shown. */
  private void act(Runnable work) {
    busy.set(true);
    mishap.set(null);
    jobs.workers()
        .execute(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                jobs.screen().execute(() -> mishap.set(Mishap.of(e)));
              } finally {
                jobs.screen().execute(() -> busy.set(false));
              }
            });
  }
}
