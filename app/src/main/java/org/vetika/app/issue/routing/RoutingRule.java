package org.vetika.app.issue.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.organization.AuthorityLevel;

/**
 * Who answers for a topic at a place.
 *
 * @param place its code; null everywhere
 * @param topic its code; null whatever the topic
 * @param level at which level of the state the authority answers by this rule
 * @param authority the internal id as it was entered; it may be merged or dissolved since
 * @param risingOnly whether it holds only for issues that rise to the level, not for new ones
 * @param until the last day, or null
 * @param withdrawal null while it holds
 */
public record RoutingRule(
    long id,
    @Nullable String place,
    @Nullable String topic,
    AuthorityLevel level,
    long authority,
    boolean risingOnly,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String note,
    @Nullable Withdrawal withdrawal) {}
