package realign.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import realign.adapter.Adapter;
import realign.experiment.Report;
import realign.export.AdapterFile;
import realign.export.Aside;
import realign.export.report.ReportHtml;
import realign.export.report.ReportJson;
import realign.export.report.ReportTexts;
import realign.job.Messages;
import realign.job.ServiceFailure;

/**
 * The files that an experiment ends in: adapter and reports, which belong together.
 *
 * @param folder that holds them
 */
record ResultFiles(Path folder) {
  private static final Messages MESSAGES = Messages.of(ResultFiles.class);

  /**
   * Makes the folder where there is none.
   *
   * @throws ServiceFailure if it can't be written to
   */
  void makeFolder() {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".realign", ".check"));
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("folder.unwritable", folder), MESSAGES.text("folder.unwritable.advice"), e);
    }
  }

  /** The folder's name, as a title. */
  String name() {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "realign" : last.toString();
  }

  /**
   * Writes all of them or none.
   *
   * @return the report, which says where the adapter is
   * @throws ServiceFailure if they can't be written; the folder is then as it was
   */
  Report write(Adapter adapter, Report report, ReportTexts texts) {
    Path file = folder.resolve("adapter.safetensors");
    Report whole = report.writtenTo(file.toString());
    Map<Path, Aside.Content> files = new LinkedHashMap<>();
    files.put(file, out -> out.write(AdapterFile.bytes(adapter)));
    files.put(folder.resolve("report.json"), content(ReportJson.text(whole)));
    files.put(folder.resolve("report.html"), content(ReportHtml.text(whole, texts)));
    Aside.write(files);
    return whole;
  }

  private static Aside.Content content(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
