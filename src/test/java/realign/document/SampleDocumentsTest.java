package realign.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import realign.job.Progress;

final class SampleDocumentsTest {
  private static final Path SAMPLES = Path.of("sample-docs");

  @Test
  void everyEvidenceIsFoundInTablesToo() throws IOException {
    Map<String, QuoteFinder> finders = new HashMap<>();
    List<String> missing = new ArrayList<>();
    try (DocumentReader reader =
        new DocumentReader(
            ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime)) {
      for (String line : Files.readAllLines(SAMPLES.resolve("questions.jsonl"))) {
        JsonNode question = new ObjectMapper().readTree(line);
        QuoteFinder finder =
            finders.computeIfAbsent(
                question.get("document").asText(),
                name ->
                    new QuoteFinder(reader.read(SAMPLES.resolve(name), Progress.NONE).document()));
        String evidence = question.get("evidence").asText();
        if (finder.find(evidence).isEmpty()) {
          missing.add(evidence);
        }
      }
    }

    assertThat(finders).hasSize(3);
    assertThat(missing).isEmpty();
  }

  @Test
  void numberedContentsAreReadDownOneColumnAndThenTheNext() {
    String text;
    try (DocumentReader reader =
        new DocumentReader(
            ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime)) {
      Path handbook = SAMPLES.resolve("employee-handbook.pdf");
      text = reader.read(handbook, Progress.NONE).document().text();
    }

    assertThat(text)
        .containsSubsequence(
            "Contents",
            "2.4 Changing contract terms\t8",
            "2.5 Second jobs\t8",
            "3. Joining and probation\t8",
            "7.5 Allowances paid through salary\t17",
            "7.6 Annual bonus\t17");
    assertThat(text).containsPattern("2\\.5 Second jobs\t8\\s+3\\. Joining");
  }
}
