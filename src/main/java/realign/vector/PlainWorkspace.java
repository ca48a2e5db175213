package realign.vector;

/** Products in plain Java, for where no native library can be had. */
final class PlainWorkspace implements Workspace {
  @Override
  public Operand operand(Matrix source) {
    return new Plain(source.rows(), source.columns(), source.values());
  }

  @Override
  public void times(Operand a, Operand b, Operand c, float keep) {
    for (int i = 0; i < a.rows(); i++) {
      scale(c, i, keep);
      for (int k = 0; k < b.rows(); k++) {
        add(c, i, b, k, a.values()[i * a.columns() + k]);
      }
    }
  }

  @Override
  public void timesTransposed(Operand a, Operand b, Operand c, float keep) {
    int width = a.columns();
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.rows(); j++) {
        int at = i * c.columns() + j;
        float old = keep == 0 ? 0 : keep * c.values()[at];
        c.values()[at] = old + Rows.dot(a.values(), i * width, b.values(), j * width, width);
      }
    }
  }

  @Override
  public void transposedTimes(Operand a, Operand b, Operand c, float keep) {
    for (int i = 0; i < a.columns(); i++) {
      scale(c, i, keep);
      for (int k = 0; k < a.rows(); k++) {
        add(c, i, b, k, a.values()[k * a.columns() + i]);
      }
    }
  }

  private static void scale(Operand c, int row, float keep) {
    for (int j = row * c.columns(); j < (row + 1) * c.columns(); j++) {
      c.values()[j] = keep == 0 ? 0 : keep * c.values()[j];
    }
  }

  private static void add(Operand c, int row, Operand b, int from, float factor) {
    float[] into = c.values();
    float[] values = b.values();
    int start = row * c.columns();
    int source = from * b.columns();
    for (int j = 0; j < b.columns(); j++) {
      into[start + j] += factor * values[source + j];
    }
  }

  @Override
  public void close() {}

  private static final class Plain extends Operand {
    Plain(int rows, int columns, float[] values) {
      super(rows, columns, values);
    }

    @Override
    public void send() {}

    @Override
    public void fetch() {}

    @Override
    void fetch(float[] into, int start, int stride) {
      for (int row = 0; row < rows(); row++) {
        System.arraycopy(values(), row * columns(), into, start + row * stride, columns());
      }
    }

    @Override
    Operand part(int first, int count) {
      float[] copy = new float[count * columns()];
      System.arraycopy(values(), first * columns(), copy, 0, copy.length);
      return new Plain(count, columns(), copy);
    }
  }
}
