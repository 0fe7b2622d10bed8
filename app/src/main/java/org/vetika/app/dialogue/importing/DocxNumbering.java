package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts automatic lists as Word does and gives the label that it would print. */
final class DocxNumbering implements SafeXml.Listener {
  static final DocxNumbering NONE = new DocxNumbering();
  private static final int LEVELS = 9;

  /** One level of a list definition. */
  private static final class Level {
    private String format = "decimal";
    private String text = "";
    private int start = 1;
  }

  /** A list definition, or the overrides of one list. */
  private static final class Definition {
    private final Map<Integer, Level> levels = new HashMap<>();
    private final Map<Integer, Integer> starts = new HashMap<>();
    private int base = -1;
  }

  private final Map<Integer, Definition> bases = new HashMap<>();
  private final Map<Integer, Definition> lists = new HashMap<>();
  private final Map<Integer, int[]> counters = new HashMap<>();
  private final Set<Integer> begun = new HashSet<>();
  private @Nullable Definition current;
  private @Nullable Level level;
  private int override;

  private DocxNumbering() {}

  static DocxNumbering read(byte @Nullable [] part) throws IOException {
    DocxNumbering numbering = new DocxNumbering();
    if (part != null) {
      SafeXml.read(part, numbering);
    }
    return numbering;
  }

  @Override
  public void open(String name, XMLStreamReader element) {
    switch (name) {
      case "abstractNum" -> {
        current = new Definition();
        bases.put(SafeXml.number(element, "abstractNumId", -1), current);
      }
      case "num" -> {
        current = new Definition();
        lists.put(SafeXml.number(element, "numId", -1), current);
      }
      case "lvlOverride" -> override = SafeXml.number(element, "ilvl", 0);
      default -> detail(name, element);
    }
  }

  private void detail(String name, XMLStreamReader element) {
    Definition definition = current;
    if (definition == null) {
      return;
    }
    switch (name) {
      case "abstractNumId" -> definition.base = SafeXml.number(element, "val", -1);
      case "startOverride" -> definition.starts.put(override, SafeXml.number(element, "val", 1));
      case "lvl" -> {
        level = new Level();
        definition.levels.put(SafeXml.number(element, "ilvl", 0), level);
      }
      default -> ofLevel(name, element);
    }
  }

  private void ofLevel(String name, XMLStreamReader element) {
    Level open = level;
    String value = SafeXml.attribute(element, "val");
    if (open == null || value == null) {
      return;
    }
    switch (name) {
      case "start" -> open.start = SafeXml.number(element, "val", 1);
      case "numFmt" -> open.format = value;
      case "lvlText" -> open.text = value;
      default -> {}
    }
  }

  @Override
  public void close(String name) {
    switch (name) {
      case "lvl" -> level = null;
      case "abstractNum", "num" -> current = null;
      default -> {}
    }
  }

  @Override
  public void text(String text) {}

  /** The label of the next item of this list at this level (from 0); null when it shows none. */
  @Nullable String next(int list, int at) {
    Definition definition = lists.get(list);
    if (definition == null || at < 0 || at >= LEVELS) {
      return null;
    }
    int[] counts = counters.computeIfAbsent(definition.base, base -> new int[LEVELS]);
    boolean first = begun.add(list * LEVELS + at);
    Integer restart = definition.starts.get(at);
    if (first && restart != null) {
      counts[at] = restart;
    } else {
      counts[at] = counts[at] == 0 ? level(definition, at).start : counts[at] + 1;
    }
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    return printed(definition, at, counts);
  }

  private Level level(Definition definition, int at) {
    Level own = definition.levels.get(at);
    Definition base = bases.get(definition.base);
    Level inherited = base == null ? null : base.levels.get(at);
    if (own != null) {
      return own;
    }
    return inherited == null ? new Level() : inherited;
  }

  private @Nullable String printed(Definition definition, int at, int[] counts) {
    Level shown = level(definition, at);
    if (shown.format.equals("none") && !shown.text.contains("%")) {
      return shown.text.isBlank() ? null : shown.text;
    }
    if (shown.format.equals("bullet")) {
      return "•";
    }
    String label = shown.text;
    for (int i = 0; i < LEVELS; i++) {
      if (label.contains("%" + (i + 1))) {
        Level outer = level(definition, i);
        int value = counts[i] == 0 ? outer.start : counts[i];
        label = label.replace("%" + (i + 1), ListNumbers.printed(style(outer.format), value));
      }
    }
    return label.isBlank() ? null : label;
  }

  private static String style(String format) {
    return switch (format) {
      case "lowerLetter" -> "a";
      case "upperLetter" -> "A";
      case "lowerRoman" -> "i";
      case "upperRoman" -> "I";
      default -> "1";
    };
  }
}
