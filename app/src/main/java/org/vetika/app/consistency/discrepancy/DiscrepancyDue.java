package org.vetika.app.consistency.discrepancy;

import java.time.LocalDate;

/**
 * By when those who owe a word have to speak.
 *
 * @param from the day that the time is counted from
 * @param on the last day on which a word is in time
 * @param rule permanent name of the rule that the day comes from
 */
public record DiscrepancyDue(LocalDate from, LocalDate on, String rule) {}
