package realign.ui.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunking;
import realign.document.DocumentReader;
import realign.document.Reading;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.Cutting;
import realign.project.DocumentEntry;
import realign.project.Intake;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.PageImages;
import realign.ui.kit.Workspace;

/** The documents: which is looked at, which were refused, and how others come in. */
final class DocumentsModel {
  private static final Messages MESSAGES = Messages.of(DocumentsModel.class);
  private static final int LEAFING_MILLIS = 60;

  /** A file that gave no document. */
  record Refused(String name, String sentence, String advice) {
    static Refused of(Reading reading) {
      String name = String.valueOf(reading.file().getFileName());
      return reading.problem() == null
          ? new Refused(name, MESSAGES.text("refused"), "")
          : new Refused(name, reading.problem().sentence(), reading.problem().advice());
    }
  }

  private final Workspace workspace;
  private final Jobs jobs;
  private final DocumentReader reader;
  private final Encoders encoders;
  private final PageImages images;
  private final Latest leafing;
  private final ObjectProperty<@Nullable DocumentEntry> chosen = new SimpleObjectProperty<>();
  private final IntegerProperty page = new SimpleIntegerProperty(1);
  private final ReadOnlyObjectWrapper<@Nullable LookedAt> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ObservableList<Refused> refused = FXCollections.observableArrayList();

  DocumentsModel(
      Workspace workspace, Jobs jobs, DocumentReader reader, Encoders encoders, PageImages images) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.reader = reader;
    this.encoders = encoders;
    this.images = images;
    this.leafing = Latest.after(LEAFING_MILLIS, jobs.workers(), jobs.screen());
    chosen.subscribe(
        document -> {
          page.set(1);
          look();
        });
    page.subscribe(number -> look());
  }

  ReadOnlyObjectProperty<List<DocumentEntry>> documents() {
    return workspace.documents();
  }

  ObjectProperty<@Nullable DocumentEntry> chosen() {
    return chosen;
  }

  /** From 1. */
  IntegerProperty page() {
    return page;
  }

  /** The page in view; null where no document is chosen. */
  ReadOnlyObjectProperty<@Nullable LookedAt> shown() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  /** Whether files are being read. */
  ReadOnlyBooleanProperty reading() {
    return reading.getReadOnlyProperty();
  }

  ObservableList<Refused> refused() {
    return refused;
  }

  void turn(int by) {
    DocumentEntry document = chosen.get();
    if (document != null) {
      page.set(Math.max(1, Math.min(document.pages(), page.get() + by)));
    }
  }

  /** Reads files and folders into the project, and cuts what came in. */
  void add(List<Path> files) {
    refused.clear();
    reading.set(true);
    Job job = jobs.start(MESSAGES.text("job.read"), progress -> read(files, progress), this::added);
    job.state().subscribe(state -> reading.set(state == Job.State.RUNNING));
  }

  private List<Reading> read(List<Path> files, Progress progress) {
    Intake intake = new Intake(workspace.project(), reader, ReadingSettings.standard());
    List<Reading> readings = intake.add(files, Role.CORPUS, progress);
    if (readings.stream().anyMatch(Reading::kept)) {
      Chunking chunking =
          workspace.project().chunks().chunking().orElse(Chunking.standard(Encoders.STANDARD));
      new Cutting(workspace.project())
          .cutNew(chunking, encoders.counter(chunking.counter()), progress);
    }
    return readings;
  }

  private void added(List<Reading> readings) {
    refused.setAll(readings.stream().filter(reading -> !reading.kept()).map(Refused::of).toList());
    Optional<String> first =
        readings.stream().filter(Reading::kept).findFirst().map(DocumentsModel::id);
    first.flatMap(this::entry).ifPresent(chosen::set);
  }

  private static String id(Reading reading) {
    return reading.document() == null ? "" : reading.document().id();
  }

  private Optional<DocumentEntry> entry(String id) {
    return documents().get().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  void remove(List<DocumentEntry> documents) {
    List<String> ids = documents.stream().map(DocumentEntry::id).toList();
    workspace.change(() -> workspace.project().documents().remove(ids));
  }

  void assign(List<DocumentEntry> documents, Role role) {
    List<String> ids = documents.stream().map(DocumentEntry::id).toList();
    workspace.change(() -> workspace.project().documents().assign(ids, role));
  }

  private void look() {
    DocumentEntry document = chosen.get();
    int number = page.get();
    if (document == null) {
      leafing.forget();
      shown.set(null);
      return;
    }
    leafing.ask(
        () -> LookedAt.of(workspace.project(), images, document.id(), number),
        shown::set,
        mishap::set);
  }
}
