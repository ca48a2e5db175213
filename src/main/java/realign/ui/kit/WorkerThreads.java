package realign.ui.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;

/**
 * Threads for what goes on behind the screen. They give way to the one that draws: a training that
 * takes every core leaves the window as fluid as it is without. What they start in their turn, be
 * it a thread of native code or a program, gives way as they do.
 */
public final class WorkerThreads implements ThreadFactory {
  /** Linux knows it only; Windows goes by Java’s own priorities. */
  private static final Path THREAD = Path.of("/proc/thread-self");

  /** A quarter of a core that the screen wants as well; all of it where nobody else does. */
  private static final String NICENESS = "5";

  private final String name;

  /** Threads of a name. */
  public WorkerThreads(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              giveWay();
              work.run();
            },
            name);
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /** Java’s priorities mean nothing to Linux unless the machine’s owner asks for it. */
  private static void giveWay() {
    if (!Files.exists(THREAD)) {
      return;
    }
    try {
      String number = String.valueOf(Files.readSymbolicLink(THREAD).getFileName());
      new ProcessBuilder("renice", "-n", NICENESS, "-p", number)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      // Where that program is missing, the thread works like any other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
