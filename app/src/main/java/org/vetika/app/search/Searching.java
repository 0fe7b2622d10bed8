package org.vetika.app.search;

import org.springframework.stereotype.Component;

/**
 * Searches everything public. Takes at most six queries, whatever the size of a page, and is fast
 * for common words too: only a bounded number of rows is ranked ({@link Candidates}).
 */
@Component
public class Searching {
  public static final int LARGEST_PAGE = 100;

  private final Candidates candidates;
  private final Hits hits;
  private final Suggesting suggesting;

  Searching(Candidates candidates, Hits hits, Suggesting suggesting) {
    this.candidates = candidates;
    this.hits = hits;
    this.suggesting = suggesting;
  }

  /**
   * Searches. Never fails because of what was typed.
   *
   * @param after how many hits to pass over: 0, or {@code next} of the page before
   * @param size how many hits at most, 1 to {@value #LARGEST_PAGE}
   */
  public SearchAnswer search(SearchQuery query, int after, int size) {
    ParsedQuery parsed = candidates.parse(SearchTerms.of(query.text()));
    if (parsed.isEmpty()) {
      return new SearchAnswer.NothingAsked();
    }
    Candidates.Found found =
        query.isPossible() ? candidates.find(query, parsed) : Candidates.Found.NONE;
    if (found.rows().isEmpty()) {
      return suggesting.after(query);
    }
    Matches matches = Matches.of(found, query.language());
    int total = matches.best().size();
    int from = Math.max(0, after);
    if (from >= total) {
      return new SearchAnswer.PastTheEnd(total);
    }
    int to = Math.min(total, from + Math.clamp(size, 1, LARGEST_PAGE));
    return new SearchAnswer.Found(
        hits.read(matches.best().subList(from, to), parsed, query.language()),
        total,
        matches.more(),
        matches.facets(),
        to < total ? to : null);
  }
}
