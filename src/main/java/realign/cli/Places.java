package realign.cli;

import java.util.Map;
import java.util.stream.Collectors;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.project.Project;

/** Where a project's chunks stand, in words. */
final class Places {
  private static final Messages MESSAGES = Messages.of(Places.class);

  private final Map<String, String> names;

  Places(Project project) {
    this.names =
        project.documents().list().stream()
            .collect(Collectors.toMap(DocumentEntry::id, DocumentEntry::name));
  }

  String document(Chunk chunk) {
    return documentNamed(chunk.span().document());
  }

  String documentNamed(String id) {
    return names.getOrDefault(id, id);
  }

  String of(Chunk chunk) {
    String place = MESSAGES.text("place", document(chunk), String.valueOf(chunk.firstPage()));
    return chunk.section().isEmpty() ? place : place + " · " + chunk.section();
  }
}
