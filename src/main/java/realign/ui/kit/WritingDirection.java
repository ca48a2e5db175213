package realign.ui.kit;

/** Which way a text runs. */
public final class WritingDirection {
  private WritingDirection() {}

  /** Whether most letters are Arabic, Hebrew or the like. */
  public static boolean rightToLeft(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long right = text.codePoints().filter(WritingDirection::right).count();
    return right * 2 > letters;
  }

  /** Whether any letter is. */
  static boolean anyRightToLeft(String text) {
    return text.codePoints().anyMatch(WritingDirection::right);
  }

  private static boolean right(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
