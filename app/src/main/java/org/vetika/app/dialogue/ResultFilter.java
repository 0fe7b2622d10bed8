package org.vetika.app.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * Which published results are wanted; null means any.
 *
 * @param dialogue a dialogue's number
 * @param topic a topic code of the result
 * @param place a place code of the dialogue; places below it count too
 * @param addressee the internal id of an organization
 */
public record ResultFilter(
    @Nullable String dialogue,
    @Nullable ResultKind kind,
    @Nullable String topic,
    @Nullable String place,
    @Nullable Integer year,
    @Nullable Long addressee) {
  public static final ResultFilter ALL = new ResultFilter(null, null, null, null, null, null);
}
