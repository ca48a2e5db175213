package realign.document;

/** A reader as users have it, for tests. */
public final class StandardReader {
  private StandardReader() {}

  public static DocumentReader open() {
    return new DocumentReader(
        ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime);
  }
}
