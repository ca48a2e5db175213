package realign.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoders;
import realign.experiment.Fold;
import realign.export.AdapterExport;
import realign.export.AdapterFormat;
import realign.export.VectorExport;
import realign.export.questions.DataSet;
import realign.export.questions.Format;
import realign.export.questions.QuestionSetWriter;
import realign.export.questions.Trec;
import realign.export.report.ReportHtml;
import realign.export.report.ReportJson;
import realign.export.report.ReportTexts;
import realign.export.report.SampleReport;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.project.Samples;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.retrieval.Ranking;
import realign.vector.Matrix;

/**
 * Whatever is written, a disk without room for it gets a sentence, keeps what was there, and gets
 * nothing half-written.
 */
final class FullDiskTest {
  private static final Encoders ENCODERS = new Encoders();
  private static final Adapter ADAPTER = adapter();
  private static final DataSet SET = set();
  private static final List<Ranking> RANKINGS =
      SET.questions().stream()
          .map(question -> new Ranking(new int[] {1, 0}, new float[] {2, 1}))
          .toList();

  @TempDir private Path real;

  /** Writes something into a place. */
  private interface Writing {
    void to(Path target);
  }

  /**
   * Something that is written.
   *
   * @param bytes less than it is; 0 where all of it is written once to see
   */
  record Case(String name, long bytes, Writing writing) {
    @Override
    public String toString() {
      return name;
    }
  }

  @AfterAll
  static void close() {
    ENCODERS.close();
  }

  private static Adapter adapter() {
    EncoderIdentity encoder = ENCODERS.open(Encoders.STANDARD).identity();
    return Adapter.identity(encoder, Side.QUERY_ONLY);
  }

  private static DataSet set() {
    List<Document> documents = new ArrayList<>();
    List<Chunk> chunks = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = "In the year " + (1900 + i) + " the pumps were serviced " + i + " times.";
      Document document =
          new Document("d" + i, "d" + i + ".pdf", text, List.of(new Page(1, 0, text.length())));
      Span span = new Span(document.id(), 0, text.length());
      documents.add(document);
      chunks.add(new Chunk("c" + i, span, text, 12, 1, 1, ""));
      questions.add(
          new Question(
              "q" + i,
              "How often were pumps serviced in " + (1900 + i) + "?",
              List.of(new Evidence(span, text)),
              Origin.of(Origin.Source.HAND, ""),
              Verdict.ACCEPTED,
              "fact",
              "question"));
    }
    return new DataSet(
        "set", documents, chunks, questions, Map.of("q1", Fold.TEST, "q2", Fold.TRAIN), Map.of());
  }

  private static Matrix vectors() {
    Matrix vectors = Matrix.zeros(200, 32);
    Random random = new Random(3);
    for (int i = 0; i < vectors.values().length; i++) {
      vectors.values()[i] = random.nextFloat();
    }
    return vectors;
  }

  static Stream<Case> cases() {
    AdapterExport export = new AdapterExport(ENCODERS);
    List<Case> cases = new ArrayList<>();
    for (AdapterFormat format : AdapterFormat.values()) {
      cases.add(
          new Case(
              format.key(),
              format == AdapterFormat.ONNX_WITH_ENCODER ? 4 << 20 : 0,
              target -> export.write(format, ADAPTER, Encoders.STANDARD, target, Progress.NONE)));
    }
    for (Format format : Format.values()) {
      cases.add(
          new Case(
              "questions as " + format.name(),
              0,
              target -> QuestionSetWriter.write(SET, format, target)));
    }
    List<String> ids = IntStream.range(0, 200).mapToObj(i -> "chunk-" + i).toList();
    cases.add(new Case("vectors", 0, target -> VectorExport.write(vectors(), ids, target)));
    cases.add(
        new Case(
            "ranking",
            0,
            target -> Trec.writeRun(SET.questions(), RANKINGS, SET.chunks(), "ours", target)));
    cases.add(new Case("report.json", 0, target -> ReportJson.write(SampleReport.make(), target)));
    cases.add(
        new Case(
            "report.html",
            0,
            target -> ReportHtml.write(SampleReport.make(), ReportTexts.NONE, target)));
    cases.add(new Case("samples", 0, Samples::copyTo));
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesNothingBehindWhereThereWasNothing(Case written) throws IOException {
    long size = size(written);
    for (long room : written.bytes() > 0 ? List.of(size) : List.of(0L, size / 3, size - 512)) {
      try (SmallDisk disk = new SmallDisk(size + 4096)) {
        disk.leave(room);
        refused(written, disk, disk.root().resolve("new/folder/it"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepsWhatWasThereBefore(Case written) throws IOException {
    long size = size(written);
    try (SmallDisk disk = new SmallDisk(2 * size + 65536)) {
      Path target = disk.root().resolve("it");
      copy(real.resolve("it"), target);
      disk.leave(size / 2);
      refused(written, disk, target);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path each : walk.toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        Files.copy(each, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void refused(Case written, SmallDisk disk, Path target) throws IOException {
    Map<String, byte[]> before = disk.contents();

    ServiceFailure failure =
        catchThrowableOfType(ServiceFailure.class, () -> written.writing().to(target));

    assertThat(failure).isNotNull();
    assertThat(failure.sentence()).endsWith(" can’t be written (out of disk space).");
    assertThat(failure.advice()).isNotBlank();
    assertThat(disk.contents().keySet()).isEqualTo(before.keySet());
    assertThat(disk.contents().values()).containsExactlyElementsOf(before.values());
  }

  /** Bytes, as it is on a disk that has room. */
  private long size(Case written) throws IOException {
    Path place = real.resolve("it");
    if (written.bytes() > 0) {
      Files.createDirectories(place);
      return written.bytes();
    }
    written.writing().to(place);
    try (Stream<Path> walk = Files.walk(place)) {
      return walk.filter(Files::isRegularFile).mapToLong(FullDiskTest::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
