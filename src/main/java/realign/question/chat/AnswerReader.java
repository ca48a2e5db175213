package realign.question.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import realign.chunk.Chunk;
import realign.question.Demand;
import realign.question.Draft;
import realign.question.DraftedQuestions;
import realign.question.Kind;
import realign.question.Trouble;
import realign.question.Voice;

/** Makes drafts of a model's answer, and counts what was wrong with it. For one answer. */
final class AnswerReader {
  private static final int LONGEST = 400;

  private final DraftedQuestions chunk;
  private final Demand demand;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);
  private final Set<String> seen = new HashSet<>();

  AnswerReader(Chunk chunk, Demand demand) {
    this.chunk = new DraftedQuestions(chunk);
    this.demand = demand;
  }

  List<Draft> drafts() {
    return drafts;
  }

  Map<Trouble, Integer> troubles() {
    return troubles;
  }

  /** What explains best that there is no draft. */
  Trouble worst() {
    return troubles.entrySet().stream()
        .filter(e -> e.getKey() != Trouble.TOO_FEW && e.getKey() != Trouble.TOO_MANY)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Trouble.NOTHING_TO_ASK);
  }

  void read(Model.Reply reply) {
    if (reply.text().isBlank()) {
      note(reply.cut() ? Trouble.CUT_SHORT : Trouble.EMPTY_ANSWER);
      return;
    }
    if (reply.cut()) {
      note(Trouble.CUT_SHORT);
    }
    Optional<JsonNode> json = Json.in(reply.text());
    if (json.isEmpty()) {
      note(Trouble.NOT_JSON);
      return;
    }
    Optional<JsonNode> list = list(json.get());
    if (list.isEmpty()) {
      note(Trouble.WRONG_FORM);
      return;
    }
    list.get().forEach(this::add);
    if (list.get().size() < demand.questions()) {
      troubles.put(Trouble.TOO_FEW, demand.questions() - list.get().size());
    }
  }

  /** The list of questions, whatever it is called. */
  private static Optional<JsonNode> list(JsonNode json) {
    if (json.isArray()) {
      return Optional.of(json);
    }
    if (json.path("questions").isArray()) {
      return Optional.of(json.path("questions"));
    }
    for (JsonNode field : json) {
      if (field.isArray() && (field.isEmpty() || field.get(0).isObject())) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private void add(JsonNode item) {
    String text = cleaned(text(item, "question", "query", "text"));
    String quote = text(item, "quote", "evidence", "answer").strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      note(Trouble.WRONG_FORM);
    } else if (!seen.add(text.toLowerCase(Locale.ROOT))) {
      note(Trouble.REPEATED);
    } else if (quote.isEmpty()) {
      note(Trouble.QUOTE_EMPTY);
    } else if (chunk.evidence(quote).isEmpty()) {
      note(Trouble.QUOTE_NOT_FOUND);
    } else if (drafts.size() == demand.questions()) {
      note(Trouble.TOO_MANY);
    } else {
      Kind kind = Kind.named(text(item, "kind"));
      Voice voice = Voice.named(text(item, "voice"));
      drafts.add(new Draft(text, quote, kind, voice, paraphrases(item)));
    }
  }

  private List<String> paraphrases(JsonNode item) {
    List<String> paraphrases = new ArrayList<>();
    for (JsonNode one : item.path("paraphrases")) {
      String text = cleaned(one.asText(""));
      boolean wanted = paraphrases.size() < demand.paraphrases() && text.length() <= LONGEST;
      if (!text.isEmpty() && wanted && seen.add(text.toLowerCase(Locale.ROOT))) {
        paraphrases.add(text);
      }
    }
    return paraphrases;
  }

  private static String text(JsonNode item, String... names) {
    for (String name : names) {
      if (item.path(name).isTextual()) {
        return item.path(name).asText();
      }
    }
    return "";
  }

  /** One line, without the number in front that models like to give. */
  private static String cleaned(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ")
        .strip()
        .replaceFirst("^(?:[Qq]\\d*[:.)]|\\d{1,2}[.)])\\s+", "");
  }

  private void note(Trouble trouble) {
    troubles.merge(trouble, 1, Integer::sum);
  }
}
