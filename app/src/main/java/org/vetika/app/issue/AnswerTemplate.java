package org.vetika.app.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.TextPair;

/**
 * What an authority often answers, to begin an answer with.
 *
 * @param name how the officers call it
 * @param decision what is usually decided with it, or null
 * @param text of the answer, in one language or both
 * @param action what will be done
 * @param addedBy the name of the officer
 */
public record AnswerTemplate(
    long id,
    long organization,
    String name,
    @Nullable Decision decision,
    TextPair text,
    TextPair action,
    String legalGround,
    String addedBy,
    Instant addedAt) {}
