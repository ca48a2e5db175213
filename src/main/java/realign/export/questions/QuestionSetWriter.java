package realign.export.questions;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import realign.export.Aside;

/** Writes questions in the forms of {@link Format}. What was there stays until all is written. */
public final class QuestionSetWriter {
  /** Writes text. */
  @FunctionalInterface
  interface Text {
    void to(Writer out) throws IOException;
  }

  private QuestionSetWriter() {}

  /**
   * Writes all questions of a data set that the form can hold.
   *
   * @param target a file; for BEIR a folder
   * @throws realign.job.ServiceFailure if it can't be written
   */
  public static Written write(DataSet set, Format format, Path target) {
    List<Remark> remarks = new ArrayList<>();
    int questions =
        switch (format) {
          case QUOTES -> new QuoteForms(set).json(target);
          case CSV -> new QuoteForms(set).csv(target);
          case PAIRS -> new ChunkForms(set, remarks).pairs(target);
          case TRIPLETS -> new ChunkForms(set, remarks).triplets(target);
          case BEIR -> new BeirForm(set, remarks).write(target);
          case LLAMA_INDEX -> new ChunkForms(set, remarks).llamaIndex(target);
          case LUCEK -> new ChunkForms(set, remarks).lucek(target);
          case TREC -> Trec.write(set, remarks, target);
        };
    return new Written(questions, remarks);
  }

  static void text(Path target, Text text) {
    Aside.write(target, out -> text(out, text));
  }

  static void text(OutputStream out, Text text) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.to(writer);
    writer.flush();
  }
}
