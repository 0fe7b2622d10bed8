package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import org.vetika.app.web.Phrase;

/**
 * What waits for a person: discrepancies in which an own organization has to speak or for which the
 * person answers, and differences that the record proposes to account for.
 *
 * @param tabs the parts of the list, each with how many there are
 * @param owners who answers for the own side, in words, by public number
 */
public record WaitingDiscrepanciesPage(
    String found,
    List<Tab> tabs,
    List<DiscrepanciesPage.Line> lines,
    Map<String, String> owners,
    List<Proposal> proposals,
    List<Link> reports) {

  /** A part of the list. */
  public record Tab(String href, String text, boolean current) {}

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
