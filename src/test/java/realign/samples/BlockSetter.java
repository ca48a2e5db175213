package realign.samples;

import java.util.ArrayList;
import java.util.List;
import realign.samples.Block.Grid;
import realign.samples.Block.Item;
import realign.samples.Block.Note;
import realign.samples.Block.Paragraph;
import realign.samples.Block.Section;
import realign.samples.Block.Subsection;

/** Turns blocks into strips, with the space between two that depends on both. */
final class BlockSetter {
  private final ProseSetter prose;
  private final TableSetter tables;

  BlockSetter(Press press, Palette palette) {
    this.prose = new ProseSetter(press, palette);
    this.tables = new TableSetter(press, palette);
  }

  List<Strip> set(List<Block> blocks) {
    List<Strip> strips = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      Block before = blocks.get(Math.max(0, b - 1));
      List<Strip> set = new ArrayList<>(strips(blocks.get(b), space(before, blocks.get(b))));
      if (introducesNext(blocks, b, set) || pairsWithNext(blocks, b)) {
        set.add(set.remove(set.size() - 1).glued(true));
      }
      strips.addAll(set);
    }
    return strips;
  }

  private List<Strip> strips(Block block, float space) {
    if (block instanceof Section section) {
      return List.of(prose.section(section.title()));
    } else if (block instanceof Subsection subsection) {
      return List.of(prose.subsection(subsection.title()));
    } else if (block instanceof Item item) {
      return List.of(prose.item(item, space));
    } else if (block instanceof Note note) {
      return List.of(prose.note(note, space));
    } else if (block instanceof Grid grid) {
      return tables.set(grid);
    }
    return prose.paragraph(((Paragraph) block).text(), space);
  }

  private static float space(Block before, Block block) {
    if (before instanceof Grid || before instanceof Note) {
      return 15;
    } else if (before instanceof Section) {
      return 10;
    } else if (before instanceof Subsection) {
      return 5;
    }
    return before instanceof Item && block instanceof Item ? 4 : 8;
  }

  /** A line or three above a table stay with it, as does what ends in a colon with its list. */
  private static boolean introducesNext(List<Block> blocks, int index, List<Strip> set) {
    return blocks.get(index) instanceof Paragraph paragraph
        && (paragraph.text().endsWith(":")
            || (follows(blocks, index, 1, Grid.class) && set.get(0).height() < 50));
  }

  /** The first two items of a list stay together, and the last two. */
  private static boolean pairsWithNext(List<Block> blocks, int index) {
    return follows(blocks, index, 0, Item.class)
        && follows(blocks, index, 1, Item.class)
        && !(follows(blocks, index, -1, Item.class) && follows(blocks, index, 2, Item.class));
  }

  private static boolean follows(List<Block> blocks, int index, int by, Class<?> kind) {
    int at = index + by;
    return at >= 0 && at < blocks.size() && kind.isInstance(blocks.get(at));
  }
}
