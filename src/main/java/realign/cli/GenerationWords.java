package realign.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.question.Estimate;
import realign.question.Generated;
import realign.question.LimitReached;
import realign.question.offline.OfflineWriter;

/** What a run of questions would take, and what it came to, in words and as JSON. */
final class GenerationWords {
  private static final Messages MESSAGES = Messages.of(GenerationWords.class);

  private final Console console;

  GenerationWords(Console console) {
    this.console = console;
  }

  /** Says before the offline writer begins which chunks it can't ask questions about. */
  void sayLanguage(List<Chunk> chunks) {
    int others = OfflineWriter.notEnglish(chunks);
    if (others > 0) {
      console.say(MESSAGES.text("writer.language", others, chunks.size()));
    }
  }

  void say(Estimate expected) {
    console.say(
        MESSAGES.text(
            "generate.expected",
            expected.chunks(),
            expected.usage().input(),
            expected.usage().output(),
            expected.cost()));
  }

  /**
   * Says what came of it.
   *
   * @param further how to go on where a limit ended the run
   */
  void say(Generated generated, String further) {
    console.say(MESSAGES.text("generate.done", generated.questions(), generated.done()));
    generated
        .failed()
        .forEach(
            (trouble, count) ->
                console.say(MESSAGES.text("generate.failed", count, trouble.sentence())));
    if (generated.stoppedBy().isPresent()) {
      console.say(MESSAGES.text("generate.limit", generated.left(), further));
    }
  }

  static Map<String, Object> object(Estimate expected) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("chunks", expected.chunks());
    object.put("inputTokens", expected.usage().input());
    object.put("outputTokens", expected.usage().output());
    object.put("cost", expected.cost());
    return object;
  }

  static Map<String, Object> object(Generated generated) {
    Map<String, Integer> failed = new TreeMap<>();
    generated.failed().forEach((trouble, count) -> failed.put(trouble.name(), count));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("questions", generated.questions());
    object.put("chunks", generated.done());
    object.put("failed", failed);
    object.put("left", generated.left());
    object.put("inputTokens", generated.usage().input());
    object.put("outputTokens", generated.usage().output());
    object.put("cost", generated.cost());
    object.put("stoppedBy", generated.stoppedBy().map(LimitReached.Limit::name).orElse(""));
    return object;
  }
}
