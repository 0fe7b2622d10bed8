package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vetika.app.table.Table;
import org.vetika.app.table.UnreadableTable;
import org.vetika.counts.quality.Figure;
import org.vetika.counts.quality.Figures;
import org.vetika.counts.quality.Period;
import org.vetika.khmer.KhmerDigits;

/** Reads the table of {@code check}; the first ten faults are told by line. */
final class FigureTable {
  private static final int MOST_TOLD = 10;

  private final Path file;
  private final List<Figure> figures = new ArrayList<>();
  private final Map<String, Long> lines = new HashMap<>();
  private long faults;

  private FigureTable(Path file) {
    this.file = file;
  }

  /**
   * Reads columns {@code indicator, place, period, value} and, if there, {@code received}.
   *
   * @param places table of {@code code, parent}; null to take it from the codes
   */
  static Figures read(Path file, @Nullable Path places) throws IOException {
    InputFile.check(file);
    FigureTable read = new FigureTable(file);
    read.rows();
    if (read.faults > 0) {
      throw new CommandFailure(read.faults + " lines of " + file.getFileName() + " are faulty");
    }
    Set<String> seen = new HashSet<>();
    read.figures.forEach(figure -> seen.add(figure.place()));
    return new Figures(
        read.figures, places == null ? Figures.parentsByCode(seen) : parents(places));
  }

  private void rows() throws IOException {
    try (Table table = Table.open(file)) {
      int indicator = table.column("indicator");
      int place = table.column("place");
      int period = table.column("period");
      int value = table.column("value");
      int received = table.has("received") ? table.column("received") : -1;
      while (table.next()) {
        row(
            table.line(),
            table.value(indicator).strip(),
            table.value(place).strip(),
            KhmerDigits.toLatin(table.value(period)).strip(),
            KhmerDigits.toLatin(table.value(value)).strip(),
            received < 0 ? "" : KhmerDigits.toLatin(table.value(received)).strip());
      }
    } catch (UnreadableTable e) {
      throw new CommandFailure(file.getFileName() + " " + e.getMessage(), e);
    }
  }

  private void row(
      long line, String indicator, String place, String period, String value, String received) {
    Period when = Period.parse(period).orElse(null);
    Long count = count(value);
    LocalDate arrived = null;
    if (when == null) {
      fault(line, "not a period (2026-03, 2026-Q1 or 2026): " + period);
      return;
    }
    if (count == null) {
      fault(line, "not a whole number of 0 or more: " + value);
      return;
    }
    try {
      arrived = received.isEmpty() ? null : LocalDate.parse(received);
    } catch (DateTimeParseException e) {
      fault(line, "not a date (2026-04-15): " + received);
      return;
    }
    Long before = lines.putIfAbsent(indicator + "\u001F" + place + "\u001F" + when, line);
    if (before != null) {
      fault(line, "line " + before + " has the same indicator, place and period");
      return;
    }
    figures.add(new Figure(indicator, place, when, count, arrived));
  }

  private void fault(long line, String what) {
    if (faults++ < MOST_TOLD) {
      FileCommand.say(file.getFileName() + " line " + line + ": " + what);
    }
  }

  /** Up to fifteen digits, so that sums stay exact. */
  static @Nullable Long count(String text) {
    return text.matches("[0-9]{1,15}") ? (Long) Long.parseLong(text) : null;
  }

  private static Map<String, String> parents(Path file) throws IOException {
    InputFile.check(file);
    Map<String, String> parents = new HashMap<>();
    try (Table table = Table.open(file)) {
      int code = table.column("code");
      int parent = table.column("parent");
      while (table.next()) {
        if (!table.value(parent).isBlank()) {
          parents.put(table.value(code).strip(), table.value(parent).strip());
        }
      }
    } catch (UnreadableTable e) {
      throw new CommandFailure(file.getFileName() + " " + e.getMessage(), e);
    }
    return parents;
  }
}
