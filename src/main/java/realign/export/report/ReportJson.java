package realign.export.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import realign.experiment.Report;
import realign.experiment.SegmentationReport;
import realign.export.Aside;
import realign.job.BadInput;
import realign.job.Messages;

/**
 * A report as {@code report.json}. Its names are those of {@link Report}'s components; intervals
 * are lists of two numbers, numbers that don't exist are null. Equal reports are equal bytes.
 */
public final class ReportJson {
  private static final Messages MESSAGES = Messages.of(ReportJson.class);
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new ReportModule())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ReportJson() {}

  /** The report as one JSON object, on several lines. */
  public static String text(Report report) {
    return json(report);
  }

  /** A comparison of ways of cutting, in the same manner. */
  public static String text(SegmentationReport report) {
    return json(report);
  }

  private static String json(Object report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report that isn't JSON", e);
    }
  }

  /**
   * Writes the file, or leaves what was there.
   *
   * @throws realign.job.ServiceFailure if it can't be written
   */
  public static void write(Report report, Path file) {
    byte[] json = text(report).getBytes(StandardCharsets.UTF_8);
    Aside.write(file, out -> out.write(json));
  }

  /**
   * Reads a report that {@link #write} wrote; names that it doesn't know are passed over.
   *
   * @throws BadInput if there is no such file, or it isn't a report
   */
  public static Report read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new BadInput(
          MESSAGES.text("report.unreadable", file), MESSAGES.text("report.unreadable.advice"), e);
    }
  }

  /**
   * Reads a report from its text.
   *
   * @throws BadInput if it isn't one
   */
  public static Report parse(String json) {
    try {
      Report report = JSON.readValue(json, Report.class);
      if (report != null) {
        return report;
      }
    } catch (JsonProcessingException e) {
      throw new BadInput(
          MESSAGES.text("report.broken", e.getOriginalMessage()),
          MESSAGES.text("report.broken.advice"),
          e);
    }
    throw new BadInput(
        MESSAGES.text("report.broken", "null"), MESSAGES.text("report.broken.advice"));
  }
}
