package org.vetika.app.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A published result with the dialogue and section that it belongs to. */
public record ResultEntry(
    String dialogueNumber,
    TextPair dialogueTitle,
    LocalDate dialogueDate,
    DatePrecision datePrecision,
    boolean illustration,
    @Nullable String sectionNumber,
    TextPair sectionTitle,
    String fingerprint,
    Instant publishedAt,
    PublishedResult result) {}
