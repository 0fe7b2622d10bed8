package org.vetika.app.issue.clock;

import java.time.LocalDate;

/**
 * The calendar or the rules changed: due dates that are not yet past may have moved. Published
 * inside the transaction of the change; listen after the commit, when {@link LegalTime} answers by
 * what is new.
 *
 * @param from the earliest day of which something changed; what ended before it stays as it is
 */
public record LegalTimeChanged(LocalDate from) {}
