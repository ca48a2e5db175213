package realign.export.questions;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Pairs as a table with a header row. */
final class CsvPairs {
  private final SetBuilder set;
  private final PairReader pairs;
  private final Map<String, Field> chosen;

  CsvPairs(SetBuilder set, Map<String, Field> chosen) {
    this.set = set;
    this.pairs = new PairReader(set);
    this.chosen = chosen;
  }

  void read(String text) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Map<String, Field> columns = Columns.of(parser.getHeaderNames(), chosen);
      set.columns(columns);
      rows(parser, columns);
    } catch (IOException | IllegalArgumentException e) {
      throw Faults.file("csv", set.name(), String.valueOf(e.getMessage()));
    }
  }

  private void rows(CSVParser parser, Map<String, Field> columns) {
    Iterator<CSVRecord> rows = parser.iterator();
    while (true) {
      int line = (int) parser.getCurrentLineNumber() + 1;
      try {
        if (!rows.hasNext()) {
          return;
        }
        row(line, rows.next(), columns);
      } catch (UncheckedIOException | IllegalStateException e) {
        set.remark(Faults.line(line, "csv"));
        return;
      }
    }
  }

  private void row(int line, CSVRecord row, Map<String, Field> columns) {
    int width = 1 + Collections.max(row.getParser().getHeaderMap().values());
    if (row.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
      // A mark within a cell that nobody quoted has moved all cells after it.
      set.remark(Faults.line(line, "cells", width));
      return;
    }
    Map<Field, List<PairReader.Value>> record = new EnumMap<>(Field.class);
    columns.forEach(
        (name, field) -> {
          if (row.isSet(name)) {
            record
                .computeIfAbsent(field, each -> new ArrayList<>())
                .add(PairReader.Value.of(Formula.unguarded(row.get(name))));
          }
        });
    pairs.read(line, record);
  }

  /** The mark that is most frequent in the first line. */
  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char mark : new char[] {';', '\t'}) {
      if (count(header, mark) > count(header, best)) {
        best = mark;
      }
    }
    return best;
  }

  private static long count(String text, char mark) {
    return text.chars().filter(each -> each == mark).count();
  }
}
