package realign.encoder;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a server wants to be asked again (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private RetryAfter() {}

  /**
   * In so many seconds, or at a moment by the server's own clock, which its answer's date tells; at
   * most two minutes. None where the server says nothing that makes sense.
   */
  static Optional<Duration> in(HttpHeaders headers) {
    String said = headers.firstValue("Retry-After").orElse("").strip();
    return (said.matches("\\d{1,9}") ? Optional.of(seconds(said)) : until(said, headers))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static Duration seconds(String said) {
    return Duration.ofSeconds(Long.parseLong(said));
  }

  private static Optional<Duration> until(String said, HttpHeaders headers) {
    Optional<Instant> then = moment(said);
    Optional<Instant> now = headers.firstValue("Date").flatMap(RetryAfter::moment);
    return then.flatMap(at -> now.map(from -> Duration.between(from, at)));
  }

  private static Optional<Instant> moment(String said) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(said)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
