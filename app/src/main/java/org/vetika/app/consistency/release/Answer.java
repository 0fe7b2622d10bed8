package org.vetika.app.consistency.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vetika.counts.release.CellStatus;
import org.vetika.counts.release.PastRelease;
import org.vetika.counts.release.Release;

/** What of counts may be released, and why the rest may not. */
public final class Answer {
  private static final int WHOLE = 0;

  private final ListCells cells;
  private final Release release;
  private final List<Reason> reasons;
  private final boolean hidesParts;

  Answer(ListCells cells, Release release, List<PastRelease> past) {
    this.cells = cells;
    this.release = release;
    this.hidesParts = past.stream().anyMatch(each -> CommonLists.differSlightly(cells, each));
    this.reasons = reasons(past);
  }

  /** Why something is not shown. Only the parties may learn it: it says something of the count. */
  public enum Ground {
    /** The number of all cases differs slightly from an earlier one: nothing can be shown. */
    WHOLE_DIFFERS,
    /** Counts of the same lists differ slightly from earlier ones. */
    PART_DIFFERS,
    /** Counts were withheld earlier and would tell now what they were. */
    WITHHELD_BEFORE,
    /** Counts of some of the same lists differ slightly from earlier ones. */
    COMMON_LISTS_DIFFER,
    /** There are too few cases for any count to be shown. */
    TOO_FEW;

    /** Whether nothing at all can be shown, not even how many cases are known. */
    public boolean refuses() {
      return this == WHOLE_DIFFERS || this == TOO_FEW;
    }

    /** As in message keys {@code release-ground.<key>}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Why something is not shown.
   *
   * @param earlier the name of the earlier release; empty where it is about none
   */
  public record Reason(Ground ground, String earlier) {}

  /** Whether a count differs slightly from what an earlier release showed under the same name. */
  public static boolean isNear(String cell, long cases, List<PastRelease> past) {
    return past.stream()
        .map(each -> each.published().get(cell))
        .anyMatch(before -> before != null && CommonLists.isSlight(cases - before));
  }

  /** Whether the number of all cases, and that of each stratum, may be shown. */
  public boolean showsWholes() {
    return release.status(cell(WHOLE, WHOLE)).shown()
        && cells.strata().stream()
            .allMatch(stratum -> release.status(cell(cells.node(stratum), WHOLE)).shown());
  }

  /** Whether a count may be shown. */
  public boolean shows(String stratum, String pattern) {
    return !hidesParts
        && release.status(cell(cells.node(stratum), cells.patternNode(pattern))).shown();
  }

  /** Whether all may be shown. */
  public boolean isWhole() {
    return !hidesParts && release.whole();
  }

  /** Whether something is not shown because of what was released earlier. */
  public boolean isNarrowed() {
    return reasons.stream().anyMatch(each -> each.ground() != Ground.TOO_FEW);
  }

  /** Why less is shown, beside that counts are small; empty where that is the only reason. */
  public List<Reason> reasons() {
    return reasons;
  }

  private int cell(int stratum, int pattern) {
    return release.table().cell(new int[] {stratum, pattern});
  }

  private List<Reason> reasons(List<PastRelease> past) {
    var found = new ArrayList<Reason>();
    for (PastRelease each : past) {
      if (any(each, true, false)) {
        found.add(new Reason(Ground.WHOLE_DIFFERS, each.name()));
      }
      if (any(each, false, false)) {
        found.add(new Reason(Ground.PART_DIFFERS, each.name()));
      }
      if (any(each, false, true)) {
        found.add(new Reason(Ground.WITHHELD_BEFORE, each.name()));
      }
      if (CommonLists.differSlightly(cells, each)) {
        found.add(new Reason(Ground.COMMON_LISTS_DIFFER, each.name()));
      }
    }
    if (!showsWholes() && found.stream().noneMatch(each -> each.ground() == Ground.WHOLE_DIFFERS)) {
      found.add(new Reason(Ground.TOO_FEW, ""));
    }
    return List.copyOf(found);
  }

  /**
   * Whether a cell has to do with an earlier release.
   *
   * @param wholes of all patterns together, or of single ones
   * @param withheld whether it was withheld there, or differs slightly
   */
  private boolean any(PastRelease past, boolean wholes, boolean withheld) {
    for (int cell = 0; cell < release.table().cells(); cell++) {
      boolean whole = release.table().node(cell, 1) == WHOLE;
      String key = release.table().key(cell);
      Long before = past.published().get(key);
      boolean found =
          withheld
              ? past.suppressed().contains(key)
                  && release.status(cell) == CellStatus.WITHHELD_BEFORE
              : before != null && CommonLists.isSlight(release.table().value(cell) - before);
      if (found && whole == wholes) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the ledger keeps when all is shown that may be.
   *
   * @param name of the release
   * @param more other counts that are shown with it, by the names of their cells
   */
  public PastRelease kept(String name, Map<String, Long> more) {
    PastRelease all = release.kept(name);
    Map<String, Long> published = new HashMap<>(more);
    Set<String> suppressed = new HashSet<>(all.suppressed());
    all.published()
        .forEach((cell, cases) -> {
          if (hidesParts && !cell.endsWith("pattern=*")) {
            suppressed.add(cell);
          } else {
            published.put(cell, cases);
          }
        });
    return new PastRelease(name, published, suppressed);
  }
}
