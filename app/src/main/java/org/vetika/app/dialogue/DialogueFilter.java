package org.vetika.app.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * Which dialogues are wanted; null means any.
 *
 * @param place an official code; dialogues in places below it count too
 * @param year of the first day
 * @param series the code of a series
 * @param topic a topic code, of the dialogue or of one of its published results
 * @param organization the internal id of an organization that took part in any role
 */
public record DialogueFilter(
    @Nullable DialogueKind kind,
    @Nullable DialogueLevel level,
    @Nullable String place,
    @Nullable Integer year,
    @Nullable String series,
    @Nullable String topic,
    @Nullable DialogueStatus status,
    @Nullable Long organization) {
  public static final DialogueFilter ALL =
      new DialogueFilter(null, null, null, null, null, null, null, null);

  public static DialogueFilter ofOrganization(long organization) {
    return new DialogueFilter(null, null, null, null, null, null, null, organization);
  }

  public static DialogueFilter ofPlace(String place) {
    return new DialogueFilter(null, null, place, null, null, null, null, null);
  }

  public static DialogueFilter ofTopic(String topic) {
    return new DialogueFilter(null, null, null, null, null, topic, null, null);
  }
}
