package realign.cli;

/** Nobody reads standard output any more, as after {@code | head -1}: nothing is left to do. */
final class OutputClosed extends RuntimeException {
  OutputClosed() {
    super("output closed", null, false, false);
  }
}
