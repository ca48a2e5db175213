package realign.vector;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Products on ND4J. The only class that knows it. */
final class NativeWorkspace implements Workspace {
  private static final String PROCESS_LIMIT = "org.bytedeco.javacpp.maxphysicalbytes";

  private final List<Native> operands = new ArrayList<>();

  /** Loads the library and keeps each product on its caller's thread. */
  static boolean load() {
    // JavaCPP would refuse memory once the whole process, model runtimes included, holds twice the
    // heap. What is allocated here is freed by name, and its own bound (maxbytes) stays.
    if (System.getProperty(PROCESS_LIMIT) == null) {
      System.setProperty(PROCESS_LIMIT, "0");
    }
    Nd4j.zeros(DataType.FLOAT, 2, 2);
    openblas_nolapack.blas_set_num_threads(1);
    return true;
  }

  @Override
  public Operand operand(Matrix source) {
    Native operand = new Native(source);
    operands.add(operand);
    operand.send();
    return operand;
  }

  // ND4J's gemm writes column-major results. A row-major matrix is the column-major one of its
  // transpose, so each product is asked for transposed: (a b)T = bT aT.

  @Override
  public void times(Operand a, Operand b, Operand c, float keep) {
    Nd4j.gemm(of(b), of(a), of(c), false, false, 1, keep);
  }

  @Override
  public void timesTransposed(Operand a, Operand b, Operand c, float keep) {
    Nd4j.gemm(of(b), of(a), of(c), true, false, 1, keep);
  }

  @Override
  public void transposedTimes(Operand a, Operand b, Operand c, float keep) {
    Nd4j.gemm(of(b), of(a), of(c), false, true, 1, keep);
  }

  private static INDArray of(Operand operand) {
    return ((Native) operand).view();
  }

  @Override
  public void close() {
    operands.forEach(Native::free);
    operands.clear();
  }

  private static final class Native extends Operand {
    private final INDArray array;
    private final FloatBuffer buffer;
    private INDArray view;

    Native(Matrix source) {
      super(source.rows(), source.columns(), source.values());
      long[] shape = {source.columns(), Math.max(1, source.rows())};
      array = Nd4j.createUninitialized(DataType.FLOAT, shape, 'f');
      buffer = array.data().asNioFloat();
      view = array;
    }

    private Native(Native whole, int first, int count) {
      super(count, whole.columns(), whole.values());
      array = whole.array;
      buffer = whole.buffer;
      view = view(array, (long) first * columns(), columns(), count);
    }

    INDArray view() {
      if (view.size(0) != columns() || view.size(1) != rows()) {
        view = view(array, 0, columns(), rows());
      }
      return view;
    }

    private static INDArray view(INDArray array, long offset, int columns, int rows) {
      long[] shape = {columns, rows};
      return Nd4j.create(array.data(), shape, new long[] {1, columns}, offset, 'f');
    }

    @Override
    public void send() {
      buffer.put(0, values(), 0, size());
    }

    @Override
    public void fetch() {
      buffer.get(0, values(), 0, size());
    }

    @Override
    void fetch(float[] into, int start, int stride) {
      for (int row = 0; row < rows(); row++) {
        buffer.get(row * columns(), into, start + row * stride, columns());
      }
    }

    @Override
    Operand part(int first, int count) {
      return new Native(this, first, count);
    }

    void free() {
      array.close();
    }
  }
}
