package realign.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Recipe;
import realign.encoder.Encoders;
import realign.experiment.Experiment;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.QuestionResult;
import realign.experiment.Report;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.job.Progress;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

final class LearnedTest {
  @TempDir private Path folder;

  @Test
  void allThatWasAcceptedThenButForWhatTheRunWasTestedOn() {
    try (Encoders encoders = new Encoders();
        Project project = Project.create(folder.resolve("p.realign"), Given.CLOCK)) {
      Yard.fill(project);
      project.questions().decide(List.of("q0"), Verdict.REJECTED);
      Training training =
          new Training(
              project,
              encoders.open(Encoders.STANDARD),
              new Experiment(System::nanoTime),
              Given.CLOCK);
      Settings settings = Settings.standard(1).withRecipe(Recipe.named("ridge").orElseThrow());
      Material material = training.prepare(Scoring.EVIDENCE, settings, Progress.NONE);
      Training.Finished trained =
          training.run("run", material, settings, ExperimentListener.NONE, Progress.NONE);
      Training.Finished alone =
          training.runWithoutQuestions(
              "alone", material, settings, ExperimentListener.NONE, Progress.NONE);
      Question late = project.questions().find(List.of("q1")).get(0);
      project.questions().add(List.of(again(late)));
      project.questions().decide(List.of("q0"), Verdict.ACCEPTED);

      Report report = trained.outcome().report();
      Set<String> tested =
          report.results().stream().map(QuestionResult::id).collect(Collectors.toSet());
      Set<String> expected =
          project.questions().all().stream().map(Question::id).collect(Collectors.toSet());
      expected.removeAll(tested);
      expected.removeAll(Set.of("q0", "late"));
      assertThat(tested).isNotEmpty();
      assertThat(Learned.of(project, trained.run()))
          .isEqualTo(
              new Learned(
                  true,
                  expected,
                  report.results().stream()
                      .collect(Collectors.toMap(QuestionResult::id, QuestionResult::part))));
      assertThat(Learned.of(project, alone.run()).questions()).isEmpty();
      assertThat(Learned.of(project, alone.run()).certain()).isTrue();
    }
  }

  private static Question again(Question question) {
    List<Evidence> evidence = question.evidence();
    return new Question(
        "late",
        "and how often then",
        evidence,
        Origin.of(Origin.Source.HAND, ""),
        Verdict.ACCEPTED,
        "",
        "");
  }
}
