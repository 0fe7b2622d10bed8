package org.vetika.app.issue.responsiveness;

import org.jspecify.annotations.Nullable;

/**
 * How a group of public issues fares. A turn is the time from the day an authority received an
 * issue to its answer, or to the day the issue left it; an issue that was referred has several.
 *
 * @param key internal id of the authority (that it was merged into), code of the province or topic,
 *     or the year; null for issues of no place or topic
 * @param received turns that began
 * @param inTime answered by the due date
 * @param late answered after it
 * @param waiting not answered and still there
 * @param overdue of those waiting, past the due date
 * @param referred passed on to another authority
 * @param escalated taken one level up because no answer came
 * @param contested answers that their askers contested
 * @param settled issues that both sides settled
 * @param unverified issues whose answer stands without being verified
 * @param time the share answered within so many days, the unanswered counted
 */
public record Answered(
    @Nullable String key,
    long received,
    long inTime,
    long late,
    long waiting,
    long overdue,
    long referred,
    long escalated,
    long contested,
    long settled,
    long unverified,
    KaplanMeier time) {}
