package realign.samples;

import java.util.List;

/** A page ready to print, and the section it belongs to. */
record Sheet(String section, List<Mark> marks) {}
