package org.vetika.app.consistency.discrepancy.web;

/**
 * The form that opens a discrepancy.
 *
 * @param pair public numbers of the two figures, joined by a hyphen
 */
public record OpenDiscrepancyPage(String pair, DiscrepancyPage.Desk desk) {}
