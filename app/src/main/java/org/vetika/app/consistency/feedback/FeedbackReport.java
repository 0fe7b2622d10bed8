package org.vetika.app.consistency.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.Standing;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.DiscrepancyState;
import org.vetika.app.issue.responsiveness.Answered;
import org.vetika.app.organization.OrganizationName;

/**
 * What is public of an authority in a period: what it and others stated, what of the differences is
 * explained, who has to speak by when, and how it answers issues. Small counts of people at risk
 * are taken out.
 *
 * @param period with a beginning
 * @param asOf the day it was made
 * @param rows a pair of figures each, in the order of indicators and places
 * @param single figures of the authority with which nothing was compared
 * @param discrepancies of figures of the period, newest first, with all that was said
 * @param answered how it answers what it received in the year that the period ends in; null when it
 *     received nothing
 */
public record FeedbackReport(
    OrganizationName authority,
    boolean illustration,
    Period period,
    LocalDate asOf,
    List<Row> rows,
    List<Stated> single,
    List<Detail> discrepancies,
    @Nullable Answered answered) {
  public FeedbackReport {
    rows = List.copyOf(rows);
    single = List.copyOf(single);
    discrepancies = List.copyOf(discrepancies);
  }

  /**
   * A figure of the authority beside one of another party.
   *
   * @param discrepancy that everybody may see; null when there is none
   */
  public record Row(
      Indicator indicator,
      Figure own,
      Figure other,
      Comparison comparison,
      @Nullable Discrepancy discrepancy) {}

  /** A figure by itself. */
  public record Stated(Indicator indicator, Figure figure) {}

  /** How many pairs stand so. */
  public long pairs(Standing standing) {
    return rows.stream().filter(row -> row.comparison().standing() == standing).count();
  }

  /** How many discrepancies wait for the authority, or for another party. */
  public long owed(boolean byAuthority) {
    return open().filter(each -> owes(each, byAuthority)).count();
  }

  /** How many of those are past their day. */
  public long overdue(boolean byAuthority) {
    return open().filter(each -> each.overdue(asOf) && owes(each, byAuthority)).count();
  }

  /** How many discrepancies ended so. */
  public long closed(DiscrepancyState state) {
    return discrepancies.stream()
        .filter(each -> each.discrepancy().course().state() == state)
        .count();
  }

  private Stream<Discrepancy> open() {
    return discrepancies.stream()
        .map(Detail::discrepancy)
        .filter(each -> !each.course().state().closed());
  }

  private boolean owes(Discrepancy of, boolean authority) {
    return of.course().owes().stream()
        .anyMatch(side -> (of.party(side).id() == this.authority.id()) == authority);
  }
}
