package org.vetika.app.opendata.representation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.opendata.representation.SearchRepresentation.HitRepresentation;
import org.vetika.app.opendata.representation.SearchRepresentation.SuggestionRepresentation;
import org.vetika.app.search.Hit;
import org.vetika.app.search.SearchAnswer;
import org.vetika.app.search.Segment;
import org.vetika.app.web.Language;

/** Represents what searches find. */
@Component
public class SearchRepresentations {
  private final References references;

  public SearchRepresentations(References references) {
    this.references = references;
  }

  public HitRepresentation of(Hit hit) {
    String excerpt = text(hit.excerpt());
    return new HitRepresentation(
        hit.type(),
        references.url(hit.path()),
        hit.date() == null ? null : hit.date().toString(),
        List.copyOf(hit.places()),
        marked(hit.titleLanguage(), text(hit.title())),
        excerpt.isEmpty() ? null : marked(hit.excerptLanguage(), excerpt));
  }

  /**
   * The whole answer.
   *
   * @param url of the answer itself
   * @param next the address of the following part, null at the end
   */
  public SearchRepresentation of(SearchAnswer answer, String url, @Nullable String next) {
    return switch (answer) {
      case SearchAnswer.Found found ->
          answer(
              url,
              found.total(),
              found.more(),
              found.hits().stream().map(this::of).toList(),
              List.of(),
              next);
      case SearchAnswer.NotFound none -> answer(url, 0, false, List.of(), suggestions(none), null);
      case SearchAnswer.PastTheEnd end ->
          answer(url, end.total(), false, List.of(), List.of(), null);
      case SearchAnswer.NothingAsked nothing -> answer(url, 0, false, List.of(), List.of(), null);
    };
  }

  private SearchRepresentation answer(
      String url,
      long total,
      boolean more,
      List<HitRepresentation> items,
      List<SuggestionRepresentation> suggestions,
      @Nullable String next) {
    return new SearchRepresentation(
        references.license(), url, total, more, items, suggestions, next);
  }

  private List<SuggestionRepresentation> suggestions(SearchAnswer.NotFound none) {
    return Stream.concat(
            none.names().stream()
                .map(each ->
                    new SuggestionRepresentation(
                        references.url(each.path()), marked(each.language(), each.title()), null)),
            none.others().stream()
                .map(each -> new SuggestionRepresentation(null, null, each.text())))
        .toList();
  }

  private static MarkedText marked(Language language, String text) {
    return new MarkedText(language.tag(), text);
  }

  private static String text(List<Segment> segments) {
    return segments.stream().map(Segment::text).collect(Collectors.joining());
  }
}
