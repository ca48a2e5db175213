package realign.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import realign.document.Role;
import realign.document.Span;
import realign.experiment.Fold;
import realign.export.questions.DataSet;
import realign.export.questions.Placement;
import realign.job.Messages;
import realign.question.Evidence;
import realign.question.Question;

/** Takes data sets and matched questions into a project, and gives them out again. */
final class Sets {
  private static final Messages MESSAGES = Messages.of(Sets.class);

  private final Project project;

  Sets(Project project) {
    this.project = project;
  }

  void take(DataSet set) {
    DataSet fitting = taken(set) ? set.qualified() : set;
    project
        .history()
        .together(
            MESSAGES.text("step.import", set.name()),
            () -> {
              project
                  .documents()
                  .add(fitting.documents().stream().map(NewDocument::ofText).toList());
              project.chunks().add(fitting.chunks());
              return add(fitting.questions(), fitting.folds(), fitting.negatives());
            });
  }

  List<String> take(Placement placement, String name) {
    List<Question> all = new ArrayList<>(placement.placed());
    placement.unplaced().forEach(each -> all.add(each.question()));
    return project
        .history()
        .together(
            MESSAGES.text("step.import", name),
            () -> add(all, placement.folds(), placement.negatives()));
  }

  DataSet with(List<Question> questions) {
    String name = String.valueOf(project.file().getFileName()).replaceFirst("\\.realign$", "");
    Set<String> ids = questions.stream().map(Question::id).collect(Collectors.toSet());
    Map<String, Fold> folds = project.questions().folds();
    folds.keySet().retainAll(ids);
    Map<String, List<Evidence>> negatives = project.questions().negatives();
    negatives.keySet().retainAll(ids);
    return new DataSet(
        name,
        project.documents().all(),
        project.chunks().used(Role.CORPUS),
        questions,
        folds,
        negatives);
  }

  private List<String> add(
      List<Question> questions, Map<String, Fold> folds, Map<String, List<Evidence>> negatives) {
    List<String> added = project.questions().add(questions, folds);
    added.stream()
        .filter(negatives::containsKey)
        .forEach(id -> project.questions().mark(id, negatives.getOrDefault(id, List.of())));
    return added;
  }

  private boolean taken(DataSet set) {
    Map<String, Span> chunks = new HashMap<>();
    set.chunks().forEach(chunk -> chunks.put(chunk.id(), chunk.span()));
    Map<String, String> questions = new HashMap<>();
    set.questions().forEach(question -> questions.put(question.id(), question.text()));
    return project.chunks().all().stream()
            .anyMatch(each -> !each.span().equals(chunks.getOrDefault(each.id(), each.span())))
        || project.questions().find(questions.keySet()).stream()
            .anyMatch(each -> !each.text().equals(questions.get(each.id())));
  }
}
