package realign.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a thread did, as the virtual machine's flight recorder saw it: it looks without stopping
 * anything, as asking a thread for its stack does.
 */
final class FlightRecord implements AutoCloseable {
  private static final Duration OFTEN = Duration.ofMillis(10);
  private static final int DEEP = 60;

  private final long thread;
  private final Recording recording = new Recording();
  private final List<Sample> samples = new ArrayList<>();
  private final List<Pause> pauses = new ArrayList<>();

  private record Sample(Instant time, List<String> stack) {}

  private record Pause(Instant start, Instant end) {}

  /** Records from now on. */
  FlightRecord(Thread thread) {
    this.thread = thread.getId();
    recording.enable("jdk.ExecutionSample").withPeriod(OFTEN);
    recording.enable("jdk.GCPhasePause").withoutThreshold();
    recording.start();
  }

  /** Ends the recording, and reads it. */
  @Override
  public void close() {
    try {
      Path file = Files.createTempFile("fluid", ".jfr");
      recording.dump(file);
      recording.close();
      try (RecordingFile events = new RecordingFile(file)) {
        while (events.hasMoreEvents()) {
          take(events.readEvent());
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(RecordedEvent event) {
    String type = event.getEventType().getName();
    if (type.equals("jdk.GCPhasePause")) {
      pauses.add(new Pause(event.getStartTime(), event.getEndTime()));
    } else if (type.equals("jdk.ExecutionSample")) {
      RecordedThread sampled = event.getThread("sampledThread");
      if (sampled != null && sampled.getJavaThreadId() == thread && event.getStackTrace() != null) {
        List<String> stack =
            event.getStackTrace().getFrames().stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(
                    frame ->
                        frame.getMethod().getType().getName() + "." + frame.getMethod().getName())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(stack);
        samples.add(new Sample(event.getStartTime(), stack));
      }
    }
  }

  /** How long everything stood still for the garbage collector in that time. */
  double pausedMillis(Instant from, Instant to) {
    return pauses.stream()
        .mapToDouble(
            pause -> {
              Instant start = pause.start.isAfter(from) ? pause.start : from;
              Instant end = pause.end.isBefore(to) ? pause.end : to;
              return Math.max(0, Duration.between(start, end).toNanos() / 1e6);
            })
        .sum();
  }

  /** What the thread did in that time: calls within calls, with the number of samples of each. */
  List<String> doing(Instant from, Instant to) {
    List<String> lines = new ArrayList<>();
    List<List<String>> stacks =
        samples.stream()
            .filter(sample -> !sample.time.isBefore(from) && !sample.time.isAfter(to))
            .map(Sample::stack)
            .toList();
    tree(stacks, 0, 0, Math.max(1, stacks.size() / 6), lines);
    return lines;
  }

  private static void tree(
      List<List<String>> stacks, int depth, int indent, int few, List<String> lines) {
    Map<String, List<List<String>>> calls =
        stacks.stream()
            .filter(stack -> stack.size() > depth)
            .collect(
                Collectors.groupingBy(
                    stack -> stack.get(depth), LinkedHashMap::new, Collectors.toList()));
    calls.entrySet().stream()
        .filter(call -> call.getValue().size() >= few)
        .sorted(Comparator.comparingInt(call -> -call.getValue().size()))
        .forEach(
            call -> {
              boolean alone = call.getValue().size() == stacks.size() && indent > 0;
              if (!alone || call.getKey().startsWith("realign")) {
                lines.add(
                    "  ".repeat(Math.min(DEEP, indent))
                        + call.getValue().size()
                        + " "
                        + call.getKey());
              }
              tree(call.getValue(), depth + 1, alone ? indent : indent + 1, few, lines);
            });
  }
}
