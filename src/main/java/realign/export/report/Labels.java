package realign.export.report;

import java.util.List;
import realign.experiment.Report;
import realign.job.Messages;

/** What systems and parts are called, and the order they stand in. */
final class Labels {
  static final List<String> SYSTEMS = Report.SYSTEMS;
  static final List<String> PARTS = List.of("known", "new", "later", "all");
  static final Messages MESSAGES = Messages.of(Labels.class);

  private Labels() {}

  static String text(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  static String system(String system) {
    return SYSTEMS.contains(system) ? text("system." + system) : system;
  }

  static String part(String part) {
    return PARTS.contains(part) ? text("part." + part) : part;
  }

  static String metric(String metric) {
    return metric.startsWith("hit@")
        ? text("metric.hit", metric.substring(4))
        : metric.startsWith("mrr@") ? text("metric.mrr", metric.substring(4)) : metric;
  }

  /** Those of the known systems that the report has scores of. */
  static List<String> systems(Report report) {
    return SYSTEMS.stream()
        .filter(name -> report.scores().stream().anyMatch(s -> s.system().equals(name)))
        .toList();
  }

  /** Those that are drawn: a weighted hybrid stands in the tables, beside the one it varies. */
  static List<String> drawn(Report report) {
    return systems(report).stream().filter(name -> !name.endsWith("Weighted")).toList();
  }

  /** Those of the known parts that the report has scores of. */
  static List<String> parts(Report report) {
    return PARTS.stream()
        .filter(name -> report.scores().stream().anyMatch(s -> s.split().equals(name)))
        .toList();
  }
}
