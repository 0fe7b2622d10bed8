package org.vetika.app.issue.clock;

import java.time.LocalDate;

/**
 * By when something has to happen.
 *
 * @param day the last day on which it is in time; it is late from the next day on
 * @param rule the permanent name of the rule that decided, such as {@code answer-7} (deed and
 *     number), as on the public page of rules, where it is an anchor
 * @param provisional whether the time touches a year whose list of public holidays is not announced
 *     yet, so that the date may still move
 */
public record Due(LocalDate day, String rule, boolean provisional) {}
