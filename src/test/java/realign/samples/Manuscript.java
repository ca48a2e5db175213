package realign.samples;

import java.util.List;

/** A document as its author wrote it. */
record Manuscript(FrontMatter front, List<Block> blocks) {}
