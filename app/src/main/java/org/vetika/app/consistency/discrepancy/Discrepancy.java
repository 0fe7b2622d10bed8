package org.vetika.app.consistency.discrepancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Period;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;

/**
 * A difference of two figures that both sides have to account for.
 *
 * @param id internal
 * @param number public, such as {@code C2026-0001}
 * @param indicator public number of what is counted
 * @param firstFigure public number; the order of the sides is that of the figures' entry
 * @param secondFigure public number
 * @param place code of the place of the first figure; null for the whole country
 * @param period of the first figure
 * @param round from 1; what was said in earlier rounds spoke of figures that were revised since
 * @param due by when those who owe a word have to speak; null when it is closed
 */
public record Discrepancy(
    long id,
    String number,
    String indicator,
    String firstFigure,
    String secondFigure,
    OrganizationName first,
    OrganizationName second,
    @Nullable String place,
    Period period,
    boolean illustration,
    Instant openedAt,
    int round,
    Course course,
    @Nullable DiscrepancyDue due,
    Instant changedAt) {

  /** The last day on which those who owe a word are in time; null when it is closed. */
  public @Nullable LocalDate dueOn() {
    return due == null ? null : due.on();
  }

  /** The party of a side. */
  public OrganizationName party(DiscrepancySide side) {
    return side == DiscrepancySide.FIRST ? first : second;
  }

  /** Whether the day has passed on which somebody had to speak. */
  public boolean overdue(LocalDate today) {
    return due != null && due.on().isBefore(today);
  }

  /**
   * Something that was said or done.
   *
   * @param side null when no party did it
   * @param corrects internal id of the entry whose words it replaces; null for all others
   * @param author the person's name; null when the clock did it
   * @param organization the one the person acted for
   */
  public record Entry(
      long id,
      int round,
      DiscrepancyDeed deed,
      @Nullable DiscrepancySide side,
      Language language,
      String text,
      @Nullable Long corrects,
      Instant at,
      @Nullable String author,
      @Nullable OrganizationName organization) {
    /** Whether its words can be replaced; a proposal is made anew instead. */
    public boolean canBeCorrected() {
      return deed != DiscrepancyDeed.CORRECT && deed != DiscrepancyDeed.PROPOSE && !text.isEmpty();
    }

    Entry by(@Nullable OrganizationName name) {
      return new Entry(id, round, deed, side, language, text, corrects, at, author, name);
    }
  }

  /**
   * A discrepancy with all that was said.
   *
   * @param entries oldest first
   */
  public record Detail(Discrepancy discrepancy, List<Entry> entries) {
    public Detail {
      entries = List.copyOf(entries);
    }

    /** What a side said last of a kind in this round; empty when it did not. */
    public Optional<Entry> last(DiscrepancySide side, DiscrepancyDeed deed) {
      return entries.stream()
          .filter(each ->
              each.side() == side && each.deed() == deed && each.round() == discrepancy.round())
          .reduce((earlier, later) -> later);
    }

    /** The text that was proposed last in this round. */
    public Optional<Entry> proposal() {
      return entries.stream()
          .filter(
              each -> each.deed() == DiscrepancyDeed.PROPOSE && each.round() == discrepancy.round())
          .reduce((earlier, later) -> later);
    }

    /** The words of an entry as they were corrected last. */
    public Entry corrected(Entry entry) {
      return entries.stream()
          .filter(each -> Long.valueOf(entry.id()).equals(each.corrects()))
          .reduce((earlier, later) -> later)
          .orElse(entry);
    }
  }
}
