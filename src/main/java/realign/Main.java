package realign;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import realign.cli.Console;

/** One door: the window; a command; with no display, the demo. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Console console = new Console(writer(FileDescriptor.out), writer(FileDescriptor.err));
    Workbench workbench = new Workbench(console);
    if (arguments.length == 0) {
      Optional<String> reason = workbench.openWindow();
      if (reason.isEmpty()) {
        return;
      }
      console.say(reason.get());
      System.exit(workbench.command("demo"));
    }
    System.exit(workbench.command(arguments));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
