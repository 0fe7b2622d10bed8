package org.vetika.app.consistency.round;

import java.time.LocalDate;
import java.util.List;

/**
 * What the parties agree on before anybody hands in a list.
 *
 * @param definition what counts as a case
 * @param fields compared, in this order
 * @param keyCheck sixteen hexadecimal digits for {@link ListMode#ENCODINGS}, else empty
 * @param uploadUntil last day, in Cambodia, on which lists are taken
 * @param destroyOn the day on which all lists are destroyed
 * @param publicOn the day on which everybody sees a signed or ended round
 */
public record RoundTerms(
    String title,
    String definition,
    ListMode mode,
    List<ListField> fields,
    String keyCheck,
    LocalDate uploadUntil,
    LocalDate reviewUntil,
    LocalDate destroyOn,
    LocalDate publicOn) {
  public RoundTerms {
    fields = List.copyOf(fields);
  }
}
