package org.vetika.app.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/** What a search led to. */
public sealed interface SearchAnswer {
  /** The text holds no word that can be searched for: it is empty, signs only, or "the", "of". */
  record NothingAsked() implements SearchAnswer {}

  /**
   * Some entries.
   *
   * @param total how many entries match; when {@code more}, there are more, and the newest and the
   *     best-named ones were ranked and counted
   * @param next what to give as {@code after} for the next page, null on the last one
   */
  record Found(List<Hit> hits, int total, boolean more, Facets facets, @Nullable Integer next)
      implements SearchAnswer {}

  /**
   * No entry.
   *
   * @param names entries with a similar name
   * @param others similar searches that find something
   */
  record NotFound(List<SimilarName> names, List<OtherSearch> others) implements SearchAnswer {}

  /**
   * A page after the last one that can be shown.
   *
   * @param total how many entries were found and can be shown
   */
  record PastTheEnd(int total) implements SearchAnswer {}

  /** An entry whose name is like the words; {@code path} is without language. */
  record SimilarName(String type, String path, String title, Language language) {}

  /**
   * Another search, which finds something.
   *
   * @param everywhere without the type, place and year that were chosen
   * @param count how many paragraphs match, at most {@value Suggesting#MOST_COUNTED}
   */
  record OtherSearch(String text, boolean everywhere, int count) {}
}
