package org.vetika.app.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * A recurring forum.
 *
 * @param duePerYear how many are owed each year, by each province or once for the nation; null when
 *     no rule says so
 * @param since the first year in which they are owed
 */
public record Series(
    String code,
    TextPair name,
    DialogueKind kind,
    DialogueLevel level,
    @Nullable Integer duePerYear,
    @Nullable DueBy dueBy,
    @Nullable Integer since,
    @Nullable String sourceText,
    @Nullable String sourceUrl) {}
