package org.vetika.app.consistency.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * What the parties agree on before anybody hands in a list.
 *
 * @param language of title and definition
 * @param definition what counts as a case
 * @param fields compared, in this order
 * @param keyCheck sixteen hexadecimal digits for {@link ListMode#ENCODINGS}, else empty
 * @param uploadUntil last day, in Cambodia, on which lists are taken
 * @param destroyOn the day on which all lists are destroyed
 * @param publicOn the day from which everybody sees what the parties said of the result
 * @param about null when no comparison of figures is explained
 */
public record RoundTerms(
    Language language,
    String title,
    String definition,
    ListMode mode,
    List<ListField> fields,
    String keyCheck,
    LocalDate uploadUntil,
    LocalDate reviewUntil,
    LocalDate destroyOn,
    LocalDate publicOn,
    @Nullable Subject about) {
  public RoundTerms {
    fields = List.copyOf(fields);
  }
}
