package realign.chunk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds chunks that could be left out: contents pages, figures, text that repeats. */
public final class Proposals {
  private static final double MOST = 0.6;
  private static final int LONG_LINE = 40;
  private static final int OFTEN = 3;
  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final String LAST = "0123456789ivxlc";
  private static final Pattern PAGE = Pattern.compile("(\\d{1,4})\\s*$");
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
    List<String> entries = lines.stream().filter(Proposals::entry).toList();
    return entries.size() >= 3 && entries.size() >= MOST * lines.size() && ascending(entries);
  }

  /** Most lines end in a letter or a stop, and needn't be looked at closely. */
  private static boolean entry(String line) {
    int last = line.length() - 1;
    while (last > 0 && Character.isWhitespace(line.charAt(last))) {
      last--;
    }
    return LAST.indexOf(line.charAt(last)) >= 0 && ENTRY.matcher(line).matches();
  }

  /**
   * Whether the entries' page numbers mostly grow, as they do in no table of figures; in two
   * columns that are read across, they grow in each.
   */
  private static boolean ascending(List<String> entries) {
    int left = 0;
    int right = 0;
    int up = 0;
    int all = 0;
    for (String entry : entries) {
      Matcher number = PAGE.matcher(entry);
      if (number.find()) {
        int page = Integer.parseInt(number.group(1));
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
      boolean here =
          line.length() >= LONG_LINE && places.getOrDefault(key(line), Set.of()).size() >= OFTEN;
      often += here ? line.length() : 0;
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
    return WHITE.matcher(line.strip()).replaceAll(" ");
  }
}
