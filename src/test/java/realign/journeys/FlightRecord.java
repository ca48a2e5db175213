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
import org.jspecify.annotations.Nullable;

/**
 * What a thread did, as the virtual machine's flight recorder saw it: it looks without stopping
 * anything, as asking a thread for its stack does.
 */
final class FlightRecord implements AutoCloseable {
  private static final Duration OFTEN = Duration.ofMillis(10);
  private static final int DEEP = 60;
  private static final int FRAMES = 12;
  private static final List<String> HOLD_UPS =
      List.of(
          "jdk.JavaMonitorEnter",
          "jdk.JavaMonitorWait",
          "jdk.ThreadPark",
          "jdk.ThreadSleep",
          "jdk.FileRead",
          "jdk.FileWrite");

  private final long thread;
  private final Recording recording = new Recording();
  private final List<Sample> samples = new ArrayList<>();
  private final List<Pause> pauses = new ArrayList<>();
  private final List<HoldUp> holdUps = new ArrayList<>();

  private record Sample(Instant time, List<String> stack) {}

  private record Pause(Instant start, Instant end) {}

  private record HoldUp(String what, Pause time, List<String> stack) {}

  /** Records from now on. */
  FlightRecord(Thread thread) {
    this.thread = thread.getId();
    recording.enable("jdk.ExecutionSample").withPeriod(OFTEN);
    recording.enable("jdk.GCPhasePause").withoutThreshold();
    HOLD_UPS.forEach(event -> recording.enable(event).withThreshold(OFTEN).withStackTrace());
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
      if (of(event.getThread("sampledThread"))) {
        samples.add(new Sample(event.getStartTime(), stack(event)));
      }
    } else if (HOLD_UPS.contains(type) && of(event.getThread())) {
      Pause time = new Pause(event.getStartTime(), event.getEndTime());
      holdUps.add(new HoldUp(type.substring("jdk.".length()), time, stack(event)));
    }
  }

  private boolean of(@Nullable RecordedThread other) {
    return other != null && other.getJavaThreadId() == thread;
  }

  /** Who called whom, the last called last. */
  private static List<String> stack(RecordedEvent event) {
    List<String> stack = new ArrayList<>();
    if (event.getStackTrace() != null) {
      event.getStackTrace().getFrames().stream()
          .filter(RecordedFrame::isJavaFrame)
          .map(frame -> frame.getMethod().getType().getName() + "." + frame.getMethod().getName())
          .forEach(stack::add);
    }
    Collections.reverse(stack);
    return stack;
  }

  /** How long everything stood still for the garbage collector in that time. */
  double pausedMillis(Instant from, Instant to) {
    return pauses.stream().mapToDouble(pause -> shared(pause, from, to)).sum();
  }

  private static double shared(Pause pause, Instant from, Instant to) {
    Instant start = pause.start.isAfter(from) ? pause.start : from;
    Instant end = pause.end.isBefore(to) ? pause.end : to;
    return Math.max(0, Duration.between(start, end).toNanos() / 1e6);
  }

  /** What the thread waited for in that time: locks, other threads, the disk. */
  List<String> heldUp(Instant from, Instant to) {
    return holdUps.stream()
        .filter(each -> shared(each.time, from, to) > 1)
        .map(each -> held(each, shared(each.time, from, to)))
        .toList();
  }

  private static String held(HoldUp held, double millis) {
    int from = Math.max(0, held.stack.size() - FRAMES);
    return "%.0f ms %s < %s"
        .formatted(
            millis, held.what, String.join(" > ", held.stack.subList(from, held.stack.size())));
  }

  /** What the thread did in that time: calls within calls, with the number of samples of each. */
  List<String> doing(Instant from, Instant to) {
    List<String> lines = new ArrayList<>();
    List<List<String>> stacks =
        samples.stream()
            .filter(sample -> !sample.time.isBefore(from) && !sample.time.isAfter(to))
            .map(Sample::stack)
            .toList();
    tree(stacks, 0, 0, Math.max(1, stacks.size() / 12), lines);
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
