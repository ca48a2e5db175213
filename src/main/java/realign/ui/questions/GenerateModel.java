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
import realign.job.Progress;
import realign.question.Generated;
import realign.question.GenerationSettings.Scope;
import realign.question.Writing;
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

  /** What the writer made of one chunk. */
  record Sample(Chunk chunk, Writing writing) {}

  private final Workspace workspace;
  private final Jobs jobs;
  private final ChatServices chat;
  private final Desk desk;
  private final Latest forecasts;
  private final Latest listings;
  private final Latest samples;
  private final StringProperty key = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Assignment> assignment;
  private final ReadOnlyObjectWrapper<List<String>> models = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Prompt>> prompts =
      new ReadOnlyObjectWrapper<>(Prompt.bundled());
  private final ReadOnlyObjectWrapper<Desk.@Nullable Forecast> forecast =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Sample> sample = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Boolean> keyKnown = new ReadOnlyObjectWrapper<>(false);
  private final ReadOnlyObjectWrapper<Boolean> sampling = new ReadOnlyObjectWrapper<>(false);
  private final ReadOnlyObjectWrapper<Boolean> listing = new ReadOnlyObjectWrapper<>(false);
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Generated> outcome = new ReadOnlyObjectWrapper<>();

  GenerateModel(Workspace workspace, Jobs jobs, ChatServices chat) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.chat = chat;
    this.desk = new Desk(workspace.project());
    this.forecasts = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    this.listings = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    this.samples = Latest.after(0, jobs.workers(), jobs.screen());
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

  /** Those that the server has; empty before it was asked. */
  ReadOnlyObjectProperty<List<String>> models() {
    return models.getReadOnlyProperty();
  }

  /** Those that come with the program, and those that were used in this project. */
  ReadOnlyObjectProperty<List<Prompt>> prompts() {
    return prompts.getReadOnlyProperty();
  }

  /** How the assignment stands; null while that isn't known. */
  ReadOnlyObjectProperty<Desk.@Nullable Forecast> forecast() {
    return forecast.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Sample> sample() {
    return sample.getReadOnlyProperty();
  }

  /** Whether the writer is being tried. */
  ReadOnlyObjectProperty<Boolean> sampling() {
    return sampling.getReadOnlyProperty();
  }

  /** Whether the server is being asked for its models. */
  ReadOnlyObjectProperty<Boolean> listing() {
    return listing.getReadOnlyProperty();
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
    sample.set(null);
    samples.forget();
    sampling.set(false);
    boolean elsewhere =
        wanted.scribe() != before.scribe() || !wanted.address().equals(before.address());
    if (elsewhere) {
      models.set(List.of());
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
    if (models.get().isEmpty()) {
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

  /** Asks the server for its models. */
  void listModels() {
    Assignment now = assignment.get();
    if (!now.scribe().chats() || now.address().isBlank()) {
      listings.forget();
      listing.set(false);
      return;
    }
    listing.set(true);
    mishap.set(null);
    ChatServices services = chat();
    listings.ask(
        () -> Desk.models(now, services),
        found -> {
          listing.set(false);
          models.set(found);
          if (assignment.get().model().isEmpty() && !found.isEmpty()) {
            assign(assignment.get().with(found.get(0)));
          }
        },
        wrong -> {
          listing.set(false);
          mishap.set(wrong);
        });
  }

  /** Has the writer write about one chunk, without saving. */
  void trySample(Chunk chunk) {
    Assignment now = assignment.get();
    sampling.set(true);
    mishap.set(null);
    ChatServices services = chat();
    samples.ask(
        () -> new Sample(chunk, desk.sample(now, services, chunk, Progress.NONE)),
        made -> {
          sampling.set(false);
          sample.set(made);
        },
        wrong -> {
          sampling.set(false);
          mishap.set(wrong);
        });
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
