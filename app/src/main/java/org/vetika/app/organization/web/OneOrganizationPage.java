package org.vetika.app.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationSection;
import org.vetika.app.web.Phrase;

/**
 * The page of an organization. Texts are formatted; lists are empty when there is nothing.
 *
 * @param party for the color of the tag: gov, cso or flat
 * @param described the description, in the page's language or marked as the other
 * @param arrived the old number by which the reader came here, or empty
 * @param desk where it is edited
 */
public record OneOrganizationPage(
    String number,
    Phrase name,
    @Nullable Phrase other,
    String acronym,
    String kind,
    String party,
    boolean illustration,
    boolean recognized,
    String dissolved,
    String arrived,
    List<Phrase> described,
    List<Fact> facts,
    List<Other> otherNames,
    List<Registered> identifiers,
    List<Tie> memberships,
    List<Tie> members,
    List<Tie> past,
    List<Tie> recognitions,
    List<Tie> gave,
    List<Said> statements,
    List<Link> provinces,
    List<Link> topics,
    List<OrganizationSection.Links> sections,
    List<Change> history,
    String desk) {
  /** A line about it; with an address it is a link. */
  public record Fact(String label, String value, @Nullable String href) {}

  /** Another name and what it is. */
  public record Other(String name, @Nullable String lang, String note) {}

  /** A number in a register. */
  public record Registered(String scheme, String schemeName, String href, String value) {}

  /** A relation to another organization, with its source. */
  public record Tie(
      String href, Phrase name, String acronym, String note, String source, @Nullable String url) {}

  /** A number that was said of it. */
  public record Said(Phrase what, String note, String source, @Nullable String url) {}

  /** A place or topic of work. */
  public record Link(String href, String text) {}

  /** One version. */
  public record Change(String time, String iso, String title, String reason, List<Part> parts) {}

  /** A field that became another; both texts as they stood. */
  public record Part(String label, String before, String after) {}
}
