package org.vetika.app.organization;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * Which organizations of the directory, and in what order. Organizations merged into another are
 * never in it, dissolved ones are.
 *
 * @param text what a reader typed: a part of any name or acronym, in either language; may be empty
 * @param province a place code: works there, or is an authority of it
 * @param topic a topic code; topics below it count
 * @param recognized only those recognized as cooperation partner today
 * @param coalition the number of a coalition of which they are members today
 * @param order by the names in this language, those of the other language where there is none
 */
public record OrganizationFilter(
    String text,
    @Nullable OrganizationKind kind,
    @Nullable Party party,
    @Nullable String province,
    @Nullable String topic,
    boolean recognized,
    @Nullable String coalition,
    Language order) {
  public static final OrganizationFilter ALL =
      new OrganizationFilter("", null, null, null, null, false, null, Language.EN);
}
