package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which paragraph styles are headings, and which are numbered. */
final class DocxStyles implements SafeXml.Listener {
  private static final Pattern HEADING = Pattern.compile("heading ?(\\d)");

  /**
   * A paragraph style, inherited values not filled in.
   *
   * @param heading heading level, 0 for none
   * @param numbering number of its list, -1 when it has none
   * @param level level in that list, from 0
   */
  record Style(@Nullable String basedOn, int heading, int numbering, int level) {
    static final Style PLAIN = new Style(null, 0, -1, 0);
  }

  private final Map<String, Style> styles = new HashMap<>();
  private @Nullable String id;
  private Style current = Style.PLAIN;

  private DocxStyles() {}

  static DocxStyles read(byte @Nullable [] part) throws IOException {
    DocxStyles styles = new DocxStyles();
    if (part != null) {
      SafeXml.read(part, styles);
    }
    return styles;
  }

  @Override
  public void open(String name, XMLStreamReader element) {
    String value = SafeXml.attribute(element, "val");
    switch (name) {
      case "style" -> {
        id = SafeXml.attribute(element, "styleId");
        current = Style.PLAIN;
      }
      case "name" -> current = with(heading(value));
      case "basedOn" ->
          current = new Style(value, current.heading, current.numbering, current.level);
      case "outlineLvl" -> {
        int level = SafeXml.number(element, "val", 9);
        current = current.heading == 0 && level < 9 ? with(level + 1) : current;
      }
      case "numId" -> current = numbered(SafeXml.number(element, "val", 0), current.level);
      case "ilvl" -> current = numbered(current.numbering, SafeXml.number(element, "val", 0));
      default -> {}
    }
  }

  private Style with(int heading) {
    return new Style(current.basedOn, heading, current.numbering, current.level);
  }

  private Style numbered(int numbering, int level) {
    return new Style(current.basedOn, current.heading, numbering, level);
  }

  private static int heading(@Nullable String name) {
    String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
    Matcher match = HEADING.matcher(lower);
    if (match.matches()) {
      return match.group(1).charAt(0) - '0';
    }
    return lower.equals("title") ? 1 : 0;
  }

  @Override
  public void close(String name) {
    if (name.equals("style") && id != null) {
      styles.put(id, current);
      id = null;
    }
  }

  @Override
  public void text(String text) {}

  /** The style with what it inherits; without a styles part the usual names speak. */
  Style of(@Nullable String styleId) {
    if (styleId == null) {
      return Style.PLAIN;
    }
    Style found = styles.get(styleId);
    if (found == null) {
      return new Style(null, heading(styleId), -1, 0);
    }
    Style whole = found;
    String parent = found.basedOn;
    for (int i = 0; parent != null && i < 12; i++) {
      Style base = styles.getOrDefault(parent, Style.PLAIN);
      whole =
          new Style(
              null,
              whole.heading == 0 ? base.heading : whole.heading,
              whole.numbering < 0 ? base.numbering : whole.numbering,
              whole.numbering < 0 ? base.level : whole.level);
      parent = base.basedOn;
    }
    return whole;
  }
}
