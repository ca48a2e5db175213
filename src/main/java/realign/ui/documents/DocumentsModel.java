package realign.ui.documents;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import realign.document.Document;
import realign.document.DocumentReader;
import realign.document.Role;
import realign.encoder.Encoders;
import realign.project.DocumentEntry;
import realign.ui.kit.Jobs;
import realign.ui.kit.PageImages;
import realign.ui.kit.Workspace;

/** The documents: which is chosen, what they serve for, and which go. */
final class DocumentsModel {
  private final Workspace workspace;
  private final Arrivals arrivals;
  private final Leafing leafing;
  private final ObjectProperty<@Nullable DocumentEntry> chosen = new SimpleObjectProperty<>();

  DocumentsModel(
      Workspace workspace, Jobs jobs, DocumentReader reader, Encoders encoders, PageImages images) {
    this.workspace = workspace;
    this.arrivals = new Arrivals(workspace, jobs, reader, encoders, images, this::choose);
    this.leafing = new Leafing(workspace.project(), images, jobs);
    chosen.subscribe(leafing::open);
  }

  ReadOnlyObjectProperty<List<DocumentEntry>> documents() {
    return workspace.documents();
  }

  ObjectProperty<@Nullable DocumentEntry> chosen() {
    return chosen;
  }

  /** How documents come in. */
  Arrivals arrivals() {
    return arrivals;
  }

  /** Which page is looked at. */
  Leafing leafing() {
    return leafing;
  }

  private void choose(Document document) {
    documents().get().stream()
        .filter(each -> each.id().equals(document.id()))
        .findFirst()
        .ifPresent(chosen::set);
  }

  void remove(List<DocumentEntry> documents) {
    List<String> ids = documents.stream().map(DocumentEntry::id).toList();
    workspace.change(() -> workspace.project().documents().remove(ids));
  }

  void assign(List<DocumentEntry> documents, Role role) {
    List<String> ids = documents.stream().map(DocumentEntry::id).toList();
    workspace.change(() -> workspace.project().documents().assign(ids, role));
  }
}
