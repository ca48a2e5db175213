package realign.journeys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import realign.encoder.Encoders;
import realign.experiment.Experiment;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.job.Progress;
import realign.project.Project;
import realign.project.Training;

/** Runs that a project keeps before anybody looks at it. */
final class SampleRuns {
  private SampleRuns() {}

  /**
   * Trains one after the other.
   *
   * @param runs name to settings, in order
   */
  static void keep(Guest guest, Path file, Map<String, Settings> runs) {
    try (Project project = Project.open(file, Clock.systemUTC())) {
      Training training =
          new Training(
              project,
              guest.encoders().open(Encoders.STANDARD),
              new Experiment(System::nanoTime),
              Clock.systemUTC());
      runs.forEach(
          (name, settings) -> {
            Material material = training.prepare(Scoring.EVIDENCE, settings, Progress.NONE);
            training.run(name, material, settings, ExperimentListener.NONE, Progress.NONE);
          });
    }
  }
}
