package realign.export.questions;

import java.util.regex.Pattern;

/** Keeps spreadsheets from running cells as formulas: such cells get an apostrophe in front. */
final class Formula {
  private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

  private Formula() {}

  static String guarded(String cell) {
    return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
  }

  static String unguarded(String cell) {
    return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
