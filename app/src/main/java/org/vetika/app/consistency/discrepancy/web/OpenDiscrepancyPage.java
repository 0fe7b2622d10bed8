package org.vetika.app.consistency.discrepancy.web;

import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.discrepancy.web.WaitingDiscrepanciesPage.Proposal;

/**
 * The form that opens a discrepancy.
 *
 * @param pair public numbers of the two figures, joined by a hyphen
 * @param figures the two, in words
 * @param known the one that others opened before; null when there is none
 */
public record OpenDiscrepancyPage(
    String pair, Proposal figures, DiscrepancyPage.Desk desk, @Nullable Known known) {
  /**
   * A discrepancy of the same figures.
   *
   * @param state how it stands
   * @param explains whether the words can be sent there as the explanation of the reader's side
   */
  public record Known(String href, String number, String state, boolean explains) {}
}
