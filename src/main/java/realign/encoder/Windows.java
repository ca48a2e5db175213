package realign.encoder;

import java.util.ArrayList;
import java.util.List;
import realign.vector.Rows;

/**
 * How a text that is longer than an encoder sees is read whole: cut into as many windows of about
 * equal length as it takes. Its vector is {@code norm(.4 E(text) + .6 norm(mean of E(window)))},
 * where E(text) is of its beginning alone.
 */
public final class Windows {
  /** How much the windows count for, beside the beginning: that says what a text is about. */
  private static final float SHARE = .6f;

  /** How far behind its place a cut may be to lie between words, in characters. */
  private static final int REACH = 60;

  private Windows() {}

  /**
   * The windows of a text that is longer than the encoder sees; none of another.
   *
   * @param tokens of the whole text
   * @param seen how many of them the encoder sees
   */
  public static List<String> of(String text, int tokens, int seen) {
    if (tokens <= seen || seen <= 0) {
      return List.of();
    }
    int count = (tokens + seen - 1) / seen;
    List<String> windows = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= count; i++) {
      int to = i == count ? text.length() : edge(text, (int) ((long) text.length() * i / count));
      String window = to > from ? text.substring(from, to).strip() : "";
      if (!window.isEmpty()) {
        windows.add(window);
      }
      from = Math.max(from, to);
    }
    return windows;
  }

  /** The next white space, or that very place where none is near. */
  private static int edge(String text, int place) {
    int end = Math.min(text.length(), place + REACH);
    for (int i = place; i < end; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    boolean within = place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return within ? place + 1 : place;
  }

  /**
   * The vector of the whole text, of unit length.
   *
   * @param beginning the text's as the encoder sees it; left as it is
   * @param windows one or more unit vectors
   */
  public static float[] joined(float[] beginning, List<float[]> windows) {
    float[] mean = new float[beginning.length];
    for (float[] window : windows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += window[i];
      }
    }
    Rows.normalise(mean, 0, mean.length);
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (1 - SHARE) * beginning[i] + SHARE * mean[i];
    }
    Rows.normalise(mean, 0, mean.length);
    return mean;
  }
}
