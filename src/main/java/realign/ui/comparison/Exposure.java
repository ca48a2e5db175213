package realign.ui.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import realign.experiment.Part;
import realign.job.Messages;
import realign.project.Learned;
import realign.project.Project;
import realign.ui.comparison.Pairing.Caveat;

/** What adapters of other runs may know of the test questions of one. */
final class Exposure {
  private static final Messages MESSAGES = Messages.of(Exposure.class);
  private static final Learned NOTHING = new Learned(true, Set.of(), Map.of());

  private final Project project;
  private final TestRead test;
  private final Map<String, Learned> learned = new ConcurrentHashMap<>();

  Exposure(Project project, TestRead test) {
    this.project = project;
    this.test = test;
  }

  /** Whether a side’s adapter may have been trained on a question. */
  boolean learned(ResultRow row, Contender left, Contender right) {
    return Stream.of(left, right).anyMatch(side -> of(side).questions().contains(row.id()));
  }

  /** The part of the test that a question is in for all that stand there; {@code ALL} for none. */
  Part part(ResultRow row, Contender left, Contender right) {
    boolean same =
        Stream.of(left, right)
            .map(this::of)
            .filter(each -> !each.questions().isEmpty())
            .allMatch(each -> each.tested().get(row.id()) == row.part());
    return same ? row.part() : Part.ALL;
  }

  private Learned of(Contender side) {
    if (!side.adapts() || side.run().equals(test.run().id())) {
      return NOTHING;
    }
    return learned.computeIfAbsent(
        side.run(),
        id -> project.runs().find(id).map(run -> Learned.of(project, run)).orElse(NOTHING));
  }

  /**
   * What to know before the figures are believed.
   *
   * @param now ranks of those that can be asked, by the run’s encoder alone among the chunks now
   */
  List<Caveat> caveats(Contender left, Contender right, Asked asked, int[] now) {
    List<Caveat> caveats = new ArrayList<>();
    Stream.of(left, right)
        .filter(side -> side.adapts() && !side.run().equals(test.run().id()))
        .map(Contender::run)
        .distinct()
        .forEach(run -> learnedFrom(run, left, right, asked, caveats));
    int gone = test.rows().size() - asked.size();
    if (gone > 0) {
      caveats.add(caveat("gone", gone, test.rows().size()));
    }
    if (changed(asked, now)) {
      caveats.add(caveat("changed", test.run().name()));
    }
    return caveats;
  }

  private void learnedFrom(
      String run, Contender left, Contender right, Asked asked, List<Caveat> caveats) {
    Contender side = left.run().equals(run) && left.adapts() ? left : right;
    Learned its = of(side);
    if (!its.certain()) {
      caveats.add(caveat("unknown", side.called()));
      return;
    }
    long known = asked.ids().stream().filter(its.questions()::contains).count();
    if (known > 0) {
      String key = known == asked.size() ? "learned.all" : "learned";
      long others = asked.size() - known;
      caveats.add(caveat(key, side.called(), known, asked.size(), others));
    }
  }

  private boolean changed(Asked asked, int[] now) {
    Map<String, Integer> before = new HashMap<>();
    test.rows().forEach(row -> before.put(row.id(), row.left()));
    for (int i = 0; i < now.length; i++) {
      if (before.getOrDefault(asked.ids().get(i), 0) != now[i]) {
        return true;
      }
    }
    return false;
  }

  private static Caveat caveat(String key, Object... arguments) {
    return new Caveat(
        MESSAGES.text("caveat." + key, arguments),
        MESSAGES.text("caveat." + key + ".advice", arguments));
  }
}
