package org.vetika.app.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * What somebody looks for. Anything may be in it: what is no type, place or year of the record
 * finds nothing, and no text is a wrong one.
 *
 * @param text words in Khmer, English or both; "two words" in quotation marks stand side by side;
 *     what lies beyond {@value #LONGEST_TEXT} characters is left out
 * @param types only entries of these types, all when empty
 * @param place code of a place: only entries about it or a place within it
 * @param year only entries of this year
 * @param language in which titles and excerpts are preferred
 */
public record SearchQuery(
    String text,
    Set<String> types,
    @Nullable String place,
    @Nullable Integer year,
    Language language) {
  public static final int LONGEST_TEXT = 500;

  /** Copies the set and cuts and cleans the text. */
  public SearchQuery {
    text = Folding.shortened(Folding.storable(text).replace('\n', ' ').strip(), LONGEST_TEXT);
    types = Set.copyOf(types);
  }

  /** The same in all types, places and years. */
  public SearchQuery everywhere() {
    return new SearchQuery(text, Set.of(), null, null, language);
  }

  boolean isEverywhere() {
    return types.isEmpty() && place == null && year == null;
  }

  SearchQuery withText(String other) {
    return new SearchQuery(other, types, place, year, language);
  }

  /** Whether type, place and year are such that anything can have them. */
  boolean isPossible() {
    return types.stream().allMatch(SearchMarks::isType)
        && (place == null || SearchMarks.isPlace(place))
        && (year == null || SearchMarks.isYear(year));
  }
}
