package realign.ui.kit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * Threads for what goes on behind the screen. They give way to the one that draws: a training that
 * takes every core leaves the window as fluid as it is without. What they start in their turn, be
 * it a thread of native code or a program, gives way as they do. So does the optimising compiler:
 * it takes a core for seconds, and before it a thread that gives way would keep all of them waiting
 * whenever they are to stand still together.
 */
public final class WorkerThreads implements ThreadFactory {
  /** The thread that looks, on Linux; elsewhere there is none, and Java’s own priorities count. */
  private static final Path THREAD = Path.of("/proc/thread-self");

  private static final Path THREADS = Path.of("/proc/self/task");

  /** How Linux names the threads of the optimising compiler, as far as it does. */
  private static final String COMPILER = "C2 Compiler";

  /** Where Linux says how much a thread gives way: the field so many behind the thread’s name. */
  private static final int FIELD = 17;

  /** A tenth of a core that the screen wants as well; all of it where nobody else does. */
  private static final int NICENESS = 10;

  private final String name;

  /** Threads of a name. */
  public WorkerThreads(String name) {
    this.name = name;
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // No result relies on it: it only says who waits.
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
    try {
      if (Files.exists(THREAD) && niceness() < NICENESS) {
        List<String> command =
            new ArrayList<>(List.of("renice", "-n", Integer.toString(NICENESS), "-p"));
        command.add(String.valueOf(Files.readSymbolicLink(THREAD).getFileName()));
        command.addAll(compilers());
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      }
    } catch (IOException e) {
      // Where that program is missing, the thread works like any other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Numbers of the compiler’s threads that don’t give way yet. */
  static List<String> compilers() throws IOException {
    List<String> numbers = new ArrayList<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
      for (Path thread : threads) {
        if (compiles(thread)) {
          numbers.add(String.valueOf(thread.getFileName()));
        }
      }
    }
    return numbers;
  }

  private static boolean compiles(Path thread) {
    try {
      String name = Files.readString(thread.resolve("comm"));
      return name.startsWith(COMPILER) && niceness(thread) < NICENESS;
    } catch (IOException e) {
      // It has ended.
      return false;
    }
  }

  /** How much this thread gives way: from −20 for not at all, 0 where nobody asked, to 19. */
  static int niceness() throws IOException {
    return niceness(THREAD);
  }

  private static int niceness(Path thread) throws IOException {
    String entry = Files.readString(thread.resolve("stat"));
    return Integer.parseInt(entry.substring(entry.lastIndexOf(')')).split(" ", -1)[FIELD]);
  }
}
