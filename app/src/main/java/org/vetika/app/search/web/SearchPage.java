package org.vetika.app.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.search.Segment;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.Tag;

/**
 * The search page.
 *
 * @param text what was searched for
 * @param title of the document: what was searched for and how much was found
 * @param found how much was found, in a sentence; empty when nothing was searched for
 * @param note what is to be known about the result; may be empty
 * @param help whether to say how to search
 * @param hidden what was chosen, for the form
 * @param chosen what was chosen, each with the address that drops it
 * @param names similar names, when nothing was found
 * @param others other searches, when nothing was found
 * @param alternates what was found as files
 */
public record SearchPage(
    String text,
    String title,
    String found,
    String note,
    boolean help,
    List<Field> hidden,
    List<Link> chosen,
    List<Group> groups,
    List<Row> rows,
    List<Link> names,
    List<Link> others,
    @Nullable String previous,
    @Nullable String next,
    List<Alternate> alternates) {

  /** A hidden field of the form. */
  public record Field(String name, String value) {}

  /**
   * An address with words.
   *
   * @param language the tag of the text's language when it is not the page's, else null
   * @param detail formatted; may be empty
   */
  public record Link(String href, String text, @Nullable String language, String detail) {}

  /** A list of choices; {@code id} names its heading. */
  public record Group(String id, String title, List<Link> links) {}

  /**
   * One hit; languages are null when they are the page's.
   *
   * @param date formatted; may be empty
   * @param places their names; may be empty
   * @param tags how it stands; empty for what has no state
   */
  public record Row(
      String href,
      List<Segment> title,
      @Nullable String titleLanguage,
      List<Segment> excerpt,
      @Nullable String excerptLanguage,
      String icon,
      String type,
      String date,
      String places,
      List<Tag> tags) {}
}
