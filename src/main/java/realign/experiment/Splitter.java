package realign.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes splits. The same material, kind and seed give the same split. */
final class Splitter {
  private static final double TEST = .2;
  private static final double VALIDATION = .1;

  private final Material material;
  private final SplittableRandom random;
  private final Map<Part, List<Integer>> test = new EnumMap<>(Part.class);
  private final Map<Part, List<Integer>> validation = new EnumMap<>(Part.class);

  /** Chunks whose questions only test, and those that share text with them. */
  private final Set<Integer> tested = new HashSet<>();

  private final Set<Integer> besideTested = new HashSet<>();
  private final Set<Integer> hidden = new HashSet<>();
  private final Set<Integer> hiddenAtLast = new HashSet<>();
  private List<Integer> learnable;

  private Splitter(Material material, long seed) {
    this.material = material;
    this.random = new SplittableRandom(seed);
    this.learnable = all();
  }

  /**
   * Splits.
   *
   * @throws realign.job.BadInput if {@code kind} is {@code GIVEN} and the questions say nothing of
   *     training or testing
   */
  static Split split(Material material, Split.Kind kind, long seed) {
    Splitter splitter = new Splitter(material, seed);
    List<Integer> train =
        switch (kind) {
          case BOTH -> splitter.both();
          case QUESTION -> splitter.known(splitter.all());
          case CHUNK -> splitter.chunks();
          case GIVEN -> splitter.given();
        };
    return new Split(
        kind,
        seed,
        sorted(train),
        splitter.allBut(splitter.hidden),
        sorted(splitter.validation),
        sorted(splitter.test),
        new Split.Refit(splitter.refit(), splitter.allBut(splitter.hiddenAtLast)));
  }

  private int[] allBut(Set<Integer> rows) {
    return IntStream.range(0, material.chunks().size())
        .filter(row -> !rows.contains(row))
        .toArray();
  }

  /** All questions that the test leaves. */
  private int[] refit() {
    Set<Integer> testGroups = new HashSet<>();
    test.values().forEach(rows -> rows.forEach(row -> testGroups.add(material.groups()[row])));
    return learnable.stream()
        .mapToInt(Integer::intValue)
        .filter(question -> !testGroups.contains(material.groups()[question]))
        .filter(question -> !besideTested.contains(material.source(question)))
        .filter(
            question -> Arrays.stream(material.relevant()[question]).noneMatch(tested::contains))
        .sorted()
        .toArray();
  }

  private List<Integer> all() {
    return IntStream.range(0, material.questions().size()).boxed().toList();
  }

  private List<Integer> both() {
    ChunkRoles roles = new ChunkRoles(material, random);
    Set<Integer> heldGroups = new HashSet<>();
    List<Integer> free = new ArrayList<>();
    for (int question : all()) {
      switch (roles.of(material.source(question))) {
        case NEW_TEST -> add(test, Part.NEW, question);
        case NEW_VALIDATION -> add(validation, Part.NEW, question);
        case LATER_TEST -> add(test, Part.LATER, question);
        case LATER_VALIDATION -> add(validation, Part.LATER, question);
        case TRAINED -> free.add(question);
        case DROPPED -> {}
      }
      if (roles.of(material.source(question)).held()) {
        heldGroups.add(material.groups()[question]);
      }
    }
    free.removeIf(
        question ->
            heldGroups.contains(material.groups()[question])
                || Arrays.stream(material.relevant()[question]).anyMatch(c -> roles.of(c).held()));
    hidden.addAll(roles.hidden());
    keepForTest(roles.withoutValidation());
    return known(free);
  }

  private void keepForTest(ChunkRoles roles) {
    hiddenAtLast.addAll(roles.hidden());
    for (int row = 0; row < material.chunks().size(); row++) {
      switch (roles.of(row)) {
        case TRAINED -> {}
        case DROPPED -> besideTested.add(row);
        default -> tested.add(row);
      }
    }
  }

  private List<Integer> chunks() {
    List<Integer> sources = shuffled(all().stream().map(material::source).distinct().toList());
    int tests = (int) Math.round(TEST * sources.size());
    int validations = (int) Math.round(VALIDATION * sources.size());
    tested.addAll(sources.subList(0, tests));
    Set<Integer> validated = new HashSet<>(sources.subList(tests, tests + validations));
    Set<Integer> held = new HashSet<>(tested);
    held.addAll(validated);
    Set<Integer> heldGroups = new HashSet<>();
    List<Integer> train = new ArrayList<>();
    for (int question : all()) {
      if (tested.contains(material.source(question))) {
        add(test, Part.NEW, question);
      } else if (validated.contains(material.source(question))) {
        add(validation, Part.NEW, question);
      }
      if (held.contains(material.source(question))) {
        heldGroups.add(material.groups()[question]);
      } else {
        train.add(question);
      }
    }
    train.removeIf(
        question ->
            heldGroups.contains(material.groups()[question])
                || Arrays.stream(material.relevant()[question]).anyMatch(held::contains));
    return train;
  }

  /** Holds questions out of these, near-identical ones together, and leaves each chunk one. */
  private List<Integer> known(List<Integer> free) {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    Map<Integer, Integer> left = new HashMap<>();
    for (int question : free) {
      groups.computeIfAbsent(material.groups()[question], g -> new ArrayList<>()).add(question);
      left.merge(material.source(question), 1, Integer::sum);
    }
    List<Integer> train = new ArrayList<>();
    int tests = (int) Math.round(TEST * free.size());
    int validations = (int) Math.round(VALIDATION * free.size());
    for (List<Integer> group : shuffled(List.copyOf(groups.values()))) {
      boolean wanted = tests > 0 || validations > 0;
      if (!wanted || !leavesOne(group, left)) {
        train.addAll(group);
      } else if (tests > 0) {
        addAll(test, Part.KNOWN, group);
        tests -= group.size();
      } else {
        addAll(validation, Part.KNOWN, group);
        validations -= group.size();
      }
    }
    return train;
  }

  private boolean leavesOne(List<Integer> group, Map<Integer, Integer> left) {
    group.forEach(question -> left.merge(material.source(question), -1, Integer::sum));
    if (group.stream().allMatch(question -> left.getOrDefault(material.source(question), 0) > 0)) {
      return true;
    }
    group.forEach(question -> left.merge(material.source(question), 1, Integer::sum));
    return false;
  }

  private List<Integer> given() {
    GivenFolds folds = new GivenFolds(material, random);
    learnable = folds.learned();
    folds.test().forEach(q -> add(test, folds.testPartOf(q), q));
    folds.validation().forEach(q -> add(validation, folds.validationPartOf(q), q));
    return folds.train();
  }

  private static void add(Map<Part, List<Integer>> parts, Part part, int question) {
    addAll(parts, part, List.of(question));
  }

  private static void addAll(Map<Part, List<Integer>> parts, Part part, List<Integer> questions) {
    parts.computeIfAbsent(part, p -> new ArrayList<>()).addAll(questions);
  }

  private <T> List<T> shuffled(List<T> items) {
    return shuffled(items, random);
  }

  static <T> List<T> shuffled(List<T> items, SplittableRandom random) {
    List<T> copy = new ArrayList<>(items);
    for (int i = copy.size() - 1; i > 0; i--) {
      java.util.Collections.swap(copy, i, random.nextInt(i + 1));
    }
    return copy;
  }

  private static Map<Part, int[]> sorted(Map<Part, List<Integer>> parts) {
    Map<Part, int[]> rows = new EnumMap<>(Part.class);
    List<Integer> all = new ArrayList<>();
    parts.forEach(
        (part, questions) -> {
          rows.put(part, sorted(questions));
          all.addAll(questions);
        });
    rows.put(Part.ALL, sorted(all));
    return rows;
  }

  private static int[] sorted(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
