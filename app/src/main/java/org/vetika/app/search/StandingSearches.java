package org.vetika.app.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicEntry;
import org.vetika.khmer.IndexTerms;

/** Searches that wait: which of them would find a text that is new. */
@Component
public class StandingSearches {
  private final JdbcClient database;

  StandingSearches(JdbcClient database) {
    this.database = database;
  }

  /**
   * Those of the searches that find one of the texts, by the rules of {@link Searching}: all words
   * in one text, phrases in quotation marks together. One query for each text.
   *
   * @param searches words as typed; those without any word find nothing
   */
  public Set<String> finding(Collection<String> searches, Collection<PublicEntry.Text> texts) {
    List<String> asked = searches.stream().distinct().toList();
    if (asked.isEmpty()) {
      return Set.of();
    }
    List<SearchTerms> terms = asked.stream().map(SearchTerms::of).toList();
    return texts.stream()
        .flatMap(text -> matching(terms, text).stream())
        .map(asked::get)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Integer> matching(List<SearchTerms> terms, PublicEntry.Text text) {
    IndexTerms words = IndexTerms.of(Folding.storable(text.title() + "\n" + text.body()));
    return database
        .sql(
            """
            with found as materialized (
              select cast(:khmerText as tsvector) || to_tsvector('english', :latinText) as words
            )
            select asked.number - 1
            from found, unnest(cast(:khmer as text[]), cast(:latin as text[]))
              with ordinality as asked (khmer, latin, number)
            where found.words
              @@ (cast(asked.khmer as tsquery) && websearch_to_tsquery('english', asked.latin))
            """)
        .param("khmerText", words.khmerVector())
        .param("latinText", Folding.withoutAccents(words.latinText()))
        .param("khmer", terms.stream().map(SearchTerms::khmer).toArray(String[]::new))
        .param("latin", terms.stream().map(SearchTerms::latin).toArray(String[]::new))
        .query((row, index) -> row.getInt(1))
        .list();
  }
}
