package realign.serve;

import java.util.Map;
import java.util.TreeMap;

/** Counts since the start, in Prometheus' text form. */
final class Metrics {
  private static final double[] BUCKETS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

  private final Map<String, Long> requests = new TreeMap<>();
  private final long[] withinBucket = new long[BUCKETS.length];
  private long finished;
  private double seconds;
  private long texts;
  private long batches;
  private int running;

  synchronized void began() {
    running++;
  }

  synchronized void finished(String path, int status, double took) {
    running--;
    finished++;
    seconds += took;
    for (int i = 0; i < BUCKETS.length; i++) {
      if (took <= BUCKETS[i]) {
        withinBucket[i]++;
      }
    }
    requests.merge("path=\"" + path + "\",status=\"" + status + "\"", 1L, Long::sum);
  }

  synchronized void encoded(int count) {
    texts += count;
    batches++;
  }

  synchronized String text() {
    StringBuilder out = new StringBuilder();
    out.append("# HELP realign_requests_total Requests answered.\n");
    out.append("# TYPE realign_requests_total counter\n");
    requests.forEach((labels, count) -> line(out, "realign_requests_total{" + labels + "}", count));
    out.append("# HELP realign_request_seconds Time from request to reply.\n");
    out.append("# TYPE realign_request_seconds histogram\n");
    for (int i = 0; i < BUCKETS.length; i++) {
      line(out, "realign_request_seconds_bucket{le=\"" + BUCKETS[i] + "\"}", withinBucket[i]);
    }
    line(out, "realign_request_seconds_bucket{le=\"+Inf\"}", finished);
    out.append("realign_request_seconds_sum ").append(seconds).append('\n');
    line(out, "realign_request_seconds_count", finished);
    counter(out, "realign_texts_total", "Texts encoded.", texts);
    counter(out, "realign_batches_total", "Batches that texts were encoded in.", batches);
    out.append("# HELP realign_requests_running Requests being answered.\n");
    out.append("# TYPE realign_requests_running gauge\n");
    line(out, "realign_requests_running", running);
    return out.toString();
  }

  private static void counter(StringBuilder out, String name, String help, long value) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(" counter\n");
    line(out, name, value);
  }

  private static void line(StringBuilder out, String name, long value) {
    out.append(name).append(' ').append(value).append('\n');
  }
}
