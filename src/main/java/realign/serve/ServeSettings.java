package realign.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import realign.job.BadArguments;
import realign.job.Messages;

/**
 * Where and to whom the endpoint answers.
 *
 * @param address to listen on; whatever isn't loopback needs a token
 * @param port 0 for any that is free
 * @param token that requests must carry; null for none
 */
public record ServeSettings(String address, int port, @Nullable String token) {
  private static final Messages MESSAGES = Messages.of(ServeSettings.class);

  /** Shortest token that is taken: 96 random bits in hexadecimal. */
  private static final int SHORTEST_TOKEN = 16;

  public ServeSettings {
    if (port < 0 || port > 65535) {
      throw new BadArguments(MESSAGES.text("port.wrong"), MESSAGES.text("port.wrong.advice"));
    }
    if (token != null && token.length() < SHORTEST_TOKEN) {
      throw new BadArguments(
          MESSAGES.text("token.short", String.valueOf(SHORTEST_TOKEN)),
          MESSAGES.text("token.short.advice"));
    }
    if (token == null && !isLoopback(address)) {
      throw new BadArguments(
          MESSAGES.text("token.missing", address), MESSAGES.text("token.missing.advice"));
    }
  }

  /** On this machine only, without a token. */
  public static ServeSettings local(int port) {
    return new ServeSettings("127.0.0.1", port, null);
  }

  boolean isLoopback() {
    return isLoopback(address);
  }

  InetAddress resolved() {
    return resolve(address);
  }

  private static boolean isLoopback(String address) {
    return resolve(address).isLoopbackAddress();
  }

  private static InetAddress resolve(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new BadArguments(
          MESSAGES.text("address.unknown", address), MESSAGES.text("address.unknown.advice"), e);
    }
  }
}
