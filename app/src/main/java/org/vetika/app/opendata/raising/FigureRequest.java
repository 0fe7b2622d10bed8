package org.vetika.app.opendata.raising;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a program sends it. Members are as the columns of the table of figures.
 *
 * @param organization public number of the organization that the person speaks for; may be left out
 *     when there is only one
 * @param party public number or name of the organization whose public statement this is; left out
 *     for an own figure
 * @param value as text: a number or what was said, such as {@code about 20}
 * @param dryRun true: says what would become of it and stores nothing
 */
public record FigureRequest(
    @Nullable String organization,
    @Nullable String indicator,
    @Nullable String party,
    @Nullable String place,
    @Nullable String period,
    @Nullable String method,
    @Nullable String definition,
    @Nullable String value,
    @Nullable String lower,
    @Nullable String upper,
    @Nullable String confidence,
    @Nullable String language,
    @Nullable String note,
    @Nullable String source,
    @Nullable String sourceUrl,
    @Nullable String sourcePage,
    @Nullable String sourceDate,
    @Nullable String speaker,
    @Nullable String quote,
    @Nullable String publicFrom,
    @Nullable String because,
    @Nullable Boolean dryRun) {

  /** The fields as the use case names them; those that were not sent are absent. */
  public Map<String, String> typed() {
    var typed = new HashMap<String, String>();
    put(typed, "for", organization);
    put(typed, "indicator", indicator);
    put(typed, "party", party);
    put(typed, "place", place);
    put(typed, "period", period);
    put(typed, "method", method);
    put(typed, "definition", definition);
    put(typed, "value", value);
    put(typed, "lower", lower);
    put(typed, "upper", upper);
    put(typed, "confidence", confidence);
    put(typed, "language", language);
    put(typed, "note", note);
    put(typed, "source", source);
    put(typed, "source_url", sourceUrl);
    put(typed, "source_page", sourcePage);
    put(typed, "source_date", sourceDate);
    put(typed, "speaker", speaker);
    put(typed, "quote", quote);
    put(typed, "public_from", publicFrom);
    put(typed, "because", because);
    return typed;
  }

  /** PostgreSQL stores no null character. */
  private static void put(Map<String, String> typed, String field, @Nullable String value) {
    if (value != null) {
      typed.put(field, value.replace("\u0000", ""));
    }
  }
}
