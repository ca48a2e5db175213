package realign.ui.questions;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Progress;
import realign.question.Writing;
import realign.question.chat.ChatServices;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;

/** What a writer makes of one chunk, to see before it writes about all; nothing of it is saved. */
final class Tryout {
  /** What the writer made of one chunk. */
  record Sample(Chunk chunk, Writing writing) {}

  private final Desk desk;
  private final Latest writing;
  private final Consumer<Mishap> failed;
  private final ReadOnlyObjectWrapper<@Nullable Sample> sample = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  Tryout(Desk desk, Jobs jobs, Consumer<Mishap> failed) {
    this.desk = desk;
    this.writing = Latest.of(jobs.workers(), jobs.screen());
    this.failed = failed;
  }

  /** Null before the writer was tried. */
  ReadOnlyObjectProperty<@Nullable Sample> sample() {
    return sample.getReadOnlyProperty();
  }

  /** Whether the writer is being tried. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  void on(Chunk chunk, Assignment assignment, ChatServices services) {
    busy.set(true);
    writing.ask(
        () -> new Sample(chunk, desk.sample(assignment, services, chunk, Progress.NONE)),
        made -> {
          busy.set(false);
          sample.set(made);
        },
        wrong -> {
          busy.set(false);
          failed.accept(wrong);
        });
  }

  /** What was made of one chunk says nothing about another. */
  void forgetOthers(@Nullable Chunk chunk) {
    Sample made = sample.get();
    if (made == null || !made.chunk().equals(chunk)) {
      forget();
    }
  }

  /** Another writer would make something else of it. */
  void forget() {
    writing.forget();
    busy.set(false);
    sample.set(null);
  }
}
