package realign.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.document.Problem;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.encoder.VectorCache;
import realign.question.Question;
import realign.question.Verdict;

final class StoresTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = Given.project(folder.resolve("pumps.realign"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void aDocumentKeepsItsFileItsLayoutAndHowItWasRead() {
    byte[] pdf = "%PDF-1.7 ÿ".getBytes(StandardCharsets.ISO_8859_1);
    byte[] layout = {0, -1, 7};
    ReadingSettings settings = new ReadingSettings(true, false, true, false);
    project.documents().remove(List.of("doc-leave"));
    List<String> added =
        project
            .documents()
            .add(
                List.of(
                    NewDocument.ofText(Given.PUMPS),
                    new NewDocument(
                        Given.LEAVE, Role.DISTRACTOR, pdf, settings, layout, Problem.TIME_LIMIT)));
    assertThat(added).containsExactly("doc-leave");
    assertThat(project.documents().list())
        .containsExactly(
            new DocumentEntry(
                "doc-pumps", "pumps.pdf", Role.CORPUS, 2, 12, ReadingSettings.standard(), null),
            new DocumentEntry(
                "doc-leave", "leave.txt", Role.DISTRACTOR, 1, 6, settings, Problem.TIME_LIMIT));
    assertThat(project.documents().file("doc-leave")).isEqualTo(pdf);
    assertThat(project.documents().layout("doc-leave")).isEqualTo(layout);
    assertThat(project.documents().file("nobody")).isEmpty();
    assertThat(project.documents().find("doc-leave")).contains(Given.LEAVE);
    assertThat(project.documents().find("nobody")).isEmpty();
  }

  @Test
  void questionsThatAreThereAlreadyStayAsTheyAre() {
    Question third = Given.question("q3", "size of pumps", Given.PUMPS, 27, 38);
    List<String> added =
        project.questions().add(List.of(Given.YEARLY.withText("other"), third, third));
    assertThat(added).containsExactly("q3");
    assertThat(project.questions().all()).containsExactly(Given.YEARLY, Given.LEAVE_DAYS, third);
    assertThat(project.questions().find(Set.of("q3", "q1", "nobody")))
        .containsExactly(Given.YEARLY, third);
  }

  @Test
  void questionsThatAreReadAgainAreMadeOfWhatIsKnownOfThem() {
    List<Question> known = project.questions().all();
    project.questions().decide(List.of("q1"), Verdict.REJECTED);
    List<Question> now = project.questions().all(known);

    assertThat(now).isEqualTo(project.questions().all());
    assertThat(now.get(0).verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(now.get(0).text()).isSameAs(known.get(0).text());
    assertThat(now.get(1)).isSameAs(known.get(1));
  }

  @Test
  void verdictsAreCounted() {
    project.questions().decide(List.of("q2"), Verdict.REJECTED);
    assertThat(project.questions().counts())
        .isEqualTo(Map.of(Verdict.UNREVIEWED, 1, Verdict.ACCEPTED, 0, Verdict.REJECTED, 1));
  }

  @Test
  void aRunKeepsItsReportAndAdapter() {
    Run run = new Run("r1", "First", "", false, "balanced", 3, Given.TIME, 12.5);
    project.runs().add(run, "{\"mrr\":0.42}", new byte[] {4, 2});
    Run edited = run.named("Best").noted("for the talk").starred(true);
    project.runs().edit(edited);
    assertThat(project.runs().all()).containsExactly(edited);
    assertThat(project.runs().find("r1")).contains(edited);
    assertThat(project.runs().report("r1")).contains("{\"mrr\":0.42}");
    assertThat(project.runs().adapter("r1").orElseThrow()).containsExactly(4, 2);
    assertThat(project.runs().report("r2")).isEmpty();
  }

  @Test
  void vectorsComeBackBitForBitInTheOrderAskedFor() {
    float[] odd = {Float.MIN_VALUE, -0f, 1e30f};
    project
        .vectors()
        .put(
            List.of("a", "b"),
            List.of(
                new VectorCache.Entry(odd, 5, 4), new VectorCache.Entry(new float[] {1}, 1, 1)));
    List<VectorCache.Entry> found = project.vectors().get(List.of("b", "nobody", "a", "b"));
    assertThat(found.get(0).vector()).containsExactly(1);
    assertThat(found.get(1)).isNull();
    assertThat(found.get(2).vector()).containsExactly(odd);
    assertThat(found.get(2).tokens()).isEqualTo(5);
    assertThat(found.get(2).seen()).isEqualTo(4);
    assertThat(found.get(3).vector()).containsExactly(1);
    assertThat(project.vectors().count()).isEqualTo(2);
  }

  @Test
  void vectorsThatAReaderMakesAreNotKept() {
    try (Project reader = Project.openReadOnly(project.file())) {
      reader.vectors().put(List.of("a"), List.of(new VectorCache.Entry(new float[1], 1, 1)));
      assertThat(reader.vectors().count()).isZero();
    }
  }

  @Test
  void settingsAreNoPartOfTheHistory() {
    long point = project.history().point();
    project.settings().put(Map.of("theme", "dark", "step", "chunks"));
    project.settings().put("theme", "light");
    project.settings().remove("step");
    assertThat(project.settings().all()).isEqualTo(Map.of("theme", "light"));
    assertThat(project.settings().value("theme")).contains("light");
    assertThat(project.settings().value("step")).isEmpty();
    assertThat(project.history().point()).isEqualTo(point);
  }

  @Test
  void aGenerationGoesOnWhereItStopped() {
    Question third = Given.question("q3", "size of pumps", Given.PUMPS, 27, 38);
    project.generation().failed("ollama v2", "c1", "no JSON");
    project.generation().failed("ollama v2", "c2", "timed out");
    project.generation().done("ollama v2", "c1", List.of(third));
    project.generation().done("offline", "c3", List.of());
    assertThat(project.generation().outcomes("ollama v2"))
        .isEqualTo(Map.of("c1", "", "c2", "timed out"));
    assertThat(project.generation().writers()).containsExactly("offline", "ollama v2");
    assertThat(project.questions().all()).endsWith(third);
    project.generation().forget("ollama v2", List.of("c1"));
    assertThat(project.generation().outcomes("ollama v2")).isEqualTo(Map.of("c2", "timed out"));
  }

  @Test
  void listenersLearnWhatWasSavedOnTheThreadThatSavedIt() {
    List<Change> changes = new ArrayList<>();
    AtomicReference<Thread> thread = new AtomicReference<>();
    Consumer<Change> listener =
        change -> {
          changes.add(change);
          thread.set(Thread.currentThread());
          assertThat(project.questions().find("q1").map(Question::verdict))
              .contains(Verdict.ACCEPTED);
        };
    project.onChange(listener);
    project.questions().decide(List.of("q1"), Verdict.ACCEPTED);
    project.chunks().exclude(List.of("c1"));
    project.settings().put("theme", "dark");
    project.documents().remove(List.of("doc-leave"));
    project.forget(listener);
    project.history().undo();
    assertThat(thread.get()).isSameAs(Thread.currentThread());
    Set<String> none = Set.of();
    assertThat(changes)
        .containsExactly(
            new Change(none, false, Set.of("q1"), none, none),
            new Change(none, true, none, none, none),
            new Change(none, false, none, none, Set.of("theme")),
            new Change(Set.of("doc-leave"), false, none, none, none));
  }

  @Test
  void listenersHearNothingOfWhatFailed() {
    List<Change> changes = new ArrayList<>();
    project.onChange(changes::add);
    assertThatThrownBy(
            () ->
                project
                    .history()
                    .together(
                        "x",
                        () -> {
                          project.questions().remove(List.of("q1"));
                          project.settings().put("theme", "dark");
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");
    assertThat(changes).isEmpty();
    project.questions().remove(List.of("q2"));
    assertThat(changes)
        .containsExactly(new Change(Set.of(), false, Set.of("q2"), Set.of(), Set.of()));
  }

  @Test
  void oneReadsWhileAnotherWrites() {
    int each = 60;
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int w = 0; w < 3; w++) {
      String name = "w" + w;
      writers.add(
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < each; i++) {
                  project
                      .questions()
                      .add(
                          List.of(
                              Given.question(name + "-" + i + "a", "a", Given.PUMPS, 0, 5),
                              Given.question(name + "-" + i + "b", "b", Given.PUMPS, 0, 5)));
                }
              }));
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
    int reads = 0;
    while (!all.isDone() || reads == 0) {
      assertThat(project.questions().all().size() % 2).isZero();
      reads++;
    }
    all.join();
    assertThat(project.questions().all()).hasSize(2 + 3 * 2 * each).doesNotHaveDuplicates();
  }
}
