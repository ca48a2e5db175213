package realign.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Recipe;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.ToyCrossEncoder;
import realign.experiment.Experiment;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.Part;
import realign.experiment.QuestionResult;
import realign.experiment.Report;
import realign.experiment.RightChunks;
import realign.experiment.Scoring;
import realign.experiment.Searcher.Method;
import realign.experiment.Settings;
import realign.experiment.SideScore;
import realign.export.AdapterFile;
import realign.export.report.ReportJson;
import realign.job.Progress;
import realign.project.Project;
import realign.project.Run;
import realign.project.SampleReport;
import realign.project.Training;
import realign.question.Question;
import realign.ui.comparison.Pairing.Caveat;
import realign.ui.comparison.ResultFilter.Outcome;
import realign.ui.comparison.ResultFilter.Place;
import realign.ui.kit.Jobs;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workers;
import realign.ui.kit.Workspace;
import realign.vector.Matrix;

/**
 * A project with two runs that were tested on other questions. The screen’s thread is the test’s.
 */
final class PairingModelTest {
  private static final Encoders ENCODERS = new Encoders();

  @TempDir static Path made;
  @TempDir Path folder;
  private final QueuedScreen screen = new QueuedScreen();
  private final Workers workers = new Workers();
  private Workspace workspace;
  private Jobs jobs;
  private ComparisonModel model;
  private Run first;
  private Run second;

  @BeforeAll
  static void train() {
    Encoder encoder = ENCODERS.open(Encoders.STANDARD);
    Chunking chunking = Chunking.labelled("tokens:120/0", Encoders.STANDARD).orElseThrow();
    TokenCounter counter = ENCODERS.counter(Encoders.STANDARD);
    try (Project project = SampleReport.project(made, chunking, counter)) {
      Experiment experiment = new Experiment(System::nanoTime);
      Training training = new Training(project, encoder, experiment, Clock.systemUTC());
      Recipe recipe = Recipe.named("ridge").orElseThrow();
      for (long seed : new long[] {1, 2}) {
        Settings settings = Settings.standard(seed).withRecipe(recipe);
        Material material = training.prepare(Scoring.EVIDENCE, settings, Progress.NONE);
        training.run("Run " + seed, material, settings, ExperimentListener.NONE, Progress.NONE);
      }
    }
  }

  @AfterAll
  static void closeEncoders() {
    ENCODERS.close();
  }

  @BeforeEach
  void open() throws IOException {
    Path file = Files.copy(made.resolve("report.realign"), folder.resolve("p.realign"));
    Project project = Project.open(file, Clock.systemUTC());
    workspace = new Workspace(project, screen);
    jobs = new Jobs(workers, screen, System::nanoTime);
    model = new ComparisonModel(workspace, jobs, ENCODERS);
    model.shown();
    first = workspace.runs().get().get(0);
    second = workspace.runs().get().get(1);
    screen.until(() -> !pairing().rows().isEmpty());
  }

  @AfterEach
  void close() {
    workers.close();
    workspace.close();
  }

  private Pairing pairing() {
    return model.results().pairing().pairing().get();
  }

  private Standing standing() {
    return model.results().pairing().standing().get();
  }

  private Report report(Run run) {
    return ReportJson.parse(workspace.project().runs().report(run.id()).orElseThrow());
  }

  private Contender side(Method method, Run run) {
    return model.contenders().all().stream()
        .filter(each -> each.method() == method)
        .filter(each -> !each.adapts() || each.run().equals(run.id()))
        .findFirst()
        .orElseThrow();
  }

  private void choose(Contender left, Contender right) {
    model.contenders().chooseLeft(left);
    model.contenders().chooseRight(right);
  }

  private void ranked(Contender left, Contender right) {
    choose(left, right);
    screen.until(() -> standing() instanceof Standing.Settled && pairing().of(left, right));
  }

  private static Map<String, Ranks> ranks(Pairing pairing) {
    return pairing.rows().stream().collect(Collectors.toMap(ResultRow::id, ResultRow::ranks));
  }

  @Test
  void whatTheRunFoundItselfIsThereWithoutASearch() {
    Report report = report(second);
    assertThat(pairing().own()).isTrue();
    assertThat(pairing().figures().comparison()).isEqualTo(report.comparison());
    assertThat(pairing().figures().left()).isEqualTo(SideScore.of(report, "baseline"));
    assertThat(pairing().figures().right()).isEqualTo(SideScore.of(report, "adapted"));
    assertThat(ranks(pairing()))
        .isEqualTo(
            report.results().stream()
                .collect(
                    Collectors.toMap(
                        QuestionResult::id,
                        each -> new Ranks(each.before(), each.after(), Ranks.WHOLE))));
    assertThat(jobs.list()).isEmpty();
  }

  @Test
  void everySystemScoresAsItDidInTheRun() {
    Report report = report(second);
    for (Method left : Method.values()) {
      Contender right = side(left == Method.BASELINE ? Method.ADAPTED : Method.BASELINE, second);
      ranked(side(left, second), right);
      assertThat(pairing().figures().left())
          .as(left.label())
          .isEqualTo(SideScore.of(report, left.label()));
      assertThat(pairing().caveats()).isEmpty();
    }
  }

  @Test
  void ranksAndComparisonFoundNowAreThoseOfTheRun() {
    Report report = report(second);
    ranked(side(Method.ADAPTED, second), side(Method.BASELINE, second));
    Pairing turned = pairing();

    assertThat(turned.own()).isFalse();
    assertThat(ranks(turned))
        .isEqualTo(
            report.results().stream()
                .collect(
                    Collectors.toMap(
                        QuestionResult::id,
                        each -> new Ranks(each.after(), each.before(), Ranks.WHOLE))));
    assertThat(report.results()).anyMatch(each -> each.gain() != 0);
    for (Report.Comparison found : turned.figures().comparison()) {
      Report.Comparison own =
          report.comparison().stream()
              .filter(each -> each.split().equals(found.split()))
              .filter(each -> each.metric().equals(found.metric()))
              .findFirst()
              .orElseThrow();
      assertThat(found.difference()).isEqualTo(-own.difference());
      assertThat(found.pValue()).isEqualTo(own.pValue());
      assertThat(List.of(found.wins(), found.losses(), found.ties()))
          .isEqualTo(List.of(own.losses(), own.wins(), own.ties()));
    }
    assertThat(turned.figures().comparison()).hasSameSizeAs(report.comparison());
  }

  @Test
  void sidesThatWereRankedBeforeAreBackAtOnceAndSortedByChange() {
    Contender words = side(Method.BM25, second);
    Contender plain = side(Method.BASELINE, second);
    ranked(words, plain);
    Pairing before = pairing();
    assertThat(before.reach()).isEqualTo(100);
    assertThat(before.rows()).isSortedAccordingTo(ResultRow.BY_CHANGE);
    model.results().filter(ResultFilter.NONE.at(new Place(1, 1)));

    choose(plain, side(Method.ADAPTED, second));
    assertThat(pairing().own()).isTrue();
    assertThat(model.results().filter().get()).isEqualTo(ResultFilter.NONE);
    choose(words, plain);
    assertThat(pairing()).isSameAs(before);
    assertThat(standing()).isEqualTo(new Standing.Settled());
    assertThat(model.results().all()).isEqualTo(before.rows());
    assertThat(model.results().count(Outcome.WIN))
        .isEqualTo(before.rows().stream().filter(row -> row.left() > row.right()).count());
  }

  @Test
  void anotherRunsAdapterIsJudgedByWhatItDidntLearnFrom() {
    ranked(side(Method.BASELINE, second), side(Method.ADAPTED, first));
    Map<String, Part> its =
        report(first).results().stream()
            .collect(Collectors.toMap(QuestionResult::id, QuestionResult::part));
    List<QuestionResult> shared =
        report(second).results().stream().filter(each -> its.containsKey(each.id())).toList();
    int all = report(second).results().size();

    assertThat(shared).isNotEmpty().hasSizeLessThan(all);
    assertThat(pairing().rows())
        .extracting(ResultRow::id)
        .containsExactlyInAnyOrderElementsOf(shared.stream().map(QuestionResult::id).toList());
    assertThat(pairing().caveats())
        .extracting(Caveat::sentence)
        .containsExactly(
            "Run 1 may have learned from %d of these %d test questions. Listed and scored are the %d that are new to it."
                .formatted(all - shared.size(), all, shared.size()));
    long known =
        shared.stream()
            .filter(each -> each.part() == Part.KNOWN && its.get(each.id()) == Part.KNOWN)
            .count();
    assertThat(pairing().figures().right())
        .filteredOn(score -> score.part() == Part.KNOWN)
        .extracting(SideScore::questions)
        .isEqualTo(known == 0 ? List.of() : List.of((int) known));
    assertThat(pairing().figures().right())
        .filteredOn(score -> score.part() == Part.ALL)
        .extracting(SideScore::questions)
        .containsExactly(shared.size());
  }

  @Test
  void twoWaysToUseOneAdapterOfAnotherRunMeetOnItsOwnTestQuestions() {
    ranked(side(Method.ADAPTED, first), side(Method.HYBRID_ADAPTED, first));
    Set<String> its =
        report(first).results().stream().map(QuestionResult::id).collect(Collectors.toSet());
    assertThat(pairing().rows()).isNotEmpty().allMatch(row -> its.contains(row.id()));
    assertThat(pairing().caveats()).hasSize(1);
  }

  @Test
  void ofAnAdapterFromAFileNobodyKnowsWhatItLearned() {
    Matrix weights = Matrix.identity(ENCODERS.open(Encoders.STANDARD).identity().dimension());
    weights.values()[1] = .5f;
    Path file = folder.resolve("theirs.safetensors");
    AdapterFile.write(
        new Adapter(
            Side.SHARED,
            weights,
            Optional.empty(),
            ENCODERS.open(Encoders.STANDARD).identity(),
            new Provenance(Map.of())),
        file);
    model.take(file);
    screen.until(() -> workspace.runs().get().size() == 3);
    model.choose(second);
    screen.until(() -> pairing().own());
    ranked(side(Method.BASELINE, second), side(Method.ADAPTED, workspace.runs().get().get(2)));

    assertThat(pairing().rows()).hasSameSizeAs(report(second).results());
    assertThat(pairing().caveats())
        .extracting(Caveat::sentence)
        .containsExactly(
            "Nobody knows what theirs learned from: if these questions are among it, it looks too good.");
  }

  @Test
  void ranksAmongOtherChunksThanTheRunsAreSaidToBeSo() {
    ranked(side(Method.BM25, second), side(Method.BASELINE, second));
    RightChunks right = new RightChunks(workspace.cut().get().chunks());
    Map<String, List<Integer>> chunksOf = new HashMap<>();
    for (Question each : workspace.project().questions().all()) {
      int[] rows = right.of(each, Scoring.EVIDENCE);
      chunksOf.put(each.id(), IntStream.of(rows).boxed().toList());
    }
    String gone = pairing().rows().get(0).id();
    Set<String> others = pairing().rows().stream().map(ResultRow::id).collect(Collectors.toSet());
    others.removeIf(id -> !Collections.disjoint(chunksOf.get(id), chunksOf.get(gone)));
    int left = pairing().rows().size() - others.size();
    List<String> chunks =
        chunksOf.get(gone).stream()
            .map(workspace.cut().get().chunks()::get)
            .map(Chunk::id)
            .toList();
    workspace.change(() -> workspace.project().chunks().exclude(chunks));
    int all = others.size() + left;
    screen.until(() -> standing() instanceof Standing.Settled && pairing().rows().size() < all);

    assertThat(pairing().rows())
        .extracting(ResultRow::id)
        .containsExactlyInAnyOrderElementsOf(others);
    assertThat(pairing().caveats())
        .extracting(Caveat::sentence)
        .contains(
            "%d of %d test questions can’t be asked any more: deleted, or no chunk holds their evidence now."
                .formatted(left, all));
  }

  @Test
  void aCrossEncoderReadsTheTestQuestionsOnlyWhereItIsAsked() throws Exception {
    Path toy = ToyCrossEncoder.write(folder.resolve("toy"));
    model.rerankBy(toy, () -> model.contenders().rerankRight(true));
    screen.until(
        () -> standing() instanceof Standing.Offered offered && !Double.isNaN(offered.seconds()));
    int questions = report(second).results().size();
    assertThat(standing())
        .isEqualTo(new Standing.Offered(questions, ((Standing.Offered) standing()).seconds()));
    assertThat(pairing().rows()).hasSize(questions).allMatch(row -> row.left() > 0);
    assertThat(pairing().rows()).allMatch(row -> row.right() == 0);
    assertThat(pairing().ranked()).isFalse();
    assertThat(model.results().count(Outcome.TIE)).isZero();

    model.results().pairing().rerank();
    assertThat(standing()).isInstanceOf(Standing.Reranking.class);
    screen.until(() -> standing() instanceof Standing.Settled);
    assertThat(pairing().ranked()).isTrue();
    assertThat(pairing().right().reranked()).isTrue();
    assertThat(pairing().reach()).isEqualTo(100);
    assertThat(jobs.list()).isEmpty();
    int[] left = pairing().rows().stream().mapToInt(ResultRow::left).sorted().toArray();
    int[] right = pairing().rows().stream().mapToInt(ResultRow::right).sorted().toArray();
    assertThat(Arrays.equals(left, right)).isFalse();

    model.contenders().rerankRight(false);
    assertThat(pairing().own()).isTrue();
    model.contenders().rerankRight(true);
    assertThat(standing()).isEqualTo(new Standing.Settled());
    assertThat(pairing().right().reranked()).isTrue();
  }
}
