package realign.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.experiment.Report;
import realign.job.BadInput;

final class ReportJsonTest {
  private static final Report REPORT = SampleReport.make();

  @TempDir Path folder;

  @Test
  void readsBackWhatItWrote() {
    Path file = folder.resolve("out/report.json");
    ReportJson.write(REPORT, file);
    assertThat(ReportJson.read(file)).isEqualTo(REPORT);
  }

  @Test
  void carriesTheNamesThatOthersReadBy() throws IOException {
    JsonNode json = new ObjectMapper().readTree(ReportJson.text(REPORT));

    assertThat(json.path("encoder"))
        .hasToString("{\"name\":\"all-MiniLM-L6-v2\",\"dimension\":384,\"maxTokens\":256}");
    assertThat(json.path("corpus")).hasToString("{\"documents\":3,\"chunks\":215}");
    assertThat(json.path("questions").toString())
        .isEqualTo("{\"accepted\":4300,\"train\":2410,\"validation\":520,\"test\":1370}");
    assertThat(json.path("scores").get(0).fieldNames())
        .toIterable()
        .contains(
            "system",
            "split",
            "queries",
            "k",
            "hitRate",
            "mrr",
            "ndcg",
            "hitRateInterval",
            "mrrInterval");
    assertThat(json.at("/scores/0/mrrInterval").size()).isEqualTo(2);
    assertThat(json.path("comparison").get(4).toString())
        .isEqualTo(
            "{\"split\":\"later\",\"metric\":\"mrr@10\",\"difference\":0.011,"
                + "\"interval\":[-0.021,0.043],\"pValue\":0.512,"
                + "\"wins\":210,\"losses\":96,\"ties\":94}");
    assertThat(json.path("training").fieldNames())
        .toIterable()
        .contains("recipe", "side", "epochs", "bestEpoch", "seconds", "curve");
    assertThat(json.at("/training/curve/0").toString())
        .startsWith("{\"candidate\":2,\"epoch\":0,\"loss\":null,\"validation\":{\"known\":");
    assertThat(json.path("adapter").fieldNames())
        .toIterable()
        .containsExactly("file", "recommended", "reason");
    assertThat(json.at("/results/1/part").asText()).isEqualTo("new");
    assertThat(json.at("/timings/encode").asDouble()).isEqualTo(41.2);
    assertThat(json.at("/provenance/seed").asText()).isEqualTo("7");
  }

  @Test
  void passesOverNamesOfALaterVersion() {
    String json = ReportJson.text(REPORT).replaceFirst("\\{", "{\"brandNew\": [1, {}],");
    assertThat(ReportJson.parse(json)).isEqualTo(REPORT);
  }

  @Test
  void refusesWhatIsNoReport() {
    for (String json : new String[] {"", "null", "[]", "{}", "{\"scores\":3}", "not json"}) {
      assertThatThrownBy(() -> ReportJson.parse(json))
          .as(json)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("not a report");
    }
    String broken = ReportJson.text(REPORT).replace("\"part\" : \"new\"", "\"part\" : \"old\"");
    assertThatThrownBy(() -> ReportJson.parse(broken)).hasMessageContaining("old");
    assertThatThrownBy(() -> ReportJson.read(folder.resolve("missing.json")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("missing.json");
  }
}
