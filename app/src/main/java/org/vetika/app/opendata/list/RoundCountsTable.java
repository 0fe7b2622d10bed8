package org.vetika.app.opendata.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.opendata.representation.RoundDetailRepresentation;
import org.vetika.app.opendata.representation.RoundDetailRepresentation.RoundGroup;
import org.vetika.app.web.Language;

/** The counts of one comparison of lists as a table; what is not shown is an empty cell. */
public final class RoundCountsTable implements OpenList<RoundCountsTable.Row> {
  private final List<Row> rows;

  private RoundCountsTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * One count.
   *
   * @param count what is counted: {@code cases}, {@code duplicates}, {@code unclear}, or the key of
   *     a reason
   * @param pattern of a group, one character a party; empty for a single list
   * @param party public number: whose list, or who states the reason; empty for a group
   */
  public record Row(String count, String pattern, String party, @Nullable Integer value) {}

  /** All counts of a round. */
  public static RoundCountsTable of(RoundDetailRepresentation round) {
    var rows = new ArrayList<Row>();
    for (RoundGroup group : round.groups()) {
      rows.add(new Row("cases", group.pattern(), "", group.cases()));
      group
          .reasons()
          .forEach(each ->
              rows.add(new Row(each.reason(), group.pattern(), each.party(), each.cases())));
    }
    round
        .lists()
        .forEach(list -> {
          rows.add(new Row("cases", "", list.party(), list.cases()));
          rows.add(new Row("duplicates", "", list.party(), list.duplicates()));
          rows.add(new Row("unclear", "", list.party(), list.unclear()));
        });
    return new RoundCountsTable(rows);
  }

  @Override
  public String name() {
    return "comparison-of-lists";
  }

  @Override
  public Pattern keys() {
    return Codes.ROUND;
  }

  @Override
  public Selection<Row> select(Parameters parameters, Language language) {
    return (after, size) -> new Part<>(rows, null, (long) rows.size());
  }

  @Override
  public Object represent(Row row) {
    return row;
  }

  @Override
  public List<Column<Row>> columns() {
    return List.of(
        Column.of("count", Row::count),
        Column.of("pattern", Row::pattern),
        Column.of("party", Row::party),
        Column.of("value", Row::value));
  }
}
