package org.vetika.app.consistency.release;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.counts.release.PastRelease;

/**
 * The ledger: all cells that were ever shown or withheld, in a table that only grows. It holds
 * nothing that is not public. What the command {@code vetika suppress} keeps in a file.
 */
@Component
public class ReleasedCells {
  private final JdbcClient database;
  private final Clock clock;

  ReleasedCells(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Cell(String release, String name, @Nullable Long cases) {}

  /** The earlier releases about a matter, oldest first, in one query. */
  public List<PastRelease> of(Matter matter) {
    Map<String, List<Cell>> releases = new LinkedHashMap<>();
    database
        .sql("select release, cell, cases from released_cell where matter = :matter order by id")
        .param("matter", matter.key())
        .query((row, index) ->
            new Cell(row.getString(1), row.getString(2), row.getObject(3, Long.class)))
        .list()
        .forEach(
            cell -> releases.computeIfAbsent(cell.release(), _ -> new ArrayList<>()).add(cell));
    return releases.entrySet().stream().map(each -> read(each.getKey(), each.getValue())).toList();
  }

  private static PastRelease read(String name, List<Cell> cells) {
    Map<String, Long> published = new HashMap<>();
    Set<String> suppressed = new HashSet<>();
    for (Cell cell : cells) {
      if (cell.cases() == null) {
        suppressed.add(cell.name());
      } else {
        published.put(cell.name(), cell.cases());
      }
    }
    return new PastRelease(name, published, suppressed);
  }

  /** The names of the cells that a release shows; empty when there was none. */
  public Set<String> shown(Matter matter, String release) {
    return database
        .sql(
            """
            select cell from released_cell
            where matter = :matter and release = :release and cases is not null
            """)
        .param("matter", matter.key())
        .param("release", release)
        .query((row, index) -> row.getString(1))
        .set();
  }

  /** Nobody else releases anything about the matter until the transaction ends. */
  public void lock(Matter matter) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('released_cell ' || :matter, 0))")
        .param("matter", matter.key())
        .query((row, index) -> "")
        .single();
  }

  /** Notes a release, in the transaction that shows it; call {@link #lock} before asking. */
  public void add(Matter matter, PastRelease release) {
    release.published().forEach((cell, cases) -> add(matter, release.name(), cell, cases));
    release.suppressed().forEach(cell -> add(matter, release.name(), cell, null));
  }

  private void add(Matter matter, String release, String cell, @Nullable Long cases) {
    database
        .sql(
            """
            insert into released_cell (matter, release, cell, cases, released_at)
            values (:matter, :release, :cell, :cases, :at)
            """)
        .param("matter", matter.key())
        .param("release", release)
        .param("cell", cell)
        .param("cases", cases, Types.BIGINT)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
