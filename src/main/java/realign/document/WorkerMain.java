package realign.document;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The child process in which files are read and pages drawn. It answers requests from its standard
 * input until that ends, as it does when the parent is gone.
 */
final class WorkerMain {
  private static final long STACK = 16L << 20;

  private WorkerMain() {}

  public static void main(String[] arguments) throws IOException {
    DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    boolean draws = arguments.length > 0 && arguments[0].equals("draw");
    if (!draws) {
      FontMappers.set(new PlainFonts());
    }
    Thread work = new Thread(null, () -> work(requests, out), "work", STACK);
    work.setDaemon(true);
    work.start();
    try {
      while (true) {
        requests.add(Request.of(Frame.read(in)));
      }
    } catch (IOException ended) {
      leave();
    }
  }

  /** The parent may be gone without having been able to clear away. */
  private static void leave() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
    if (temporary.getFileName().toString().startsWith(TemporaryFolder.START)) {
      TemporaryFolder.delete(temporary);
    }
    Runtime.getRuntime().halt(0);
  }

  private static void work(BlockingQueue<Request> requests, DataOutputStream out) {
    PageDrawer drawer = new PageDrawer();
    try {
      new Frame(Frame.Kind.READY, new byte[0]).write(out);
      while (true) {
        Request request = requests.take();
        if (request.page() > 0) {
          drawer.draw(request, frame -> frame.write(out));
        } else {
          FileText.read(request, frame -> frame.write(out));
        }
        new Frame(Frame.Kind.DONE, new byte[0]).write(out);
      }
    } catch (IOException | InterruptedException gone) {
      Runtime.getRuntime().halt(1);
    }
  }
}
