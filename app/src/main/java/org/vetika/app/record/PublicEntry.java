package org.vetika.app.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * One thing of the public record as search, feeds and exports see it. Only what everybody may see
 * is ever put into one: the source is the visibility gate.
 *
 * @param type such as {@code dialogue} or {@code result}; a message key {@code entry.<type>} names
 *     it
 * @param key unique within the type; keys order entries
 * @param path the address without language, beginning with a slash
 * @param date the day it belongs to, null when it has none
 * @param places codes of the places it concerns
 * @param topics codes of its topics
 */
public record PublicEntry(
    String type,
    String key,
    String path,
    @Nullable LocalDate date,
    Set<String> places,
    Set<String> topics,
    List<Text> texts) {

  /** An entry that belongs to no day, such as a place. */
  public static PublicEntry undated(
      String type, String key, String path, Set<String> places, Set<String> topics, Text... texts) {
    return new PublicEntry(type, key, path, null, places, topics, List.of(texts));
  }

  /** An entry about at most one place and one topic. */
  public static PublicEntry about(
      String type,
      String key,
      String path,
      LocalDate date,
      @Nullable String place,
      @Nullable String topic,
      List<Text> texts) {
    return new PublicEntry(type, key, path, date, one(place), one(topic), texts);
  }

  private static Set<String> one(@Nullable String code) {
    return code == null ? Set.of() : Set.of(code);
  }

  /** Title and body in one language; at most one text for each language. */
  public record Text(Language language, String title, String body) {}
}
