package org.vetika.app.dialogue.intake;

import java.util.List;

/**
 * All that the review form holds, as typed; it travels with every press of a button, so the server
 * keeps nothing between two of them.
 *
 * @param kind key of a kind of dialogue, empty until it is chosen
 * @param level key of a level, empty until it is chosen
 * @param language tag of the language of the document's points
 * @param rest paragraphs that no field holds
 */
public record IntakeForm(
    String titleEnglish,
    String titleKhmer,
    String start,
    String end,
    String kind,
    String level,
    String language,
    List<PlaceRow> places,
    List<OrganizationRow> organizations,
    List<ChannelRow> channels,
    List<SectionRow> sections,
    List<ResultRow> results,
    List<String> rest) {

  /** A place: its code; an empty code leaves it out. */
  public record PlaceRow(String code, String name) {}

  /**
   * An organization of the document.
   *
   * @param role key of a role in the dialogue
   * @param match the number of an organization on record, {@code new:<kind>} to register it, or
   *     empty to leave it out
   */
  public record OrganizationRow(String name, String acronym, String role, String match) {}

  /** A channel; {@code keep} is yes or no. */
  public record ChannelRow(
      String kind, String name, String provinces, String followers, String keep) {}

  public record SectionRow(String number, String title, String kind) {}

  /**
   * A result.
   *
   * @param section position of its section from 0
   * @param source the source paragraphs it came from, {@code 12-14}; empty when taken by hand
   */
  public record ResultRow(String number, String kind, String section, String text, String source) {}

  IntakeForm withResults(List<ResultRow> changed) {
    return new IntakeForm(
        titleEnglish,
        titleKhmer,
        start,
        end,
        kind,
        level,
        language,
        places,
        organizations,
        channels,
        sections,
        changed,
        rest);
  }

  IntakeForm withRest(List<String> changed) {
    return new IntakeForm(
        titleEnglish,
        titleKhmer,
        start,
        end,
        kind,
        level,
        language,
        places,
        organizations,
        channels,
        sections,
        results,
        changed);
  }

  IntakeForm withSections(List<SectionRow> changed) {
    return new IntakeForm(
        titleEnglish,
        titleKhmer,
        start,
        end,
        kind,
        level,
        language,
        places,
        organizations,
        channels,
        changed,
        results,
        rest);
  }

  IntakeForm withPlaces(List<PlaceRow> changed) {
    return new IntakeForm(
        titleEnglish,
        titleKhmer,
        start,
        end,
        kind,
        level,
        language,
        changed,
        organizations,
        channels,
        sections,
        results,
        rest);
  }

  IntakeForm withOrganizations(List<OrganizationRow> changed) {
    return new IntakeForm(
        titleEnglish,
        titleKhmer,
        start,
        end,
        kind,
        level,
        language,
        places,
        changed,
        channels,
        sections,
        results,
        rest);
  }
}
