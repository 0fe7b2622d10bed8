package org.vetika.app.issue.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.AuthorityLevel;

/** A rule as it was entered, checked. */
record RuleEntry(
    Deed deed,
    @Nullable AuthorityLevel level,
    int days,
    DayUnit unit,
    LocalDate from,
    boolean law,
    String sourceEnglish,
    String sourceKhmer) {}
