package realign.ui.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import realign.job.Messages;

/** Whether a window can be shown on this machine, found out without hanging or crashing. */
public final class Display {
  private static final Messages MESSAGES = Messages.of(Display.class);
  private static final int PATIENCE_SECONDS = 20;

  /** Warns at each start that the toolkit isn't on the module path, which is as it should be. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  private Display() {}

  /**
   * Starts the windowing toolkit and runs {@code window} on its thread.
   *
   * @return empty where the toolkit runs; otherwise the reason why it can't, in one sentence
   */
  public static Optional<String> start(Runnable window) {
    boolean headless = "Headless".equals(System.getProperty("monocle.platform"));
    Optional<String> reason =
        headless ? Optional.empty() : missing(System.getProperty("os.name", ""), System.getenv());
    return reason.or(() -> startToolkit(window));
  }

  /** The reason why there can be no window, as far as the environment tells it. */
  static Optional<String> missing(String system, Map<String, String> environment) {
    boolean needsServer = system.toLowerCase(Locale.ROOT).contains("linux");
    boolean server = named(environment, "DISPLAY") || named(environment, "WAYLAND_DISPLAY");
    return needsServer && !server ? Optional.of(MESSAGES.text("display.none")) : Optional.empty();
  }

  private static boolean named(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }

  /**
   * The toolkit fails on a thread of its own and leaves the starter waiting forever; so it is
   * started aside, and given up on after a while. The window is made in the very task that the
   * toolkit starts with: idle without a window, it would end at once.
   */
  private static Optional<String> startToolkit(Runnable window) {
    TOOLKIT_LOG.setLevel(Level.SEVERE);
    CountDownLatch settled = new CountDownLatch(1);
    AtomicBoolean running = new AtomicBoolean();
    Runnable first =
        () -> {
          TOOLKIT_LOG.setLevel(null);
          running.set(true);
          settled.countDown();
          window.run();
        };
    Thread starter = new Thread(() -> Platform.startup(first), "toolkit-starter");
    starter.setUncaughtExceptionHandler((thread, e) -> settled.countDown());
    starter.start();
    return await(settled) && running.get()
        ? Optional.empty()
        : Optional.of(MESSAGES.text("display.toolkit"));
  }

  private static boolean await(CountDownLatch settled) {
    try {
      return settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
