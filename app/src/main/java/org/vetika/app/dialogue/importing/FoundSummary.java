package org.vetika.app.dialogue.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about a dialogue. Whatever the document does not state is null or empty.
 *
 * @param title the printed title, with the word "Draft" where printed
 * @param date first day of the dialogue
 * @param endDate last day, only where the document states a range
 * @param draft whether the document calls itself a draft
 * @param language {@code km} or {@code en}, by the script of most letters; null without letters
 * @param theme the theme or topic where it is introduced as such
 * @param places where the dialogue took place, not places merely mentioned
 * @param notPlaced every paragraph that no field holds wholly, in reading order
 */
public record FoundSummary(
    @Nullable String title,
    @Nullable LocalDate date,
    @Nullable LocalDate endDate,
    boolean draft,
    @Nullable String language,
    @Nullable String theme,
    List<FoundPlace> places,
    List<FoundOrganization> organizations,
    List<FoundChannel> channels,
    List<FoundSection> sections,
    List<FoundResult> results,
    List<String> notPlaced) {

  public FoundSummary {
    places = List.copyOf(places);
    organizations = List.copyOf(organizations);
    channels = List.copyOf(channels);
    sections = List.copyOf(sections);
    results = List.copyOf(results);
    notPlaced = List.copyOf(notPlaced);
  }

  /** The title as the name of the dialogue: that the document is a draft is said elsewhere. */
  public @Nullable String titleWithoutDraftMark() {
    return title == null || !draft ? title : DraftMark.without(title);
  }

  /**
   * A place where the dialogue took place.
   *
   * @param code official code of the place, null when the name is not in the gazetteer
   * @param name the name as the gazetteer gives it in the language of the document
   */
  public record FoundPlace(@Nullable String code, String name) {}

  /** An organization; at least one of {@code name} and {@code acronym} is stated. */
  public record FoundOrganization(
      @Nullable String name, @Nullable String acronym, @Nullable OrganizationRole role) {}

  /**
   * A channel through which the dialogue was held or carried.
   *
   * @param kind {@code in_person}, {@code online}, {@code radio}, {@code television} or {@code
   *     social}
   * @param reach the words that state the reach
   * @param provinces number of provinces reached
   * @param followers number of followers or likes
   */
  public record FoundChannel(
      String kind,
      @Nullable String name,
      @Nullable String reach,
      @Nullable Integer provinces,
      @Nullable Long followers) {}

  /**
   * A part of the document that holds results, or is named after a kind of them.
   *
   * @param number as printed, in Latin digits
   * @param title null where only a number is printed
   * @param paragraph the source paragraph that holds the heading
   */
  public record FoundSection(
      @Nullable String number, @Nullable String title, @Nullable PointKind kind, int paragraph) {}

  /**
   * One point of the document.
   *
   * @param number as printed, in Latin digits, without closing punctuation; null for a bullet
   * @param section number of its section, or the title of a section without number
   * @param text whole text; sub-points and further paragraphs on lines of their own
   * @param firstParagraph first source paragraph it came from
   * @param lastParagraph last source paragraph it came from, inclusive
   */
  public record FoundResult(
      @Nullable String number,
      @Nullable PointKind kind,
      @Nullable String section,
      String text,
      int firstParagraph,
      int lastParagraph) {}
}
