package org.vetika.app.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What parties of a matter are told by mail, whether they follow it or not: that an issue is with
 * them, that an answer is to be verified. May hold what the parties see and the public does not.
 *
 * @param type such as {@code issue-with-you}
 * @param key unique within the type; each notice goes once to each person
 * @param path the address without language, beginning with a slash
 * @param byWhen the day until which {@link NewsText#whoMustAct} must act; null when nothing is due
 * @param texts at least one, at most one for each language
 */
public record Notice(
    String type,
    String key,
    Instant at,
    String path,
    @Nullable LocalDate byWhen,
    List<NewsText> texts) {
  public Notice {
    texts = List.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("A notice without a text: " + type + " " + key);
    }
  }
}
