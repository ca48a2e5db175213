package realign.ui.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.question.Generated;
import realign.question.GenerationSettings.Scope;
import realign.question.chat.ChatServer;
import realign.question.chat.ChatServices;
import realign.question.chat.Critic;
import realign.question.chat.Prompt;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.Work;
import realign.ui.kit.Workspace;

/** Has questions written: by whom, how it stands, and what came of it. */
final class GenerateModel {
  private static final Messages MESSAGES = Messages.of(GenerateModel.class);
  private static final int PAUSE_MILLIS = 300;

  private final Workspace workspace;
  private final Jobs jobs;
  private final ChatServices chat;
  private final Desk desk;
  private final ServerModels models;
  private final Tryout tryout;
  private final Latest forecasts;
  private final StringProperty key = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Assignment> assignment;
  private final ReadOnlyObjectWrapper<List<Prompt>> prompts =
      new ReadOnlyObjectWrapper<>(Prompt.bundled());
  private final ReadOnlyObjectWrapper<Desk.@Nullable Forecast> forecast =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Boolean> keyKnown = new ReadOnlyObjectWrapper<>(false);
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Generated> outcome = new ReadOnlyObjectWrapper<>();

  GenerateModel(Workspace workspace, Jobs jobs, ChatServices chat) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.chat = chat;
    this.desk = new Desk(workspace.project());
    this.models = new ServerModels(jobs, mishap::set);
    this.tryout = new Tryout(desk, jobs, mishap::set);
    this.forecasts = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    this.assignment = new ReadOnlyObjectWrapper<>(AssignmentMemory.of(workspace.project()));
    workspace.cut().addListener(changed -> look());
  }

  ReadOnlyObjectProperty<Assignment> assignment() {
    return assignment.getReadOnlyProperty();
  }

  /** The key that was entered: kept in memory, and nowhere else. */
  StringProperty key() {
    return key;
  }

  ServerModels models() {
    return models;
  }

  Tryout tryout() {
    return tryout;
  }

  /** Those that come with the program, and those that were used in this project. */
  ReadOnlyObjectProperty<List<Prompt>> prompts() {
    return prompts.getReadOnlyProperty();
  }

  /** How the assignment stands; null while that isn't known. */
  ReadOnlyObjectProperty<Desk.@Nullable Forecast> forecast() {
    return forecast.getReadOnlyProperty();
  }

  /** Why the server or the writer didn't answer; null where it did. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  /** The run; null while there is none. */
  ReadOnlyObjectProperty<@Nullable Job> job() {
    return job.getReadOnlyProperty();
  }

  /** What came of the last run; null before that. */
  ReadOnlyObjectProperty<@Nullable Generated> outcome() {
    return outcome.getReadOnlyProperty();
  }

  /** Whether a key would go along to OpenAI though none was entered. */
  ReadOnlyObjectProperty<Boolean> keyKnown() {
    return keyKnown.getReadOnlyProperty();
  }

  void assign(Assignment wanted) {
    Assignment before = assignment.get();
    if (wanted.equals(before)) {
      return;
    }
    assignment.set(wanted);
    tryout.forget();
    boolean elsewhere =
        wanted.scribe() != before.scribe() || !wanted.address().equals(before.address());
    if (elsewhere) {
      models.forget();
      listModels();
    }
    look();
    remember(wanted);
  }

  private void remember(Assignment wanted) {
    if (!workspace.project().readOnly()) {
      workspace.change(() -> workspace.project().settings().put(AssignmentMemory.settings(wanted)));
    }
  }

  /** Looks again at how the assignment stands. */
  void look() {
    Assignment now = assignment.get();
    mishap.set(null);
    if (!now.complete()) {
      forecasts.forget();
      forecast.set(null);
      return;
    }
    ChatServices services = chat();
    forecasts.ask(() -> desk.forecast(now, services), forecast::set, mishap::set);
  }

  /** Called when the screen comes into view. */
  void open() {
    look();
    jobs.workers().execute(this::readPrompts);
    jobs.workers().execute(this::lookForKey);
    if (models.names().get().isEmpty()) {
      listModels();
    }
  }

  private void lookForKey() {
    boolean known = chat.hasKey(ChatServer.OPENAI);
    jobs.screen().execute(() -> keyKnown.set(known));
  }

  private void readPrompts() {
    List<Prompt> all = new ArrayList<>(Prompt.bundled());
    workspace.project().generation().prompts().values().stream()
        .map(Prompt::edited)
        .filter(prompt -> !all.contains(prompt))
        .forEach(all::add);
    jobs.screen().execute(() -> prompts.set(List.copyOf(all)));
  }

  /** Asks the server for its models, and takes the first where none is chosen. */
  void listModels() {
    mishap.set(null);
    models.ask(
        assignment.get(),
        chat(),
        found -> {
          if (assignment.get().model().isEmpty() && !found.isEmpty()) {
            assign(assignment.get().with(found.get(0)));
          }
        });
  }

  /** Has the writer write about one chunk, without saving. */
  void trySample(Chunk chunk) {
    mishap.set(null);
    tryout.on(chunk, assignment.get(), chat());
  }

  /** Writes for all chunks that have no result yet, from the first or where it stopped. */
  void write() {
    write(Scope.REMAINING);
  }

  void retryFailed() {
    write(Scope.FAILED);
  }

  /** Asks about all chunks, whatever they have. */
  void writeAllAgain() {
    write(Scope.ALL);
  }

  private void write(Scope scope) {
    Assignment now = assignment.get();
    ChatServices services = chat();
    begin(progress -> desk.write(now, services, scope, progress));
  }

  /** Writes anew about these chunks; the offline writer with another seed. */
  void writeAgain(Set<String> chunks) {
    Assignment now = assignment.get();
    Assignment other = now.scribe().chats() ? now : now.with(now.seed() + 1);
    ChatServices services = chat();
    assign(other);
    begin(progress -> desk.writeAgain(other, services, chunks, progress));
  }

  private void begin(Work<Generated> work) {
    if (job.get() != null) {
      return;
    }
    outcome.set(null);
    mishap.set(null);
    Job begun = jobs.start(MESSAGES.text("job.write"), work, outcome::set);
    job.set(begun);
    begun
        .state()
        .addListener(
            (property, before, now) -> {
              job.set(null);
              look();
            });
  }

  /** A critic on the model that writes; none where a model isn't chosen. */
  Optional<Critic> critic() {
    Assignment now = assignment.get();
    return now.scribe().chats() && now.complete()
        ? Optional.of(Desk.critic(now, chat()))
        : Optional.empty();
  }

  void cancel() {
    Job now = job.get();
    if (now != null) {
      now.cancel();
    }
  }

  private ChatServices chat() {
    return chat.withKey(key.get());
  }
}
