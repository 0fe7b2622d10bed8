package org.vetika.app.issue.routing.web;

import org.jspecify.annotations.Nullable;

/**
 * A rule of who answers in a list.
 *
 * @param authority its name, in {@code authorityLanguage} when that is not null
 * @param exists false when the authority is dissolved: the rule is passed over
 * @param withdrawn that and why it holds no more, or null
 */
public record RoutingRow(
    long id,
    String number,
    String place,
    String topic,
    String level,
    String authority,
    @Nullable String authorityLanguage,
    String authorityHref,
    boolean exists,
    boolean risingOnly,
    String span,
    boolean inForce,
    @Nullable String note,
    @Nullable String withdrawn) {}
