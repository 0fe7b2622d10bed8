package org.vetika.app.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the public record, as those who follow it are told. Only what
 * everybody may see is ever put into one: the source is the visibility gate.
 *
 * @param type such as {@code issue-answered}
 * @param key unique within the type; each piece of news is told once
 * @param at when it happened
 * @param issue the number of the issue it is about, such as {@code I2026-0012}; null when it is
 *     about none. Who follows the issue is told
 * @param path the address without language, beginning with a slash; may end in an anchor
 * @param places codes of the places it concerns; who follows one, or a place that it lies in, is
 *     told
 * @param topics codes of its topics; who follows one, or a topic above it, is told
 * @param authorities internal ids of the authorities it concerns; who follows one is told
 * @param byWhen the day until which {@link NewsText#whoMustAct} must act; null when nothing is due
 * @param texts at least one, at most one for each language
 */
public record News(
    String type,
    String key,
    Instant at,
    @Nullable String issue,
    String path,
    Set<String> places,
    Set<String> topics,
    Set<Long> authorities,
    @Nullable LocalDate byWhen,
    List<NewsText> texts) {
  public News {
    places = Set.copyOf(places);
    topics = Set.copyOf(topics);
    authorities = Set.copyOf(authorities);
    texts = List.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("News without a text: " + type + " " + key);
    }
  }
}
