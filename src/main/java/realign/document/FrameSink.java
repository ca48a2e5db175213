package realign.document;

import java.io.IOException;

/** Where the worker sends its answers. */
interface FrameSink {
  void send(Frame frame) throws IOException;

  default void problem(Problem problem) throws IOException {
    send(Frame.of(Frame.Kind.PROBLEM, out -> out.writeUTF(problem.name())));
  }

  default void pages(int count) throws IOException {
    send(Frame.of(Frame.Kind.PAGES, out -> out.writeInt(count)));
  }

  default void page(PageText page) throws IOException {
    send(Frame.of(Frame.Kind.PAGE, page::write));
  }
}
