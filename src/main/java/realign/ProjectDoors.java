package realign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import realign.cli.Services;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.project.Project;
import realign.project.SampleProject;
import realign.ui.kit.Step;
import realign.ui.kit.Workspace;
import realign.ui.shell.Doors;
import realign.ui.shell.Opening;

/** Opens projects for the window. */
final class ProjectDoors implements Doors {
  private static final Messages MESSAGES = Messages.of(ProjectDoors.class);

  private final Services services;
  private final Home home;
  private final Executor screen;
  private final Function<Workspace, List<Supplier<Step>>> steps;

  /**
   * Opens nothing yet.
   *
   * @param screen runs what changes the screen
   * @param steps of each project, to be made on the screen's thread
   */
  ProjectDoors(
      Services services,
      Home home,
      Executor screen,
      Function<Workspace, List<Supplier<Step>>> steps) {
    this.services = services;
    this.home = home;
    this.screen = screen;
    this.steps = steps;
  }

  @Override
  public Opening sample(Progress progress) {
    try {
      Files.createDirectories(home.folder());
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("home.unwritable", home.folder()),
          MESSAGES.text("home.unwritable.advice"),
          e);
    }
    return opened(
        new SampleProject(services.reader(), services.encoders().counter(Encoders.STANDARD))
            .open(home.sampleProject(), services.clock(), home.sampleDocuments(), progress));
  }

  @Override
  public Opening create(Path file, Progress progress) {
    return opened(Project.create(file, services.clock()));
  }

  @Override
  public Opening open(Path file, Progress progress) {
    return opened(Project.open(file, services.clock()));
  }

  @Override
  public Opening openReadOnly(Path file, Progress progress) {
    return opened(Project.openReadOnly(file));
  }

  private Opening opened(Project project) {
    Workspace workspace = new Workspace(project, screen);
    return new Opening(workspace, steps.apply(workspace));
  }
}
