package org.vetika.app.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;

/**
 * A dialogue as a line of a list. Public.
 *
 * @param number the permanent number, such as {@code D2021-001}
 * @param startsOn first day; with precision month or year only that much of it is known
 * @param summaryState null when no summary result was begun
 * @param resultCount published results
 * @param illustration invented for demonstration
 */
public record DialogueLine(
    long id,
    String number,
    DialogueKind kind,
    DialogueLevel level,
    DialogueStatus status,
    LocalDate startsOn,
    LocalDate endsOn,
    DatePrecision datePrecision,
    @Nullable LocalTime startTime,
    @Nullable LocalTime endTime,
    TextPair title,
    @Nullable SeriesName series,
    List<DialoguePlace> places,
    List<OrganizationName> conveners,
    @Nullable SummaryState summaryState,
    int resultCount,
    boolean illustration,
    Instant changedAt) {}
