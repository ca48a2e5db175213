package realign.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** One child process, from its start to its end. */
final class WorkerProcess {
  /** How the JVM ends itself where its memory doesn't suffice. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int WAITING = 64;

  private final Process process;
  private final TemporaryFolder temporary;
  private final DataOutputStream out;
  private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(WAITING);
  private final Thread listener;

  /** What comes from the child: a message, or null for its end. */
  record Answer(@Nullable Frame frame) {}

  private WorkerProcess(Process process, TemporaryFolder temporary) {
    this.process = process;
    this.temporary = temporary;
    this.out = new DataOutputStream(process.getOutputStream());
    this.listener = new Thread(this::listen, "document worker");
    listener.setDaemon(true);
    listener.start();
  }

  /**
   * Starts a child.
   *
   * @param draws whether it is for drawing pages
   * @throws ServiceFailure if no process can be started
   */
  static WorkerProcess start(ReadingLimits limits, boolean draws) {
    try {
      TemporaryFolder temporary = TemporaryFolder.create();
      Process process =
          new ProcessBuilder(command(limits, draws, temporary.path()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new WorkerProcess(process, temporary);
    } catch (IOException failed) {
      Messages messages = Messages.of(WorkerProcess.class);
      throw new ServiceFailure(
          messages.text("worker.sentence"), messages.text("worker.advice"), failed);
    }
  }

  private static List<String> command(ReadingLimits limits, boolean draws, Path temporary) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + limits.heapMegabytes() + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-UsePerfData");
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WorkerMain.class.getName());
    command.add(draws ? "draw" : "read");
    return command;
  }

  private void listen() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
      while (true) {
        answers.put(new Answer(Frame.read(in)));
      }
    } catch (IOException ended) {
      end();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    try {
      answers.put(new Answer(null));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  void ask(Request request) throws IOException {
    request.frame().write(out);
  }

  /** The next answer; null where none came in time. */
  @Nullable Answer answer(long milliseconds) throws InterruptedException {
    return answers.poll(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Why the child ended by itself. */
  Problem fault() throws InterruptedException {
    boolean ended = process.waitFor(10, TimeUnit.SECONDS);
    return ended && process.exitValue() == OUT_OF_MEMORY ? Problem.MEMORY_LIMIT : Problem.CRASHED;
  }

  /** Ends the child and what it left behind. */
  void stop() {
    process.destroyForcibly();
    listener.interrupt();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    temporary.close();
  }
}
