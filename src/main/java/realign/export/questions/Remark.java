package realign.export.questions;

/**
 * What was skipped or is odd in a file.
 *
 * @param line from 1; 0 where it is about the whole
 * @param sentence for the user
 */
public record Remark(int line, String sentence) {}
