package realign.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import realign.experiment.Report;
import realign.export.Aside;

/**
 * A report as one HTML page that needs nothing else: its styles and charts are in it, and it holds
 * no script. It follows the reader's light or dark setting and prints on white.
 */
public final class ReportHtml {
  private ReportHtml() {}

  /**
   * Writes the page, or leaves what was there.
   *
   * @throws realign.job.ServiceFailure if it can't be written
   */
  public static void write(Report report, ReportTexts texts, Path file) {
    byte[] page = text(report, texts).getBytes(StandardCharsets.UTF_8);
    Aside.write(file, out -> out.write(page));
  }

  /** The page. */
  public static String text(Report report, ReportTexts texts) {
    String title = texts.title().isEmpty() ? Labels.text("report.title") : texts.title();
    StringBuilder page = new StringBuilder(1 << 16);
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" ")
        .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        .append(Element.escaped(Labels.text("report.page", title)))
        .append("</title>\n<style>\n")
        .append(styles())
        .append("</style>\n</head>\n<body>\n");
    body(report, texts).writeTo(page);
    return page.append("\n</body>\n</html>\n").toString();
  }

  private static Element body(Report report, ReportTexts texts) {
    Element main = Element.of("main", new Summary(report, texts).header());
    Appendix appendix = new Appendix(report);
    if (!report.scores().isEmpty()) {
      Comparisons comparisons = new Comparisons(report);
      main.add(section("systems", comparisons.bars(), comparisons.differences()));
    }
    if (!report.results().isEmpty()) {
      addQuestions(main, new QuestionLists(report, texts));
    }
    if (report.training().curve().size() > 1) {
      main.add(section("choice", appendix.curves(), appendix.training()));
    }
    main.add(section("headroom", appendix.headroom()));
    if (!report.scores().isEmpty()) {
      main.add(section("scores", new Comparisons(report).scores()));
    }
    main.add(section("provenance", appendix.provenance()));
    return main;
  }

  private static void addQuestions(Element main, QuestionLists questions) {
    main.add(section("ranks", questions.ranks()));
    Element losses = questions.losses();
    Element wins = questions.wins();
    if (!losses.isEmpty()) {
      main.add(section("losses", losses));
    }
    if (!wins.isEmpty()) {
      main.add(section("wins", wins));
    }
  }

  private static Element section(String name, Element... content) {
    return section(name, List.of(content));
  }

  /** A heading and a remark in the margin, the content beside them. */
  private static Element section(String name, List<Element> content) {
    return Element.of(
            "section",
            Element.styled(
                "div",
                "margin",
                Element.of("h2", Labels.text("section." + name)),
                Element.of("p", Labels.text("section." + name + ".remark"))),
            Element.styled("div", "content").addAll(content))
        .with("id", name);
  }

  private static String styles() {
    try (InputStream css =
        Objects.requireNonNull(ReportHtml.class.getResourceAsStream("report.css"))) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
