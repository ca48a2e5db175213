package realign.ui.questions;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import realign.question.chat.ChatServices;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;

/** The models of the server that writes, from its own list. */
final class ServerModels {
  private static final int PAUSE_MILLIS = 300;

  private final Latest listings;
  private final Consumer<Mishap> failed;
  private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

  ServerModels(Jobs jobs, Consumer<Mishap> failed) {
    this.listings = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    this.failed = failed;
  }

  /** Empty before the server was asked. */
  ReadOnlyObjectProperty<List<String>> names() {
    return names.getReadOnlyProperty();
  }

  /** Whether the server is being asked. */
  ReadOnlyBooleanProperty asking() {
    return asking.getReadOnlyProperty();
  }

  /** Asks the server, where the assignment names one; {@code then} follows what it says. */
  void ask(Assignment assignment, ChatServices services, Consumer<List<String>> then) {
    if (!assignment.scribe().chats() || assignment.address().isBlank()) {
      listings.forget();
      asking.set(false);
      return;
    }
    asking.set(true);
    listings.ask(
        () -> Desk.models(assignment, services),
        found -> {
          asking.set(false);
          names.set(found);
          then.accept(found);
        },
        wrong -> {
          asking.set(false);
          failed.accept(wrong);
        });
  }

  /** Those of another server aren’t this one’s. */
  void forget() {
    names.set(List.of());
  }
}
