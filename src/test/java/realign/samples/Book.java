package realign.samples;

import java.util.List;

/** All sheets in order, and the headings with the sheets they stand on. */
record Book(List<Sheet> sheets, List<Heading> headings) {}
