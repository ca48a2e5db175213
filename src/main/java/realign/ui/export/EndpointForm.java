package realign.ui.export;

import java.security.SecureRandom;
import java.util.HexFormat;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.serve.ServeSettings;

/** What a person says about an endpoint before it starts. */
final class EndpointForm {
  private static final Messages MESSAGES = Messages.of(EndpointForm.class);
  private static final int TOKEN_BYTES = 16;

  private final StringProperty port = new SimpleStringProperty("8737");
  private final BooleanProperty guarded = new SimpleBooleanProperty(true);

  /** As it is typed. */
  StringProperty port() {
    return port;
  }

  /** Whether requests must carry a token. */
  BooleanProperty guarded() {
    return guarded;
  }

  /** As it stands, with a token of its own where one is asked for. */
  Filled filled() {
    return new Filled(port.get().strip(), guarded.get() ? token() : null);
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * What was said.
   *
   * @param port as typed
   * @param token that requests must carry; null for none
   */
  record Filled(String port, @Nullable String token) {
    /**
     * For a server on this machine.
     *
     * @throws BadArguments where the port isn't one
     */
    ServeSettings settings() {
      if (!port.matches("\\d{1,5}")) {
        throw new BadArguments(
            MESSAGES.text("endpoint.port.bad", port), MESSAGES.text("endpoint.port.bad.advice"));
      }
      return new ServeSettings("127.0.0.1", Integer.parseInt(port), token);
    }
  }
}
