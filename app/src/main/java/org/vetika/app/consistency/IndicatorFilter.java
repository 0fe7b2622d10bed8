package org.vetika.app.consistency;

import org.jspecify.annotations.Nullable;

/**
 * Which indicators are wanted; null means any.
 *
 * @param place an official code: figures are stated for it or a place below it
 * @param topic a topic code; topics below it count too
 * @param year figures are stated for some day of it
 * @param standing how the public figures stand to each other
 */
public record IndicatorFilter(
    @Nullable String place,
    @Nullable String topic,
    @Nullable Integer year,
    @Nullable Standing standing) {
  public static final IndicatorFilter ALL = new IndicatorFilter(null, null, null, null);

  public static IndicatorFilter ofPlace(String place) {
    return new IndicatorFilter(place, null, null, null);
  }

  public static IndicatorFilter ofTopic(String topic) {
    return new IndicatorFilter(null, topic, null, null);
  }
}
