package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import org.vetika.app.web.Phrase;

/**
 * What waits for a person: discrepancies in which an own organization has to speak, and differences
 * that the record proposes to account for.
 */
public record WaitingDiscrepanciesPage(
    String found,
    List<DiscrepanciesPage.Line> lines,
    List<Proposal> proposals,
    List<Link> reports) {

  /** A page about an own organization. */
  public record Link(String href, String text) {}

  /**
   * A proposal.
   *
   * @param about indicator, period and place
   */
  public record Proposal(
      String about,
      Phrase first,
      String firstValue,
      Phrase second,
      String secondValue,
      String href) {}
}
