package realign.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import realign.experiment.Report;

final class ReportHtmlTest {
  private static final Report REPORT = SampleReport.make();
  private final Document page = Jsoup.parse(ReportHtml.text(REPORT, SampleReport.texts()));

  @Test
  void standsAloneWithoutScriptsOrOutsideFiles() {
    assertThat(page.select("script, link, img, iframe, [src], [href], [onclick]")).isEmpty();
    assertThat(page.select("style").html()).doesNotContain("@import").doesNotContain("url(");
  }

  @Test
  void beginsWithTheVerdict() {
    Element header = page.expectFirst("header");
    assertThat(header.expectFirst("h1").text()).isEqualTo("Northwind handbook & reports");
    assertThat(header.expectFirst(".verdict p").text()).isEqualTo(REPORT.adapter().reason());
    assertThat(header.select(".card h2").eachText())
        .containsExactly("Known chunks", "New chunks", "Later chunks");
    assertThat(header.select(".card .change strong").eachText())
        .containsExactly("+0.163", "+0.201", "+0.076", "+0.134", "+0.011", "\u22120.004");
  }

  @Test
  void drawsABarForEverySystemOnEveryPart() {
    assertThat(page.select("#systems svg")).hasSize(2);
    assertThat(page.select("#systems rect.bar")).hasSize(2 * 5 * 3);
    assertThat(page.select("#systems rect.bar.adapted title, #systems g:has(.adapted) title"))
        .extracting(Element::text)
        .contains("With the adapter, Known chunks: 0.484 (.444 – .524)");
  }

  @Test
  void drawsEveryQuestionOnceAndEachCurveFromItsBaseline() {
    long drawn =
        page.select("#ranks circle title").eachText().stream()
            .mapToLong(text -> Long.parseLong(text.substring(text.indexOf(':') + 2)))
            .sum();
    assertThat(drawn).isEqualTo(1200);
    assertThat(page.select("#choice polyline")).hasSize(6);
    assertThat(page.select("#choice line.base")).hasSize(6);
    assertThat(page.select("#choice circle.here")).hasSize(6);
  }

  @Test
  void listsTheWorstLossesFirst() {
    List<String> ranks = page.select("#losses .move").eachText();
    assertThat(ranks).hasSize(10);
    assertThat(ranks).isSortedAccordingTo((a, b) -> Double.compare(fall(b), fall(a)));
    assertThat(page.expectFirst("#losses .what p").text()).startsWith("How many weeks of leave");
  }

  private static double fall(String move) {
    String[] ranks = move.split(" → ", -1);
    return Double.parseDouble(ranks[1]) / Double.parseDouble(ranks[0]);
  }

  @Test
  void escapesWhatOthersWrote() {
    String attack = "</p><script>alert('x')</script>\u0000\"&amp;";
    String id = REPORT.results().get(0).id();
    Report report = REPORT.writtenTo(attack);
    Document hostile =
        Jsoup.parse(
            ReportHtml.text(
                report, new ReportTexts(attack, Map.of(id, attack), Map.of(id, attack))));
    assertThat(hostile.select("script")).isEmpty();
    assertThat(hostile.expectFirst("h1").text())
        .isEqualTo("</p><script>alert('x')</script> \"&amp;");
  }

  @Test
  void holdsUpWithoutScoresAndQuestions() {
    Report bare =
        new Report(
            REPORT.encoder(),
            REPORT.corpus(),
            REPORT.questions(),
            REPORT.scoring(),
            REPORT.splitKind(),
            REPORT.headroom(),
            List.of(),
            List.of(),
            new Report.Training("identity", "query", 0, 0, 0, 0, List.of()),
            new Report.AdapterVerdict("", false, "There is nothing to gain."),
            REPORT.similarity(),
            List.of(),
            Map.of(),
            REPORT.provenance());
    Document page = Jsoup.parse(ReportHtml.text(bare, ReportTexts.NONE));
    assertThat(page.select("section").eachAttr("id")).containsExactly("headroom", "provenance");
    assertThat(page.expectFirst(".badge").text()).isEqualTo("Keep the encoder as it is");
  }
}
