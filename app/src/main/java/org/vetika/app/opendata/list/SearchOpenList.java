package org.vetika.app.opendata.list;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.representation.SearchRepresentations;
import org.vetika.app.search.Hit;
import org.vetika.app.search.SearchAnswer;
import org.vetika.app.search.SearchIndex;
import org.vetika.app.search.SearchQuery;
import org.vetika.app.search.Searching;
import org.vetika.app.search.Segment;
import org.vetika.app.web.Language;

/** What a search finds, best first; keys are how many were passed over. */
@Component
public class SearchOpenList implements OpenList<Hit> {
  private static final Pattern PASSED_OVER = Pattern.compile("[0-9]{1,6}");

  private final Searching searching;
  private final SearchIndex index;
  private final KnownCodes codes;
  private final SearchRepresentations representations;
  private final Addresses addresses;

  SearchOpenList(
      Searching searching,
      SearchIndex index,
      KnownCodes codes,
      SearchRepresentations representations,
      Addresses addresses) {
    this.searching = searching;
    this.index = index;
    this.codes = codes;
    this.representations = representations;
    this.addresses = addresses;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public Pattern keys() {
    return PASSED_OVER;
  }

  @Override
  public Selection<Hit> select(Parameters parameters, Language language) {
    SearchQuery query = query(parameters, language);
    return (after, size) -> part(search(query, after, Math.min(size, Searching.LARGEST_PAGE)));
  }

  /** The question that the parameters ask. */
  public SearchQuery query(Parameters parameters, Language language) {
    String type =
        parameters.choice("type", index.types().stream().sorted().toList(), Function.identity());
    return new SearchQuery(
        parameters.text("q", SearchQuery.LONGEST_TEXT),
        type == null ? Set.of() : Set.of(type),
        codes.place(parameters, "place"),
        parameters.year("year"),
        parameters.language("language", language));
  }

  /** The answer that begins after a key of this list. */
  public SearchAnswer search(SearchQuery query, @Nullable String after, int size) {
    return searching.search(query, after == null ? 0 : Integer.parseInt(after), size);
  }

  private static Part<Hit> part(SearchAnswer answer) {
    return switch (answer) {
      case SearchAnswer.Found found ->
          new Part<>(
              found.hits(),
              found.next() == null ? null : found.next().toString(),
              (long) found.total());
      case SearchAnswer.PastTheEnd end -> new Part<>(List.of(), null, (long) end.total());
      case SearchAnswer.NotFound none -> new Part<>(List.of(), null, 0L);
      case SearchAnswer.NothingAsked none -> new Part<>(List.of(), null, 0L);
    };
  }

  @Override
  public Object represent(Hit hit) {
    return representations.of(hit);
  }

  @Override
  public List<Column<Hit>> columns() {
    return List.of(
        Column.of("type", Hit::type),
        Column.of("date", Hit::date),
        Column.of("place_codes", Hit::places),
        Column.of("title_en", hit -> title(hit, Language.EN)),
        Column.of("title_km", hit -> title(hit, Language.KM)),
        Column.of("excerpt", hit -> text(hit.excerpt())),
        Column.of("excerpt_language", hit -> hit.excerptLanguage().tag()),
        Column.of("url", hit -> addresses.page(hit.path())));
  }

  private static String title(Hit hit, Language language) {
    return hit.titleLanguage() == language ? text(hit.title()) : "";
  }

  private static String text(List<Segment> segments) {
    return segments.stream().map(Segment::text).collect(Collectors.joining());
  }
}
