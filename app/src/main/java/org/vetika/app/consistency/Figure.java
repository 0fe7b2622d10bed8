package org.vetika.app.consistency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;

/**
 * A number that a party states for an indicator, a place and a period. Its value is never changed:
 * another revision is appended.
 *
 * @param number public, such as {@code F0001}
 * @param indicator the public number of what is counted
 * @param place an official code; null for the whole country
 * @param revisions those that the reader may see, oldest first; never empty
 */
public record Figure(
    long id,
    String number,
    String indicator,
    OrganizationName party,
    @Nullable String place,
    Period period,
    Method method,
    List<Revision> revisions) {
  public Figure {
    revisions = List.copyOf(revisions);
    if (revisions.isEmpty()) {
      throw new IllegalArgumentException("a figure without a revision: " + number);
    }
  }

  /** What holds now. */
  public Revision now() {
    return revisions.getLast();
  }

  /**
   * A value with where it comes from.
   *
   * @param revision from 1
   * @param definition the version of the definition that it counts by
   * @param quantity as everybody may see it, small counts of people at risk taken out
   * @param language of words, note and quotation
   * @param quotation set when somebody else entered what the party said in public
   * @param because why it changed; empty for the first
   * @param withdrawn the party no longer states the figure
   * @param publicFrom until then the parties alone see it
   * @param enteredBy the person's name
   * @param enteredFor the organization the person acted for; null when it is not on record
   */
  public record Revision(
      long id,
      int revision,
      int definition,
      Quantity quantity,
      Language language,
      String note,
      Source source,
      @Nullable Quotation quotation,
      String because,
      boolean withdrawn,
      LocalDate publicFrom,
      Instant enteredAt,
      String enteredBy,
      @Nullable OrganizationName enteredFor) {
    Revision with(Quantity shown) {
      return with(shown, enteredFor);
    }

    Revision with(@Nullable OrganizationName organization) {
      return with(quantity, organization);
    }

    private Revision with(Quantity shown, @Nullable OrganizationName organization) {
      return new Revision(
          id,
          revision,
          definition,
          shown,
          language,
          note,
          source,
          quotation,
          because,
          withdrawn,
          publicFrom,
          enteredAt,
          enteredBy,
          organization);
    }
  }

  /**
   * The document.
   *
   * @param title empty when none is named
   * @param date a year, a month or a day (ISO 8601), as far as known
   */
  public record Source(
      String title, @Nullable String url, @Nullable String page, @Nullable String date) {
    public static final Source NONE = new Source("", null, null, null);
  }

  /**
   * Who said it.
   *
   * @param words the quotation; null when only its sense is given
   */
  public record Quotation(String speaker, @Nullable String words) {}

  Figure with(List<Revision> shown) {
    return new Figure(id, number, indicator, party, place, period, method, shown);
  }
}
