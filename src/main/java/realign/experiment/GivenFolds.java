package realign.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import realign.job.BadInput;
import realign.job.Messages;

/**
 * A data set's own train and test questions. Where it has none for validation, some of the training
 * questions serve: all of a tenth of the chunks, and a tenth of the rest.
 */
final class GivenFolds {
  private static final double VALIDATION = .1;

  private final Material material;
  private final List<Integer> test;
  private final List<Integer> validation;
  private final List<Integer> train;
  private final List<Integer> learned = new ArrayList<>();
  private final Set<Integer> trained = new HashSet<>();
  private final Set<Integer> trainedAtLast = new HashSet<>();

  GivenFolds(Material material, SplittableRandom random) {
    this.material = material;
    test = of(Fold.TEST);
    validation = of(Fold.VALIDATION);
    train = of(Fold.TRAIN);
    if (test.isEmpty() || train.isEmpty()) {
      Messages messages = Messages.of(GivenFolds.class);
      throw new BadInput(messages.text("given.missing"), messages.text("given.missing.advice"));
    }
    learned.addAll(train);
    learned.addAll(validation);
    Set<Integer> held = groupsOf(test);
    learned.removeIf(question -> held.contains(material.groups()[question]));
    if (validation.isEmpty()) {
      train.removeIf(question -> held.contains(material.groups()[question]));
      holdOut(random);
    }
    held.addAll(groupsOf(validation));
    train.removeIf(question -> held.contains(material.groups()[question]));
    addRight(train, trained);
    addRight(learned, trainedAtLast);
  }

  private void addRight(List<Integer> questions, Set<Integer> chunks) {
    questions.forEach(q -> Arrays.stream(material.relevant()[q]).forEach(chunks::add));
  }

  List<Integer> test() {
    return test;
  }

  List<Integer> validation() {
    return validation;
  }

  List<Integer> train() {
    return train;
  }

  /** Training and validation questions, but for those that repeat a test question. */
  List<Integer> learned() {
    return learned;
  }

  /** Known where one of its right chunks had a question in training. */
  Part validationPartOf(int question) {
    return partOf(question, trained);
  }

  /** The same with what validation held out trained on in the end. */
  Part testPartOf(int question) {
    return partOf(question, trainedAtLast);
  }

  private Part partOf(int question, Set<Integer> chunks) {
    return Arrays.stream(material.relevant()[question]).anyMatch(chunks::contains)
        ? Part.KNOWN
        : Part.NEW;
  }

  private void holdOut(SplittableRandom random) {
    List<Integer> sources =
        Splitter.shuffled(train.stream().map(material::source).distinct().toList(), random);
    Set<Integer> held =
        new HashSet<>(sources.subList(0, (int) Math.round(VALIDATION * sources.size())));
    Map<Integer, Integer> left = new HashMap<>();
    train.forEach(q -> left.merge(material.source(q), 1, Integer::sum));
    long wanted = Math.round(VALIDATION * train.size());
    for (int question : Splitter.shuffled(train, random)) {
      int source = material.source(question);
      if (held.contains(source)) {
        validation.add(question);
      } else if (wanted > 0 && left.getOrDefault(source, 0) > 1) {
        validation.add(question);
        left.merge(source, -1, Integer::sum);
        wanted--;
      }
    }
    train.removeIf(q -> Arrays.stream(material.relevant()[q]).anyMatch(held::contains));
    train.removeAll(new HashSet<>(validation));
  }

  private Set<Integer> groupsOf(List<Integer> questions) {
    Set<Integer> groups = new HashSet<>();
    questions.forEach(q -> groups.add(material.groups()[q]));
    return groups;
  }

  private List<Integer> of(Fold fold) {
    List<Integer> rows = new ArrayList<>();
    for (int question = 0; question < material.folds().length; question++) {
      if (material.folds()[question] == fold) {
        rows.add(question);
      }
    }
    return rows;
  }
}
