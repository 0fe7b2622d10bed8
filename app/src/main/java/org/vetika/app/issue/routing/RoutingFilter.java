package org.vetika.app.issue.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.AuthorityLevel;

/**
 * Which rules.
 *
 * @param validOn only those in force on this day; null also for those ended, to come or withdrawn
 * @param level only those of a level, or null
 * @param place only those of this place or of places in it, or null
 */
public record RoutingFilter(
    @Nullable LocalDate validOn, @Nullable AuthorityLevel level, @Nullable String place) {}
