package realign;

/** One door: the window; a command; with no display, the demo. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
