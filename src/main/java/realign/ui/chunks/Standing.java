package realign.ui.chunks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import realign.chunk.Chunk;
import realign.project.DocumentEntry;
import realign.question.Question;
import realign.ui.kit.Workspace;

/**
 * What the project's chunks leave open.
 *
 * @param unplaced questions that they have no place for
 * @param given whether a data set brought them all, so that they stay as they are
 * @param uncut how many documents have none
 */
record Standing(List<Unplaced> unplaced, boolean given, int uncut) {
  static final Standing NOTHING = new Standing(List.of(), false, 0);

  Standing {
    unplaced = List.copyOf(unplaced);
  }

  static Standing of(List<Question> questions, Workspace.Cut cut, List<DocumentEntry> documents) {
    Set<String> ids = documents.stream().map(DocumentEntry::id).collect(Collectors.toSet());
    Set<String> uncut = new HashSet<>(ids);
    cut.chunks().forEach(chunk -> uncut.remove(chunk.span().document()));
    boolean given = !cut.chunks().isEmpty() && cut.chunks().stream().allMatch(Chunk::given);
    return new Standing(Unplaced.among(questions, cut, ids), given, uncut.size());
  }
}
