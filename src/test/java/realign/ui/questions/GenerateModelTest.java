package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static realign.question.chat.FakeServer.says;
import static realign.question.chat.FakeServer.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.question.Demand;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.question.Writing;
import realign.question.chat.ChatServices;
import realign.question.chat.FakeServer;
import realign.question.chat.Prompt;
import realign.ui.kit.Job;

final class GenerateModelTest {
  private static final String KEY = "sk-entered-0123456789";
  private static final String UNUSABLE = "I’d rather not.";

  @TempDir private Path folder;
  private Desktop desktop;
  private GenerateModel model;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
    model = new GenerateModel(desktop.workspace, desktop.jobs, new ChatServices(Map.of()));
  }

  @AfterEach
  void close() {
    desktop.close();
  }

  @Test
  void asksTheServerForItsModelsAndTakesTheFirst() throws IOException {
    try (FakeServer server =
        new FakeServer(status(200, "{\"models\":[{\"name\":\"qwen\"},{\"name\":\"llama\"}]}"))) {
      model.assign(ollama(server, ""));
      desktop.until(() -> !model.models().names().get().isEmpty());

      assertThat(model.models().names().get()).containsExactly("llama", "qwen");
      assertThat(model.assignment().get().model()).isEqualTo("llama");
    }
  }

  @Test
  void saysBeforehandWhatARunWouldTake() throws IOException {
    try (FakeServer server = served(status(200, "{}"))) {
      model.assign(ollama(server, "m"));
      desktop.until(() -> model.forecast().get() != null);

      Desk.Forecast forecast = forecast();
      assertThat(forecast.chunks()).isEqualTo(3);
      assertThat(forecast.next().chunks()).isEqualTo(3);
      assertThat(forecast.next().usage().tokens()).isPositive();
      assertThat(forecast.begun()).isFalse();
    }
  }

  @Test
  void triesAPromptOnOneChunkWithoutSaving() throws IOException {
    try (FakeServer server = served(answer(1))) {
      Prompt prompt = Prompt.edited("Ask about storage only.");
      model.assign(ollama(server, "m").with(prompt));
      Chunk chunk = Desktop.chunks().get(1);
      model.trySample(chunk);
      desktop.until(() -> model.tryout().sample().get() != null);

      assertThat(sample().writing()).isInstanceOf(Writing.Written.class);
      assertThat(server.requests())
          .anySatisfy(
              request -> assertThat(request.body().toString()).contains("Ask about storage only."));
      assertThat(desktop.questions()).isEmpty();
    }
  }

  @Test
  void whatWasMadeOfOneChunkIsNotShownOfAnother() {
    List<Chunk> chunks = Desktop.chunks();
    model.trySample(chunks.get(0));
    desktop.until(() -> model.tryout().sample().get() != null);

    model.tryout().forgetOthers(chunks.get(0));
    assertThat(sample().chunk()).isEqualTo(chunks.get(0));
    model.tryout().forgetOthers(chunks.get(1));
    assertThat(model.tryout().sample().get()).isNull();
  }

  @Test
  void listsWhatFailedWithWhyAndRetriesThatAlone() throws IOException {
    try (FakeServer server =
        served(answer(0), says(UNUSABLE), says(UNUSABLE), answer(2), answer(1))) {
      model.assign(ollama(server, "m"));
      model.write();
      desktop.until(() -> model.outcome().get() != null && model.job().get() == null);
      desktop.until(() -> model.forecast().get() != null && !forecast().failures().isEmpty());

      assertThat(forecast().failures().keySet()).extracting(Chunk::id).containsExactly("c1");
      assertThat(forecast().failures().values()).allMatch(reason -> reason.contains(UNUSABLE));
      assertThat(desktop.questions()).hasSize(2);

      model.retryFailed();
      desktop.until(() -> model.outcome().get() != null && model.job().get() == null);
      desktop.until(() -> forecast().failures().isEmpty());

      assertThat(desktop.questions()).hasSize(3);
      assertThat(forecast().done()).isEqualTo(3);
      assertThat(server.requests()).hasSize(5);
    }
  }

  @Test
  void goesOnWhereItWasStopped() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    FakeServer.Turn hangs =
        (exchange, server) -> {
          asked.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    try (FakeServer server = served(answer(0), hangs, answer(1), answer(2))) {
      model.assign(ollama(server, "m"));
      model.write();
      await(asked);
      Job job = job();
      model.cancel();
      desktop.until(() -> model.job().get() == null);
      assertThat(job.state().get()).isEqualTo(Job.State.CANCELLED);
      assertThat(desktop.questions()).hasSize(1);

      model.write();
      desktop.until(() -> model.outcome().get() != null && model.job().get() == null);

      assertThat(desktop.questions())
          .extracting(question -> question.evidence().get(0).quote())
          .containsExactlyInAnyOrderElementsOf(Desktop.TEXTS);
      never.countDown();
    }
  }

  @Test
  void anotherNumberOfQuestionsIsAnotherRun() throws IOException {
    try (FakeServer server = served(answer(0), answer(1), answer(2), answer(0))) {
      model.assign(ollama(server, "m"));
      model.write();
      desktop.until(() -> model.outcome().get() != null && model.job().get() == null);
      desktop.until(() -> model.forecast().get() != null && forecast().next().chunks() == 0);

      model.assign(model.assignment().get().with(new Demand(7, 0)));
      desktop.until(() -> forecast().next().chunks() == 3);

      assertThat(forecast().begun()).isFalse();
    }
  }

  @Test
  void writesAgainInPlaceOfWhatNobodyDecidedOn() throws IOException {
    Origin model1 = new Origin(Origin.Source.MODEL, "m", "standard-1", "");
    desktop
        .project()
        .questions()
        .add(
            List.of(
                Desktop.about(0, "old", "old one", Verdict.UNREVIEWED, model1),
                Desktop.about(0, "kept", "kept one", Verdict.ACCEPTED, model1),
                Desktop.about(1, "other", "other one", Verdict.UNREVIEWED, model1)));
    try (FakeServer server = served(answer(0))) {
      model.assign(ollama(server, "m"));
      model.writeAgain(Set.of("c0"));
      desktop.until(() -> model.outcome().get() != null && model.job().get() == null);

      assertThat(desktop.questions())
          .extracting(Question::text)
          .containsExactly("kept one", "other one", "question about 0");
      desktop.project().history().undo();
      assertThat(desktop.questions()).extracting(Question::id).contains("old");
    }
  }

  @Test
  void sendsTheKeyThatWasEnteredAndKeepsItNowhere() throws IOException {
    try (FakeServer server = served(answer(0))) {
      model.key().set(KEY);
      Assignment assignment =
          Assignment.STANDARD.by(Scribe.OPENAI).at(server.openAi().address().toString()).with("m");
      model.assign(assignment);
      model.trySample(Desktop.chunks().get(0));
      desktop.until(() -> model.tryout().sample().get() != null);
      desktop.saved();

      assertThat(server.requests())
          .anySatisfy(request -> assertThat(request.authorization()).isEqualTo("Bearer " + KEY));
      assertThat(AssignmentMemory.of(desktop.project())).isEqualTo(assignment);
    }
    desktop.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(KEY);
      }
    }
  }

  @Test
  void saysWhatIsWrongWithAnAddress() {
    model.assign(Assignment.STANDARD.by(Scribe.OLLAMA).at("localhost").with("m"));
    desktop.until(() -> model.mishap().get() != null);

    assertThat(model.mishap().get().sentence()).contains("localhost");
  }

  private static FakeServer served(FakeServer.Turn... script) throws IOException {
    return new FakeServer(script).listing("{\"models\":[{\"name\":\"m\"}]}");
  }

  private static Assignment ollama(FakeServer server, String name) {
    return Assignment.STANDARD
        .by(Scribe.OLLAMA)
        .at(server.ollama().address().toString())
        .with(name)
        .with(new Demand(1, 0));
  }

  private static FakeServer.Turn answer(int chunk) {
    return says(
        "{\"questions\":[{\"question\":\"question about %d\",\"quote\":\"%s\"}]}"
            .formatted(chunk, Desktop.TEXTS.get(chunk)));
  }

  private Desk.Forecast forecast() {
    Desk.Forecast forecast = model.forecast().get();
    if (forecast == null) {
      throw new AssertionError("no forecast");
    }
    return forecast;
  }

  private Tryout.Sample sample() {
    Tryout.Sample sample = model.tryout().sample().get();
    if (sample == null) {
      throw new AssertionError("no sample");
    }
    return sample;
  }

  private Job job() {
    Job job = model.job().get();
    if (job == null) {
      throw new AssertionError("no job");
    }
    return job;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
