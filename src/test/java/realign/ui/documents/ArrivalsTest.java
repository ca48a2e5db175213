package realign.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.DocumentReader;
import realign.document.PagePictures;
import realign.document.PdfMaker;
import realign.document.Problem;
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.encoder.Encoders;
import realign.job.Progress;
import realign.project.DocumentEntry;
import realign.project.Intake;
import realign.project.Project;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.PageImages;
import realign.ui.kit.QueuedScreen;
import realign.ui.kit.Workers;
import realign.ui.kit.Workspace;

/** The screen's thread is the test's own. */
final class ArrivalsTest {
  private static final int MANY = 40;

  @TempDir Path folder;
  private final QueuedScreen screen = new QueuedScreen();
  private final Workers workers = new Workers();
  private final Encoders encoders = new Encoders();
  private final DocumentReader reader =
      new DocumentReader(ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime);
  private final PagePictures pictures =
      new PagePictures(ReadingLimits.standard(), System::nanoTime);
  private final List<String> first = new ArrayList<>();
  private final Jobs jobs = new Jobs(workers, screen, System::nanoTime);
  private Workspace workspace;
  private Arrivals arrivals;

  @BeforeEach
  void open() {
    Project project = Project.create(folder.resolve("p.realign"), Clock.systemUTC());
    workspace = new Workspace(project, screen);
    arrivals =
        new Arrivals(
            workspace,
            jobs,
            reader,
            encoders,
            new PageImages(project, pictures),
            document -> first.add(document.name()));
  }

  @AfterEach
  void close() {
    workers.close();
    workspace.close();
    reader.close();
    pictures.close();
    encoders.close();
  }

  @Test
  void eachFileOfABatchHasAStateOfItsOwn() throws IOException {
    Path good = Files.writeString(folder.resolve("a.txt"), "Leave is twenty days.");
    Path empty = Files.writeString(folder.resolve("b.txt"), "");
    Path other = Files.writeString(folder.resolve("c.md"), "# Pay\n\nMonthly.");
    arrivals.add(List.of(good, empty, other));
    Batch batch = arrivals.batch().get();
    screen.until(() -> !arrivals.reading().get());

    assertThat(batch.files())
        .extracting(Batch.File::name)
        .containsExactly("a.txt", "b.txt", "c.md");
    screen.until(() -> batch.files().stream().noneMatch(Batch.File::underWay));
    assertThat(batch.files())
        .extracting(file -> file.state().get())
        .containsExactly(Batch.State.READ, Batch.State.PROBLEM, Batch.State.READ);
    assertThat(arrivals.batch().get()).isNull();
    assertThat(arrivals.refused()).extracting(Arrivals.Refused::name).containsExactly("b.txt");
    assertThat(first).containsExactly("a.txt");
    assertThat(workspace.project().chunks().all())
        .extracting(Chunk::text)
        .containsExactly("Leave is twenty days.", "Pay\n\nMonthly.");
  }

  @Test
  void aFileThatIsPassedOverCostsNoOther() throws IOException {
    Batch batch = new Batch(screen);
    Path one = Files.writeString(folder.resolve("a.txt"), "One.");
    Path two = Files.writeString(folder.resolve("b.txt"), "Two.");
    batch.files(List.of(one, two));
    screen.until(() -> batch.files().size() == 2);
    batch.skip(batch.files().get(0));

    List<String> read =
        new Intake(workspace.project(), reader, ReadingSettings.standard())
            .add(List.of(one, two), Role.CORPUS, null, batch, Progress.NONE).stream()
                .map(reading -> reading.file().getFileName().toString())
                .toList();
    assertThat(read).containsExactly("b.txt");
    assertThat(batch.files().get(0).state().get()).isEqualTo(Batch.State.SKIPPED);
    assertThat(workspace.project().documents().list())
        .extracting(DocumentEntry::name)
        .containsExactly("b.txt");
  }

  @Test
  void onePasswordOpensAllThatAreEncryptedAndIsNotKept() throws IOException {
    Path one = locked("one.pdf", "Pumps are serviced yearly.");
    Path two = locked("two.pdf", "Valves are checked monthly.");
    Path open = Files.writeString(folder.resolve("a.txt"), "Leave is twenty days.");
    add(List.of(one, two, open));
    assertThat(arrivals.refused()).hasSize(2).allMatch(Arrivals.Refused::locked);

    arrivals.unlock("wrong");
    finish();
    assertThat(arrivals.refused()).hasSize(2).allMatch(Arrivals.Refused::locked);

    arrivals.unlock("open sesame");
    finish();
    assertThat(arrivals.refused()).isEmpty();
    assertThat(workspace.project().documents().all())
        .extracting(Document::text)
        .containsExactly(
            "Leave is twenty days.", "Pumps are serviced yearly.", "Valves are checked monthly.");
    for (String end : List.of("", "-wal")) {
      byte[] saved = Files.readAllBytes(folder.resolve("p.realign" + end));
      assertThat(new String(saved, StandardCharsets.ISO_8859_1)).doesNotContain("open sesame");
    }
  }

  @Test
  void aDocumentIsReadAgainInAnotherWayAndCutAnew() throws IOException {
    Path file;
    try (PdfMaker pdf = new PdfMaker()) {
      for (String text : List.of("Pumps run.", "Valves open.", "Pipes leak.")) {
        pdf.page().text(50, 40, "Rules for the yard").text(50, 200, text);
      }
      file = pdf.save(folder.resolve("rules.pdf"));
    }
    add(List.of(file));
    String id = workspace.project().documents().list().get(0).id();
    assertThat(texts()).containsExactly("Pumps run.\n\nValves open.\n\nPipes leak.");

    ReadingSettings all = new ReadingSettings(true, false, true, true);
    arrivals.readAgain(List.of(id), all);
    screen.until(() -> jobs.list().get(1).state().get() == Job.State.DONE);
    assertThat(texts()).hasSize(1).allMatch(text -> text.startsWith("Rules for the yard"));
    assertThat(workspace.project().documents().list().get(0).settings()).isEqualTo(all);
    assertThat(workspace.project().chunks().all()).extracting(Chunk::text).isEqualTo(texts());
  }

  private List<String> texts() {
    return workspace.project().documents().all().stream().map(Document::text).toList();
  }

  @Test
  void whatWasReadBeforeACancelIsKeptAndCut() throws IOException {
    addManyAndCancelOnceOneIsSaved();
    screen.until(() -> !arrivals.reading().get());

    assertThat(jobs.list())
        .extracting(job -> job.state().get())
        .containsExactly(Job.State.CANCELLED, Job.State.DONE);
    int kept = workspace.project().documents().list().size();
    assertThat(kept).isBetween(1, MANY - 1);
    assertThat(workspace.project().chunks().all()).hasSize(kept);
  }

  @Test
  void cuttingWhatWasReadBeforeACancelCanBeCancelledToo() throws IOException {
    jobs.list().addListener((ListChangeListener<Job>) change -> cancelTheSecond());
    addManyAndCancelOnceOneIsSaved();
    screen.until(() -> !arrivals.reading().get());

    assertThat(jobs.list())
        .extracting(job -> job.state().get())
        .containsExactly(Job.State.CANCELLED, Job.State.CANCELLED);
    assertThat(workspace.project().chunks().all()).isEmpty();
    assertThat(workspace.project().documents().uncut()).isNotEmpty();
  }

  /** On the thread that saved it: nothing more is read before the job knows. */
  private void addManyAndCancelOnceOneIsSaved() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      files.add(Files.writeString(folder.resolve("f" + i + ".txt"), "This is number " + i));
    }
    CompletableFuture<Job> reading = new CompletableFuture<>();
    workspace.project().onChange(change -> reading.join().cancel());
    arrivals.add(files);
    reading.complete(jobs.list().get(0));
  }

  private void cancelTheSecond() {
    if (jobs.list().size() == 2) {
      jobs.list().get(1).cancel();
    }
  }

  @Test
  void pagesOfAnEncryptedDocumentWantItsPasswordAgainLater() throws IOException {
    add(List.of(locked("one.pdf", "Pumps are serviced yearly.")));
    arrivals.unlock("open sesame");
    finish();
    String id = workspace.project().documents().list().get(0).id();

    try (PageImages later = new PageImages(workspace.project(), pictures)) {
      LookedAt page = LookedAt.of(workspace.project(), later, id, 1, 1);
      assertThat(page.text()).isEqualTo("Pumps are serviced yearly.");
      assertThat(page.lock()).isEqualTo(LookedAt.Lock.LOCKED);

      later.unlock(id, "open barley");
      assertThat(LookedAt.of(workspace.project(), later, id, 1, 1).lock())
          .isEqualTo(LookedAt.Lock.MISTAKEN);
    }
    Path file = folder.resolve("one.pdf");
    assertThat(pictures.draw(file, null, 1, 1, Progress.NONE).problem())
        .isEqualTo(Problem.ENCRYPTED);
    assertThat(pictures.draw(file, "open sesame", 1, 1, Progress.NONE).image()).isPresent();
  }

  private void add(List<Path> files) {
    arrivals.add(files);
    finish();
  }

  private void finish() {
    screen.until(() -> !arrivals.reading().get() && arrivals.batch().get() == null);
    int jobsDone = jobs.list().size();
    assertThat(jobs.list().get(jobsDone - 1).state().get()).isEqualTo(Job.State.DONE);
  }

  private Path locked(String name, String text) throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      return pdf.page().text(50, 100, text).save(folder.resolve(name), "open sesame");
    }
  }
}
