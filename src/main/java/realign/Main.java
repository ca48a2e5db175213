package realign;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import realign.cli.Console;
import realign.cli.DemoCommand;
import realign.cli.Interruption;
import realign.cli.NamedPath;

/** One door: the window, on a project if one is named; a command; with no display, the demo. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Interruption interruption = new Interruption();
    Console console =
        new Console(writer(FileDescriptor.out), writer(FileDescriptor.err), interruption::asked);
    Workbench workbench = new Workbench(console);
    if (arguments.length == 0) {
      Optional<String> reason = workbench.openWindow();
      if (reason.isEmpty()) {
        return;
      }
      console.say(DemoCommand.instead(reason.get()));
      end(workbench, interruption, "demo");
    }
    Optional<Path> project = NamedPath.project(arguments);
    if (project.isPresent()) {
      int code = workbench.openWindow(project.get());
      if (code != 0) {
        System.exit(code);
      }
      return;
    }
    end(workbench, interruption, arguments);
  }

  private static void end(Workbench workbench, Interruption interruption, String... arguments) {
    interruption.watch();
    int code = workbench.command(arguments);
    interruption.ended();
    System.exit(code);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
