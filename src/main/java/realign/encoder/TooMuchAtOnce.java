package realign.encoder;

/** A service refuses several texts together; fewer of them it may take. */
final class TooMuchAtOnce extends Exception {
  private static final long serialVersionUID = 1;
}
