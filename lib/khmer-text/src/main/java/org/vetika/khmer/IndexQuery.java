package org.vetika.khmer;

import java.util.List;

/**
 * A user's search words, ready for PostgreSQL.
 *
 * @param khmerQuery a {@code tsquery} literal, all of whose cluster phrases must match; empty when
 *     the words hold no Khmer letter
 * @param latinText everything else, for {@code plainto_tsquery('english', …)}; may be empty
 * @param khmerWordQuery a {@code tsquery} literal of Khmer words joined by "or", for {@code
 *     ts_rank} only; may be empty
 * @param highlightTerms what to mark in shown text with {@link Highlights}, in display form
 */
public record IndexQuery(
    String khmerQuery, String latinText, String khmerWordQuery, List<String> highlightTerms) {
  /** Copies the list, so that a query never changes. */
  public IndexQuery {
    highlightTerms = List.copyOf(highlightTerms);
  }

  /** Whether the words hold nothing that can be searched for. */
  public boolean isEmpty() {
    return khmerQuery.isEmpty() && latinText.isEmpty();
  }
}
