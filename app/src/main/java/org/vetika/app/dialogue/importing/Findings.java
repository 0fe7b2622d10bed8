package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vetika.app.dialogue.importing.FoundSummary.FoundResult;
import org.vetika.app.dialogue.importing.FoundSummary.FoundSection;
import org.vetika.app.dialogue.importing.SourceParagraph.Placement;

/** Where each paragraph of one document has ended so far. */
final class Findings {
  private final List<FoundSection> sections = new ArrayList<>();
  private final List<FoundResult> results = new ArrayList<>();
  private final Set<Integer> tables = new HashSet<>();
  private final Map<Integer, String> loose = new TreeMap<>();
  private final Map<Integer, Placement> placements = new TreeMap<>();

  void section(FoundSection section) {
    sections.add(section);
    placements.put(section.paragraph(), Placement.SECTION);
  }

  /** Takes back the section of a heading that turned out to head nothing. */
  void removeSection(FoundSection section) {
    sections.remove(section);
    placements.remove(section.paragraph());
  }

  /** That a table of results begins with this paragraph. */
  void tableAt(int index) {
    tables.add(index);
  }

  boolean isTableAt(int index) {
    return tables.contains(index);
  }

  /** Puts sections and results in the order of the document. */
  void inOrder() {
    sections.sort(Comparator.comparingInt(FoundSection::paragraph));
    results.sort(Comparator.comparingInt(FoundResult::firstParagraph));
  }

  void result(FoundResult result) {
    results.add(result);
  }

  void place(Paragraph paragraph, Placement placement) {
    placements.put(paragraph.index(), placement);
  }

  /** Keeps the whole paragraph as not placed. */
  void loose(Paragraph paragraph) {
    loose.put(paragraph.index(), paragraph.display());
    placements.putIfAbsent(paragraph.index(), Placement.NOT_PLACED);
  }

  /** Keeps the part of a paragraph that no field holds. */
  void loosePart(Paragraph paragraph, String part) {
    if (!part.isBlank()) {
      loose.put(paragraph.index(), part);
    }
  }

  Placement placementOf(int index) {
    return placements.getOrDefault(index, Placement.NOT_PLACED);
  }

  boolean isPlaced(int index) {
    return placements.containsKey(index);
  }

  List<FoundSection> sections() {
    return sections;
  }

  List<FoundResult> results() {
    return results;
  }

  List<String> notPlaced() {
    return List.copyOf(loose.values());
  }
}
