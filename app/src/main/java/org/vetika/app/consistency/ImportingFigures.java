package org.vetika.app.consistency;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.EnteredFigure.Fate;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.table.Table;
import org.vetika.app.table.UnreadableTable;
import org.vetika.app.web.Visitor;

/**
 * Enters the figures of a table, all of them or none. A dry run does everything and takes it back,
 * so that what it tells is what would happen.
 */
@Component
public class ImportingFigures {
  /** The columns, as the fields of {@link EnteringFigure#enter}. */
  public static final List<String> COLUMNS =
      List.of(
          "indicator",
          "party",
          "place",
          "period",
          "method",
          "definition",
          "value",
          "lower",
          "upper",
          "confidence",
          "language",
          "note",
          "source",
          "source_url",
          "source_page",
          "source_date",
          "speaker",
          "quote",
          "public_from",
          "because",
          "for");

  private static final List<String> NEEDED = List.of("indicator", "period", "method", "value");
  private static final int MOST_ROWS = 5000;

  private final EnteringFigure entering;
  private final Standings standings;
  private final TransactionTemplate transactions;

  ImportingFigures(
      EnteringFigure entering, Standings standings, TransactionTemplate transactions) {
    this.entering = entering;
    this.standings = standings;
    this.transactions = transactions;
  }

  /** What became of a file. */
  public sealed interface Report {
    /**
     * It was read.
     *
     * @param stored false for a dry run, and when some row has a problem: then nothing was stored
     */
    record Read(List<Row> rows, boolean stored) implements Report {
      public boolean anyProblem() {
        return rows.stream().anyMatch(row -> !row.problems().isEmpty());
      }
    }

    /**
     * It cannot be read as a table of figures.
     *
     * @param key as in the message key {@code figure.table.<key>}
     * @param line of the file, from 1; 0 when it is the whole
     */
    record Unreadable(String key, long line, String detail) implements Report {}
  }

  /**
   * A row.
   *
   * @param line of the file at which it begins, from 1
   * @param fate null when it has problems
   */
  public record Row(
      long line, String what, @Nullable Fate fate, String number, List<FieldProblem> problems) {
    public Row {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a table with the {@link #COLUMNS} in any order; those that are not needed may be left
   * out. The caller closes the file.
   *
   * @param speaker public number of the organization that the person speaks for, where the table
   *     has no column {@code for}; empty when there is only one
   */
  public Report read(Visitor visitor, InputStream file, String speaker, boolean dryRun)
      throws IOException {
    try (Table table = Table.open(file)) {
      String unknown = wrongColumn(table);
      if (!unknown.isEmpty()) {
        return new Report.Unreadable("column", 1, unknown);
      }
      List<Typed> rows = rows(table, speaker);
      return rows.size() > MOST_ROWS
          ? new Report.Unreadable("rows", 0, Integer.toString(MOST_ROWS))
          : Objects.requireNonNull(
              transactions.execute(transaction -> enter(visitor, rows, dryRun, transaction)));
    } catch (UnreadableTable unreadable) {
      return new Report.Unreadable(
          unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          unreadable.line(),
          unreadable.detail());
    }
  }

  private record Typed(long line, Map<String, String> cells) {}

  /** The first column that is unknown or there twice, or that is needed and missing. */
  private static String wrongColumn(Table table) {
    var seen = new TreeSet<String>();
    for (String column : table.columns()) {
      String name = column.toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(name) || !seen.add(name)) {
        return column.isEmpty() ? "?" : column;
      }
    }
    return NEEDED.stream().filter(name -> !seen.contains(name)).findFirst().orElse("");
  }

  private static List<Typed> rows(Table table, String speaker) throws IOException {
    var rows = new ArrayList<Typed>();
    while (table.next() && rows.size() <= MOST_ROWS) {
      var cells = new HashMap<String, String>();
      if (!speaker.isEmpty()) {
        cells.put("for", speaker);
      }
      for (int at = 0; at < table.columns().size(); at++) {
        if (!table.value(at).isBlank()) {
          cells.put(table.columns().get(at).toLowerCase(Locale.ROOT), table.value(at));
        }
      }
      rows.add(new Typed(table.line(), cells));
    }
    return rows;
  }

  private Report enter(
      Visitor visitor, List<Typed> rows, boolean dryRun, TransactionStatus transaction) {
    var results = new ArrayList<Row>();
    Set<String> changed = new TreeSet<>();
    for (Typed row : rows) {
      Row result = enter(visitor, row);
      results.add(result);
      if (result.fate() != null && result.fate() != Fate.UNCHANGED) {
        changed.add(EnteringFigure.indicatorOf(row.cells()));
      }
    }
    boolean refused = results.stream().anyMatch(row -> !row.problems().isEmpty());
    if (dryRun || refused) {
      transaction.setRollbackOnly();
      return new Report.Read(results.stream().map(ImportingFigures::unnumbered).toList(), false);
    }
    changed.forEach(standings::renew);
    return new Report.Read(List.copyOf(results), true);
  }

  private Row enter(Visitor visitor, Typed row) {
    String what =
        row.cells().getOrDefault("indicator", "")
            + " "
            + row.cells().getOrDefault("period", "")
            + " "
            + row.cells().getOrDefault("place", "");
    return switch (entering.enterQuietly(visitor, row.cells(), false)) {
      case Outcome.Done<EnteredFigure>(EnteredFigure entered) ->
          new Row(row.line(), what.strip(), entered.fate(), entered.number(), List.of());
      case Outcome.Refused<EnteredFigure>(List<FieldProblem> problems) ->
          new Row(row.line(), what.strip(), null, "", problems);
      case Outcome.NotAllowed<EnteredFigure> none -> refused(row, what);
      case Outcome.Unknown<EnteredFigure> none -> refused(row, what);
    };
  }

  private static Row refused(Typed row, String what) {
    return new Row(
        row.line(), what.strip(), null, "", List.of(new FieldProblem("for", "not-allowed", "")));
  }

  /** What is new has no number yet when nothing was stored. */
  private static Row unnumbered(Row row) {
    return row.fate() == Fate.NEW
        ? new Row(row.line(), row.what(), row.fate(), "", row.problems())
        : row;
  }
}
