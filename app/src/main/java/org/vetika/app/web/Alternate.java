package org.vetika.app.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The content of a page as a file: named in the head of the page for programs, and on it for
 * people.
 *
 * @param title what the file holds; feed readers show it
 * @param href address of the file, with the filters of the page
 */
public record Alternate(Format format, String title, String href) {

  /** The kinds of files; the lower-case name is the ending of the address. */
  public enum Format {
    JSON("application/json", "data"),
    CSV("text/csv", "table"),
    ATOM("application/atom+xml", "feed"),
    ICS("text/calendar", "calendar");

    private final String type;
    private final String icon;

    Format(String type, String icon) {
      this.type = type;
      this.icon = icon;
    }

    /** The media type. */
    public String type() {
      return type;
    }

    /** The name of its icon. */
    public String icon() {
      return icon;
    }

    /** As in addresses and in the message keys {@code format.<key>}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The files of a page.
   *
   * @param path of the page without its language; its query, if any, holds only what the files know
   */
  public static List<Alternate> of(PageContext page, String title, String path, Format... formats) {
    int end = path.indexOf('?');
    String bare = end < 0 ? path : path.substring(0, end);
    String query = end < 0 ? "" : path.substring(end);
    return Stream.of(formats)
        .map(format -> new Alternate(format, title, page.href(bare + "." + format.key() + query)))
        .toList();
  }
}
