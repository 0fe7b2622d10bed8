package org.vetika.counts.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table and what of it is shown, with the proof that nothing withheld can be computed. */
public final class Release {
  private final CountTable table;
  private final CellStatus[] statuses;
  private final List<Protection> protections;

  Release(CountTable table, CellStatus[] statuses, List<Protection> protections) {
    this.table = table;
    this.statuses = statuses;
    this.protections = List.copyOf(protections);
  }

  /** The table with all its counts, which must not be published. */
  public CountTable table() {
    return table;
  }

  /** What happens to a cell. */
  public CellStatus status(int cell) {
    return statuses[cell];
  }

  /** How many cells have this status. */
  public long count(CellStatus status) {
    return Arrays.stream(statuses).filter(status::equals).count();
  }

  /** For each cell that needs it, between which counts readers cannot decide. */
  public List<Protection> protections() {
    return protections;
  }

  /** Whether everything can be shown. */
  public boolean whole() {
    return count(CellStatus.PUBLISHED) == statuses.length;
  }

  /** What the ledger keeps of it. */
  public PastRelease kept(String name) {
    Map<String, Long> published = new HashMap<>();
    Set<String> suppressed = new HashSet<>();
    for (int cell = 0; cell < statuses.length; cell++) {
      if (statuses[cell].shown()) {
        published.put(table.key(cell), table.value(cell));
      } else {
        suppressed.add(table.key(cell));
      }
    }
    return new PastRelease(name, published, suppressed);
  }

  /** The cells whose difference to an earlier release is small, by key. */
  public List<String> differences() {
    List<String> keys = new ArrayList<>();
    for (int cell = 0; cell < statuses.length; cell++) {
      if (statuses[cell] == CellStatus.DIFFERENCE) {
        keys.add(table.key(cell));
      }
    }
    return keys;
  }

  /**
   * What readers cannot exclude about a withheld cell: both counts occur in tables that agree with
   * everything published. The tables were found and checked, not only bounded.
   *
   * @param cell its number
   * @param low a count that it might have, or one above it
   * @param high another
   */
  public record Protection(int cell, long low, long high) {}
}
