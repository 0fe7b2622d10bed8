package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetika.app.table.Table;
import org.vetika.linkage.Field;
import org.vetika.linkage.LinkageSettings;
import org.vetika.linkage.compare.FieldKind;

/**
 * Refuses a column in which some dates have the day first and others the month: 03/04/2020 could be
 * either there. A digit typed wrongly is no format: it takes several dates of each to refuse.
 */
final class DateFormats {
  private static final Pattern SLASHES =
      Pattern.compile("\\s*([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{4}\\s*");
  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final double SHARE = 0.02;

  private final Path file;
  private final String column;
  private long dayFirst;
  private long monthFirst;
  private String dayExample = "";
  private String monthExample = "";

  private DateFormats(Path file, String column) {
    this.file = file;
    this.column = column;
  }

  static void check(List<Path> files, LinkageSettings settings) throws IOException {
    List<String> dates =
        settings.fields().stream()
            .filter(field -> field.kind() == FieldKind.DATE)
            .map(Field::column)
            .toList();
    for (Path file : files) {
      for (String column : dates) {
        new DateFormats(file, column).check();
      }
    }
  }

  private void check() throws IOException {
    try (Table table = Table.open(file)) {
      int number = table.column(column);
      while (table.next()) {
        Matcher date = SLASHES.matcher(table.value(number));
        if (date.matches()) {
          count(date, table.line());
        }
      }
    }
    long fewer = Math.min(dayFirst, monthFirst);
    if (fewer > 0 && fewer >= SHARE * (dayFirst + monthFirst)) {
      throw new CommandFailure(
          "%s: the dates in the column %s are written in two ways: %s has the day first, %s the month"
              .formatted(file, column, dayExample, monthExample));
    }
  }

  private void count(Matcher date, long line) {
    int first = Integer.parseInt(date.group(1));
    int second = Integer.parseInt(date.group(2));
    if (first > MONTHS && first <= DAYS && second <= MONTHS) {
      dayExample = dayFirst++ == 0 ? example(date, line) : dayExample;
    } else if (second > MONTHS && second <= DAYS && first <= MONTHS) {
      monthExample = monthFirst++ == 0 ? example(date, line) : monthExample;
    }
  }

  private static String example(Matcher date, long line) {
    return "line " + line + " (" + date.group().strip() + ")";
  }
}
