package realign.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.job.Cancelled;
import realign.job.Progress;
import realign.job.ServiceFailure;

final class GenerationRunTest {
  private static final Usage CALL = new Usage(100, 50);
  private static final Usage EXPECTED = new Usage(100, 100);

  private final Ledger ledger = new Ledger();
  private final List<String> asked = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void savesEachChunksQuestionsOrWhyThereAreNone() {
    Generated generated =
        run(
            GenerationSettings.STANDARD,
            chunk ->
                chunk.id().equals("c1")
                    ? new Writing.Failed(Trouble.NOT_JSON, "hm", CALL)
                    : written(chunk));
    assertThat(ledger.questions)
        .isEqualTo(Map.of("c0", List.of("About c0?"), "c2", List.of("About c2?")));
    assertThat(ledger.reasons).isEqualTo(Map.of("c1", Trouble.NOT_JSON));
    assertThat(generated)
        .isEqualTo(
            new Generated(2, 2, Map.of(Trouble.NOT_JSON, 1), 0, new Usage(300, 150), 0, null));
  }

  @Test
  void asksOnlyAboutWhatHasNoResultAndWhereToldOnlyAboutWhatFailed() {
    ledger.questions.put("c0", List.of());
    ledger.reasons.put("c1", Trouble.TIMED_OUT);
    run(GenerationSettings.STANDARD, GenerationRunTest::written);
    assertThat(asked).containsExactly("c2");
    asked.clear();
    run(
        GenerationSettings.STANDARD.withScope(GenerationSettings.Scope.FAILED),
        GenerationRunTest::written);
    assertThat(asked).containsExactly("c1");
    assertThat(ledger.failed()).isEmpty();
  }

  @Test
  void goesOnWhereItWasCancelledWithNothingTwice() {
    AtomicBoolean cancelled = new AtomicBoolean();
    GenerationRun run =
        new GenerationRun(
            writer(
                chunk -> {
                  cancelled.set(chunk.id().equals("c1"));
                  return written(chunk);
                }),
            GenerationSettings.STANDARD,
            ledger,
            clock::get);
    Progress progress =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return cancelled.get();
          }
        };
    assertThatThrownBy(() -> run.run(chunks(), progress)).isInstanceOf(Cancelled.class);
    assertThat(ledger.done()).doesNotContain("c2");
    asked.clear();
    run(GenerationSettings.STANDARD, GenerationRunTest::written);
    assertThat(ledger.done()).containsExactlyInAnyOrder("c0", "c1", "c2");
    assertThat(ledger.saves).isEqualTo(3);
  }

  @Test
  void breaksOffACallThatIsUnderWayWhenCancelled() {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Progress progress =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return started.getCount() == 0;
          }
        };
    GenerationRun run =
        new GenerationRun(
            writer(
                chunk -> {
                  started.countDown();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    throw new Cancelled();
                  }
                  return written(chunk);
                }),
            GenerationSettings.STANDARD,
            ledger,
            clock::get);
    assertThatThrownBy(() -> run.run(chunks(), progress)).isInstanceOf(Cancelled.class);
    assertThat(ledger.done()).isEmpty();
  }

  @Test
  void stopsBeforeTheCallThatWouldGoBeyondALimit() {
    Price price = new Price(1000, 1000);
    GenerationSettings tokens =
        GenerationSettings.STANDARD.withLimits(
            new Limits(Duration.ofHours(1), 400, Double.POSITIVE_INFINITY), price);
    assertThat(run(tokens, GenerationRunTest::written))
        .isEqualTo(
            new Generated(2, 2, Map.of(), 1, new Usage(200, 100), .3, LimitReached.Limit.TOKENS));
    assertThat(asked).containsExactly("c0", "c1", "c2");

    GenerationSettings cost =
        GenerationSettings.STANDARD.withLimits(
            new Limits(Duration.ofHours(1), Long.MAX_VALUE, .1), price);
    assertThat(run(cost, GenerationRunTest::written).stoppedBy()).contains(LimitReached.Limit.COST);
  }

  @Test
  void stopsWhenTheTimeIsUp() {
    GenerationSettings minute =
        GenerationSettings.STANDARD.withLimits(
            new Limits(Duration.ofMinutes(1), Long.MAX_VALUE, 1), Price.FREE);
    Generated generated =
        run(
            minute,
            chunk -> {
              clock.addAndGet(Duration.ofSeconds(40).toNanos());
              return written(chunk);
            });
    assertThat(generated.done()).isEqualTo(2);
    assertThat(generated.stoppedBy()).contains(LimitReached.Limit.TIME);
  }

  @Test
  void estimatesWhatIsLeftToDo() {
    ledger.questions.put("c0", List.of());
    GenerationSettings settings =
        GenerationSettings.STANDARD.withLimits(Limits.NONE, new Price(10, 20));
    GenerationRun run =
        new GenerationRun(writer(GenerationRunTest::written), settings, ledger, clock::get);
    assertThat(run.estimate(chunks())).isEqualTo(new Estimate(2, new Usage(200, 200), .006));
  }

  @Test
  void endsWithoutBlamingChunksWhereNoCallCanSucceed() {
    assertThatThrownBy(
            () ->
                run(
                    GenerationSettings.STANDARD,
                    chunk -> new Writing.Failed(Trouble.KEY_REFUSED, "401", Usage.NONE)))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageContaining("401");
    assertThat(ledger.failed()).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void pointsQuestionsAtTheDocumentAndParaphrasesAtTheirQuestion() {
    Chunk chunk = chunk(7, "The boat\nsails at noon-\ntime. It returns at six.");
    Draft draft =
        new Draft(
            "When does it sail?",
            "the boat sails at noontime.",
            Kind.FACT,
            Voice.QUESTION,
            List.of("boat departure"));
    Origin origin = new Origin(Origin.Source.MODEL, "m", "v", "");
    List<Question> questions = new DraftedQuestions(chunk).questions(draft, origin);
    Evidence evidence = new Evidence(new Span("d", 700, 729), "The boat\nsails at noon-\ntime.");
    assertThat(questions).extracting(Question::evidence).containsOnly(List.of(evidence));
    assertThat(questions)
        .extracting(Question::text)
        .containsExactly(draft.text(), "boat departure");
    assertThat(questions.get(1).origin())
        .isEqualTo(new Origin(Origin.Source.MODEL, "m", "v", questions.get(0).id()));
    assertThat(new DraftedQuestions(chunk).questions(draft, origin)).isEqualTo(questions);
  }

  private Generated run(GenerationSettings settings, Function<Chunk, Writing> writing) {
    return new GenerationRun(writer(writing), settings, ledger, clock::get)
        .run(chunks(), Progress.NONE);
  }

  private QuestionWriter writer(Function<Chunk, Writing> writing) {
    return new QuestionWriter() {
      @Override
      public Origin origin() {
        return new Origin(Origin.Source.MODEL, "m", "v", "");
      }

      @Override
      public int concurrency() {
        return 1;
      }

      @Override
      public Usage expected(Chunk chunk, Demand demand) {
        return EXPECTED;
      }

      @Override
      public Writing write(Chunk chunk, Demand demand, Budget budget, Progress progress) {
        asked.add(chunk.id());
        budget.reserve(EXPECTED);
        Writing result = writing.apply(chunk);
        budget.settle(EXPECTED, result.usage());
        return result;
      }
    };
  }

  private static Writing written(Chunk chunk) {
    Draft draft =
        new Draft("About " + chunk.id() + "?", "words", Kind.FACT, Voice.QUESTION, List.of());
    return new Writing.Written(List.of(draft), Map.of(), CALL);
  }

  private static List<Chunk> chunks() {
    return IntStream.range(0, 3).mapToObj(i -> chunk(i, "Some words here.")).toList();
  }

  private static Chunk chunk(int number, String text) {
    int start = 100 * number;
    Span span = new Span("d", start, start + text.length());
    return new Chunk("c" + number, span, text, 3, 1, 1, "");
  }

  /** Keeps in memory what a project keeps on disk. */
  private static final class Ledger implements GenerationLedger {
    final Map<String, List<String>> questions = new LinkedHashMap<>();
    final Map<String, Trouble> reasons = new LinkedHashMap<>();
    int saves;

    @Override
    public Set<String> done() {
      return new LinkedHashSet<>(questions.keySet());
    }

    @Override
    public Set<String> failed() {
      return new LinkedHashSet<>(reasons.keySet());
    }

    @Override
    public void done(Chunk chunk, List<Question> written, Writing.Written writing) {
      saves++;
      reasons.remove(chunk.id());
      questions.put(chunk.id(), written.stream().map(Question::text).toList());
    }

    @Override
    public void failed(Chunk chunk, Writing.Failed failure) {
      reasons.put(chunk.id(), failure.trouble());
    }
  }
}
