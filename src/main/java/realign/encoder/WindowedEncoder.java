package realign.encoder;

import java.util.ArrayList;
import java.util.List;
import realign.job.Progress;
import realign.vector.Matrix;

/**
 * An encoder that reads documents whole, in {@link Windows}, also those longer than it sees at
 * once. Queries, and documents that are seen whole anyway, keep their vectors.
 */
public final class WindowedEncoder implements Encoder {
  static final String SUFFIX = "+windows";

  private final Encoder encoder;

  /**
   * On top of another, which is closed with this one.
   *
   * @throws IllegalArgumentException if that one reads in windows already
   */
  public WindowedEncoder(Encoder encoder) {
    if (encoder.identity().windowed()) {
      throw new IllegalArgumentException(encoder.identity().name());
    }
    this.encoder = encoder;
  }

  @Override
  public EncoderIdentity identity() {
    return encoder.identity().withWindows();
  }

  @Override
  public String address() {
    return encoder.address() + SUFFIX;
  }

  @Override
  public Encoder plain() {
    return encoder;
  }

  @Override
  public int portion(List<String> texts, int from) {
    return encoder.portion(texts, from);
  }

  @Override
  public Encoding encode(List<String> texts, Role role, Progress progress) {
    Encoding beginnings = encoder.encode(texts, role, progress);
    return role == Role.QUERY ? beginnings : whole(texts, beginnings, progress);
  }

  /**
   * Documents, read whole.
   *
   * @param beginnings what the encoder made of these texts
   */
  public Encoding whole(List<String> texts, Encoding beginnings, Progress progress) {
    List<String> windows = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String window : Windows.of(texts.get(i), beginnings.tokens()[i], beginnings.seen()[i])) {
        windows.add(window);
        owners.add(i);
      }
    }
    if (windows.isEmpty()) {
      return beginnings;
    }
    Matrix read = encoder.encode(windows, Role.DOCUMENT, progress).vectors();
    int[] tokens = beginnings.tokens();
    return new Encoding(joined(beginnings.vectors(), read, owners), tokens, tokens.clone());
  }

  private static Matrix joined(Matrix beginnings, Matrix windows, List<Integer> owners) {
    Matrix joined =
        new Matrix(beginnings.rows(), beginnings.columns(), beginnings.values().clone());
    for (int row = 0; row < owners.size(); ) {
      int owner = owners.get(row);
      List<float[]> own = new ArrayList<>();
      for (; row < owners.size() && owners.get(row) == owner; row++) {
        own.add(windows.row(row));
      }
      float[] whole = Windows.joined(beginnings.row(owner), own);
      System.arraycopy(whole, 0, joined.values(), owner * whole.length, whole.length);
    }
    return joined;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
