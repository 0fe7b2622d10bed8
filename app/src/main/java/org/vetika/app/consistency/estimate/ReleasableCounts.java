package org.vetika.app.consistency.estimate;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.release.Answer;
import org.vetika.app.consistency.release.Matter;
import org.vetika.app.consistency.release.ReleasedCells;
import org.vetika.counts.release.PastRelease;

/** Asks the ledger what of an estimate everybody may see, and notes there what was shown. */
@Component
public class ReleasableCounts {
  private final ReleasedCells ledger;

  ReleasableCounts(ReleasedCells ledger) {
    this.ledger = ledger;
  }

  /**
   * What a release would show.
   *
   * @param refused whether nothing can be released
   * @param reasons what earlier releases have to do with it, or why nothing can be released; for
   *     the parties only
   */
  public record Prospect(boolean refused, List<Answer.Reason> reasons) {
    public Prospect {
      reasons = List.copyOf(reasons);
    }

    /** Of an estimate that is public already. */
    static final Prospect NONE = new Prospect(false, List.of());
  }

  /** What would come of releasing an estimate now; nothing when it is public. */
  public Prospect prospect(KeptEstimate estimate) {
    if (estimate.number() != null) {
      return Prospect.NONE;
    }
    ReleasedCounts counts = ask(estimate);
    boolean refused = counts.isRefused();
    return new Prospect(
        refused,
        counts.answer().reasons().stream()
            .filter(reason -> !refused || reason.ground().refuses())
            .toList());
  }

  ReleasedCounts ask(KeptEstimate estimate) {
    return ReleasedCounts.of(
        estimate.lists(), estimate.counts(), estimate.round() != null, ledger.of(matter(estimate)));
  }

  /** The same, when nobody else can release anything about it until the transaction ends. */
  ReleasedCounts askAlone(KeptEstimate estimate) {
    ledger.lock(matter(estimate));
    return ask(estimate);
  }

  /** Notes what is shown; where all counts are hidden and the rest is rounded, that is nothing. */
  void note(KeptEstimate estimate, String number, ReleasedCounts counts) {
    boolean shows = counts.rows().stream().anyMatch(row -> row.shown() != null);
    if (shows || estimate.round() == null) {
      PastRelease kept = counts.answer().kept(number, Map.of());
      ledger.add(matter(estimate), kept);
    }
  }

  private static Matter matter(KeptEstimate estimate) {
    return Matter.counted(estimate.indicator(), estimate.place());
  }
}
