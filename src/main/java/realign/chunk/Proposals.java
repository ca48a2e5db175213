package realign.chunk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds chunks that could be left out: contents pages, figures, text that repeats. */
public final class Proposals {
  private static final double MOST = 0.6;
  private static final int LONG_LINE = 40;
  private static final int OFTEN = 3;
  private static final Pattern ENTRY =
      Pattern.compile(".*(?:(?:\\.\\s?){4,}|…{2,}|\\t)\\s*[\\divxlc]{1,4}\\s*");

  private Proposals() {}

  /** What is proposed, in the order of the chunks; at most one reason each. */
  public static List<Proposal> of(List<Chunk> chunks) {
    Map<String, Set<String>> places = places(chunks);
    List<Proposal> proposals = new ArrayList<>();
    for (Chunk chunk : chunks) {
      reason(chunk, places).ifPresent(reason -> proposals.add(new Proposal(chunk, reason)));
    }
    return List.copyOf(proposals);
  }

  private static Optional<Proposal.Reason> reason(Chunk chunk, Map<String, Set<String>> places) {
    if (contents(chunk.text())) {
      return Optional.of(Proposal.Reason.CONTENTS);
    }
    if (numbers(chunk.text())) {
      return Optional.of(Proposal.Reason.NUMBERS);
    }
    return repeated(chunk, places) ? Optional.of(Proposal.Reason.REPEATED) : Optional.empty();
  }

  private static boolean contents(String text) {
    List<String> lines = lines(text);
    long entries = lines.stream().filter(line -> ENTRY.matcher(line).matches()).count();
    boolean growing = entries >= 3 && ascending(lines);
    return growing && entries >= MOST * lines.size();
  }

  /**
   * Whether the entries' page numbers mostly grow, as they do in no table of figures; in two
   * columns that are read across, they grow in each.
   */
  private static boolean ascending(List<String> lines) {
    int left = 0;
    int right = 0;
    int up = 0;
    int all = 0;
    for (String line : lines) {
      String number = line.replaceAll(".*\\D(\\d{1,4})\\s*$", "$1");
      if (ENTRY.matcher(line).matches() && number.matches("\\d{1,4}")) {
        int page = Integer.parseInt(number);
        all++;
        if (page >= right) {
          right = page;
          up++;
        } else if (page >= left) {
          left = page;
          up++;
        }
      }
    }
    return up >= 0.8 * all;
  }

  private static boolean numbers(String text) {
    long digits = text.codePoints().filter(Character::isDigit).count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    return digits > letters * MOST / (1 - MOST);
  }

  private static boolean repeated(Chunk chunk, Map<String, Set<String>> places) {
    int all = 0;
    int often = 0;
    for (String line : lines(chunk.text())) {
      all += line.length();
      often += places.getOrDefault(key(line), Set.of()).size() >= OFTEN ? line.length() : 0;
    }
    return all > 0 && often > MOST * all;
  }

  /** For each long line where in the documents it stands: once, however many chunks share it. */
  private static Map<String, Set<String>> places(List<Chunk> chunks) {
    Map<String, Set<String>> places = new HashMap<>();
    for (Chunk chunk : chunks) {
      int at = chunk.span().start();
      for (String line : chunk.text().split("\n", -1)) {
        if (line.length() >= LONG_LINE) {
          String place = chunk.span().document() + ' ' + at;
          places.computeIfAbsent(key(line), key -> new HashSet<>()).add(place);
        }
        at += line.length() + 1;
      }
    }
    return places;
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  private static String key(String line) {
    return line.strip().replaceAll("\\s+", " ");
  }
}
