package realign.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Gives each chunk its role in the split by questions and chunks at once: documents are cut into
 * blocks of neighbours, and whole blocks are held out, so that a held-out chunk's overlap with
 * trained ones lies at the block's rims, where those are dropped.
 */
final class ChunkRoles {
  /** What becomes of a chunk. */
  enum Role {
    TRAINED,
    NEW_TEST,
    NEW_VALIDATION,
    LATER_TEST,
    LATER_VALIDATION,
    /** It shares text with a held-out one. */
    DROPPED;

    boolean held() {
      return this != TRAINED && this != DROPPED;
    }

    private boolean tests() {
      return this == NEW_TEST || this == LATER_TEST;
    }

    private boolean hidden() {
      return this == LATER_TEST || this == LATER_VALIDATION;
    }
  }

  private static final int BLOCK = 5;
  private static final int OVERLAPPING_BLOCK = 3;
  private static final int BLOCKS = 20;

  private final Neighbours neighbours;
  private final boolean[] asked;
  private final Role[] held;
  private final Role[] roles;
  private final boolean[] hidden;

  ChunkRoles(Material material, SplittableRandom random) {
    neighbours = new Neighbours(material.chunks());
    asked = new boolean[material.chunks().size()];
    for (int question = 0; question < material.questions().size(); question++) {
      asked[material.source(question)] = true;
    }
    held = new Role[asked.length];
    Arrays.fill(held, Role.TRAINED);
    holdOut(Splitter.shuffled(blocks(), random));
    roles = held.clone();
    hidden = new boolean[held.length];
    drop();
  }

  private ChunkRoles(ChunkRoles before) {
    neighbours = before.neighbours;
    asked = before.asked;
    held =
        Arrays.stream(before.held)
            .map(role -> role.tests() ? role : Role.TRAINED)
            .toArray(Role[]::new);
    roles = held.clone();
    hidden = new boolean[held.length];
    drop();
  }

  /** The same chunks held out for the test, and none for validation. */
  ChunkRoles withoutValidation() {
    return new ChunkRoles(this);
  }

  Role of(int row) {
    return roles[row];
  }

  /** Rows whose text training may not see. */
  List<Integer> hidden() {
    return IntStream.range(0, hidden.length).filter(row -> hidden[row]).boxed().toList();
  }

  private List<int[]> blocks() {
    int least = neighbours.anyOverlap() ? OVERLAPPING_BLOCK : 1;
    int size = Math.max(least, Math.min(BLOCK, askedIn(IntStream.range(0, asked.length)) / BLOCKS));
    List<int[]> blocks = new ArrayList<>();
    for (int[] run : neighbours.runs()) {
      int number = Math.max(1, Math.round((float) run.length / size));
      for (int i = 0; i < number; i++) {
        int[] block =
            Arrays.copyOfRange(run, i * run.length / number, (i + 1) * run.length / number);
        if (askedIn(Arrays.stream(block)) > 0) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  private int askedIn(IntStream rows) {
    return (int) rows.filter(row -> asked[row]).count();
  }

  /** Shares are of the chunks that have questions. */
  private void holdOut(List<int[]> blocks) {
    int all = askedIn(IntStream.range(0, asked.length));
    int next = 0;
    next = take(blocks, next, .15 * all, Role.NEW_TEST);
    next = take(blocks, next, .10 * all, Role.NEW_VALIDATION);
    next = take(blocks, next, .10 * all, Role.LATER_TEST);
    take(blocks, next, .05 * all, Role.LATER_VALIDATION);
  }

  private int take(List<int[]> blocks, int from, double wanted, Role role) {
    double taken = 0;
    int next = from;
    while (next < blocks.size()) {
      int[] block = blocks.get(next);
      int size = askedIn(Arrays.stream(block));
      if (taken + size / 2.0 > wanted) {
        break;
      }
      for (int row : block) {
        held[row] = role;
      }
      taken += size;
      next++;
    }
    return next;
  }

  private void drop() {
    for (int row = 0; row < held.length; row++) {
      hidden[row] |= held[row].hidden();
      if (held[row].held()) {
        for (int other : neighbours.overlapping(row)) {
          roles[other] = held[other].held() ? held[other] : Role.DROPPED;
          // A neighbour tested as new keeps its text: else it would be a later one.
          hidden[other] |= held[row].hidden() && !held[other].held();
        }
      }
    }
  }
}
