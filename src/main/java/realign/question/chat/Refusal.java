package realign.question.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import realign.question.Trouble;

/**
 * A server's answer that isn't one.
 *
 * @param passing whether it may be different later
 * @param retryAfter how long the server wants to be left alone, at most two minutes
 */
record Refusal(Trouble trouble, String detail, boolean passing, Optional<Duration> retryAfter) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final int LONGEST_DETAIL = 200;

  static Refusal of(HttpResponse<String> response, Secret key) {
    String said = said(response.body());
    Trouble trouble = trouble(response.statusCode(), said.toLowerCase(Locale.ROOT));
    // OpenAI answers 429 for an empty account too, and that doesn't pass.
    boolean empty = said.contains("insufficient_quota");
    boolean passing =
        (trouble == Trouble.RATE_LIMITED && !empty) || trouble == Trouble.SERVER_ERROR;
    String brief = said.length() > LONGEST_DETAIL ? said.substring(0, LONGEST_DETAIL) + "…" : said;
    return new Refusal(
        trouble,
        response.statusCode() + (brief.isEmpty() ? "" : ": " + key.removedFrom(brief)),
        passing,
        retryAfter(response));
  }

  private static Trouble trouble(int status, String said) {
    boolean model =
        said.contains("model") && (said.contains("not found") || said.contains("exist"));
    boolean length =
        said.contains("context_length")
            || said.contains("context length")
            || said.contains("context size");
    if (status == 401 || status == 403) {
      return Trouble.KEY_REFUSED;
    }
    if (status == 429) {
      return Trouble.RATE_LIMITED;
    }
    if (status >= 500 || status == 408) {
      return Trouble.SERVER_ERROR;
    }
    if (length || status == 413) {
      return Trouble.TOO_LONG;
    }
    return status == 404 || model ? Trouble.MODEL_UNKNOWN : Trouble.REQUEST_REFUSED;
  }

  /** The server's own words, where its answer has the usual form. */
  private static String said(String body) {
    try {
      JsonNode error = JSON.readTree(body).path("error");
      String code = error.path("code").asText("");
      String words = error.isTextual() ? error.asText() : error.path("message").asText(body);
      return code.isEmpty() || code.equals("null") ? words : words + " (" + code + ")";
    } catch (JsonProcessingException e) {
      return body.strip();
    }
  }

  private static Optional<Duration> retryAfter(HttpResponse<String> response) {
    String header = response.headers().firstValue("Retry-After").orElse("").strip();
    Duration asked;
    if (header.matches("\\d{1,9}(\\.\\d+)?")) {
      asked = Duration.ofMillis((long) (Double.parseDouble(header) * 1000));
    } else {
      asked = until(header, response.headers().firstValue("Date").orElse(""));
    }
    if (asked.isNegative()) {
      return Optional.empty();
    }
    return Optional.of(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
  }

  /** From the server's own time to the time it names; negative where it names none. */
  private static Duration until(String date, String now) {
    try {
      DateTimeFormatter form = DateTimeFormatter.RFC_1123_DATE_TIME;
      return Duration.between(ZonedDateTime.parse(now, form), ZonedDateTime.parse(date, form));
    } catch (DateTimeException none) {
      return Duration.ofSeconds(-1);
    }
  }
}
