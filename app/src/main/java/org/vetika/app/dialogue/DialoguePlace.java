package org.vetika.app.dialogue;

import org.jspecify.annotations.Nullable;
import org.vetika.app.gazetteer.Place;

/**
 * Where a dialogue takes place: a place on record, a venue in words, or both.
 *
 * @param place null when only the venue is known
 */
public record DialoguePlace(@Nullable Place place, @Nullable String venue) {}
