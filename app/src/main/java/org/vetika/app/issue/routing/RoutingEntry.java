package org.vetika.app.issue.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.AuthorityLevel;

/** A rule as it was entered, checked. */
record RoutingEntry(
    @Nullable String place,
    @Nullable String topic,
    AuthorityLevel level,
    long authority,
    boolean risingOnly,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String note) {}
