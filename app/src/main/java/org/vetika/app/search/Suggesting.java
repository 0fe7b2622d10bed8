package org.vetika.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.search.SearchAnswer.OtherSearch;
import org.vetika.app.search.SearchAnswer.SimilarName;
import org.vetika.app.web.Language;
import org.vetika.khmer.KhmerClusters;
import org.vetika.khmer.KhmerText;
import org.vetika.khmer.KhmerWords;

/** What to try when nothing was found: similar names, fewer words, no choice. */
@Component
class Suggesting {
  static final int MOST_COUNTED = 100;
  private static final int MOST_NAMES = 6;
  private static final int MOST_WORDS = 6;
  private static final double SIMILAR = 0.45;

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  Suggesting(JdbcClient database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  SearchAnswer.NotFound after(SearchQuery query) {
    String words = Folding.comparable(query.text());
    List<SimilarName> names =
        words.isEmpty()
            ? List.of()
            : Objects.requireNonNull(
                transaction.execute(status -> similarNames(words, query.language())));
    return new SearchAnswer.NotFound(names, otherSearches(query));
  }

  /** The index answers for the threshold of the session only, so it is set for the transaction. */
  private List<SimilarName> similarNames(String words, Language preferred) {
    database
        .sql("select set_config('pg_trgm.word_similarity_threshold', :similar, true)")
        .param("similar", String.valueOf(SIMILAR))
        .query((row, index) -> row.getString(1))
        .single();
    return database
        .sql(
            """
            select type, path, title, language from (
              select distinct on (type, key) type, key, path, title, language,
                word_similarity(:words, folded_title) as similarity
              from search_entry
              where part = 0 and type <> 'result' and :words <% folded_title
              order by type, key, similarity desc, language = :language desc
            ) as similar_entry
            order by similarity desc, length(title), title limit :most
            """)
        .param("words", words)
        .param("language", preferred.tag())
        .param("most", MOST_NAMES)
        .query((row, index) ->
            new SimilarName(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Language.ofTag(row.getString(4)).orElseThrow()))
        .list();
  }

  private List<OtherSearch> otherSearches(SearchQuery query) {
    List<SearchQuery> variants = new ArrayList<>();
    if (!query.isEverywhere()) {
      variants.add(query.everywhere());
    }
    SearchQuery basis = query.isPossible() ? query : query.everywhere();
    fewerWords(query.text()).forEach(text -> variants.add(basis.withText(text)));
    List<Integer> counts = counts(variants);
    return IntStream.range(0, variants.size())
        .filter(index -> counts.get(index) > 0)
        .mapToObj(index ->
            new OtherSearch(
                variants.get(index).text(),
                variants.get(index).isEverywhere() && !query.isEverywhere(),
                counts.get(index)))
        .sorted(Comparator.comparing(OtherSearch::everywhere).reversed())
        .toList();
  }

  /** The words apart, in case they were typed as one, and without one of them each time. */
  static Set<String> fewerWords(String text) {
    List<String> words = List.of(text.split("[\\s\\p{Z}\"“”«»]+"));
    Set<String> variants = new LinkedHashSet<>();
    if (words.size() == 1) {
      words = KhmerWords.of(text).stream().filter(Suggesting::saysSomething).toList();
      variants.add(String.join(" ", words));
    }
    for (int without = 0; without < Math.min(words.size(), MOST_WORDS); without++) {
      List<String> fewer = new ArrayList<>(words);
      fewer.remove(without);
      variants.add(String.join(" ", fewer));
    }
    variants.remove(text);
    variants.removeIf(String::isBlank);
    return variants;
  }

  /** A single cluster is a scrap of a name that the dictionary does not know. */
  private static boolean saysSomething(String word) {
    return KhmerClusters.of(word).size() > 1 || !KhmerText.containsKhmer(word);
  }

  /** All in one query. A variant without any word counts nothing. */
  private List<Integer> counts(List<SearchQuery> variants) {
    if (variants.isEmpty()) {
      return List.of();
    }
    List<SearchTerms> terms =
        variants.stream().map(variant -> SearchTerms.of(variant.text())).toList();
    return database
        .sql(
            """
            select (
              select count(*) from (
                select 1 from search_entry
                where numnode(asked.words) > 0 and terms @@ (asked.words && asked.chosen)
                  and (year_wanted = -1 or year = year_wanted)
                limit :most
              ) as counted)
            from (
              select position, year_wanted,
                cast(khmer as tsquery) && websearch_to_tsquery('english', latin) as words,
                cast(chosen as tsquery) as chosen
              from unnest(:khmer, :latin, :chosen, :years)
                with ordinality as variant (khmer, latin, chosen, year_wanted, position)
              offset 0
            ) as asked
            order by position
            """)
        .param("khmer", terms.stream().map(SearchTerms::khmer).toArray(String[]::new))
        .param("latin", terms.stream().map(SearchTerms::latin).toArray(String[]::new))
        .param(
            "chosen",
            variants.stream()
                .map(variant -> SearchMarks.chosen(variant.types(), variant.place()))
                .toArray(String[]::new))
        .param(
            "years",
            variants.stream()
                .map(variant -> variant.year() == null ? -1 : variant.year())
                .toArray(Integer[]::new))
        .param("most", MOST_COUNTED)
        .query((row, index) -> row.getInt(1))
        .list();
  }
}
