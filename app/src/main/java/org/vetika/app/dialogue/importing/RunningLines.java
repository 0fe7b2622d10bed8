package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what is printed again on every page (running head and foot, page numbers) from the text.
 *
 * @param body the lines of the text
 * @param asides the running lines, first of each only
 */
record RunningLines(List<TextLine> body, List<Block> asides) {
  private static final int EDGE = 3;
  private static final Pattern PAGE_WORD =
      Pattern.compile(
          "^[-–|\\s]*(?:page|p\\.|ទំព័រ|ទំព័រទី)\\s*[0-9០-៩]{1,4}(?:\\s*(?:of|/|នៃ)\\s*[0-9០-៩]{1,4})?[-–|\\s]*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_NUMBER =
      Pattern.compile("^(?:[-–]\\s*)?[0-9០-៩]{1,4}(?:\\s*[-–])?$|^[0-9]{1,3}\\s*/\\s*[0-9]{1,3}$");
  private static final Pattern DIGITS = Pattern.compile("[0-9០-៩]+");

  static RunningLines separate(List<TextLine> lines) {
    Map<Integer, List<Integer>> pages = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      pages.computeIfAbsent(lines.get(i).page(), page -> new ArrayList<>()).add(i);
    }
    Set<Integer> edges = new HashSet<>();
    Set<String> repeated = repeated(lines, pages);
    pages.values().forEach(page -> edges.addAll(outermost(lines, page, repeated)));
    return split(lines, edges, repeated, pages.size());
  }

  /** Running lines stand outside all text: the first line of the text ends them. */
  private static Set<Integer> outermost(
      List<TextLine> lines, List<Integer> page, Set<String> repeated) {
    Set<Integer> edges = new HashSet<>();
    List<Integer> inward = edgesOf(page);
    int half = Math.min(EDGE, page.size());
    for (List<Integer> side :
        List.of(inward.subList(0, half), inward.subList(half, inward.size()).reversed())) {
      for (int at : side) {
        edges.add(at);
        String text = lines.get(at).text();
        if (!repeated.contains(shape(text)) && !isNumber(text.strip())) {
          break;
        }
      }
    }
    return edges;
  }

  /** A label or a small letter at its start makes a line part of the text, however often. */
  private static boolean mayRun(String text) {
    String line = text.strip();
    boolean address = line.startsWith("www.") || line.startsWith("http");
    boolean point = PointLabels.at(line).filter(label -> !label.rest().isBlank()).isPresent();
    return address || (!point && (line.length() < 60 || !CleanText.startsLowerCase(line)));
  }

  private static List<Integer> edgesOf(List<Integer> page) {
    int size = page.size();
    List<Integer> edges = new ArrayList<>(page.subList(0, Math.min(EDGE, size)));
    edges.addAll(page.subList(Math.max(0, size - EDGE), size));
    return edges;
  }

  private static Set<String> repeated(List<TextLine> lines, Map<Integer, List<Integer>> pages) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    pages.forEach((page, indexes) ->
        edgesOf(indexes).stream()
            .filter(i -> mayRun(lines.get(i).text()))
            .forEach(i ->
                seen.computeIfAbsent(shape(lines.get(i).text()), text -> new HashSet<>())
                    .add(page)));
    int enough = Math.max(2, (pages.size() + 1) / 2);
    Set<String> repeated = new HashSet<>();
    seen.forEach((text, on) -> {
      if (on.size() >= enough) {
        repeated.add(text);
      }
    });
    return repeated;
  }

  private static RunningLines split(
      List<TextLine> lines, Set<Integer> edges, Set<String> repeated, int pageCount) {
    List<TextLine> body = new ArrayList<>();
    List<Block> asides = new ArrayList<>();
    // A head that repeats the title stays on the first page, unless the title stands there too.
    boolean keepFirst =
        lines.stream()
            .limit(10)
            .noneMatch(l -> TitleWords.isTitle(l.text()) && !repeated.contains(shape(l.text())));
    int extraPages = 0;
    boolean cut = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean edge = pageCount > 1 && edges.contains(i);
      boolean pageNumber = isPageNumber(lines, i, edge);
      if (pageNumber || (edge && isRunning(line, repeated, keepFirst))) {
        asides.add(Block.aside(CleanText.collapse(line.text()), line.page()));
        extraPages += pageNumber && pageCount == 1 ? 1 : 0;
        cut = true;
      } else {
        int gap = cut ? Math.max(line.gap(), 3) : line.gap();
        body.add(
            new TextLine(
                line.text(), line.page() + extraPages, gap, line.end(), line.unit(), line.turns()));
        cut = false;
      }
    }
    return new RunningLines(body, asides);
  }

  private static boolean isRunning(TextLine line, Set<String> repeated, boolean keepFirst) {
    boolean onlyTitle = keepFirst && line.page() <= 1 && TitleWords.isTitle(line.text());
    return repeated.contains(shape(line.text())) && !onlyTitle;
  }

  private static boolean isNumber(String text) {
    return PAGE_WORD.matcher(text).matches() || BARE_NUMBER.matcher(text).matches();
  }

  private static boolean isPageNumber(List<TextLine> lines, int at, boolean edge) {
    String text = lines.get(at).text().strip();
    if (PAGE_WORD.matcher(text).matches()) {
      return true;
    }
    boolean alone =
        lines.get(at).gap() > 1 && (at + 1 == lines.size() || lines.get(at + 1).gap() > 1);
    return (edge || alone) && at > 0 && BARE_NUMBER.matcher(text).matches();
  }

  private static String shape(String text) {
    return DIGITS.matcher(CleanText.collapse(text).toLowerCase(Locale.ROOT)).replaceAll("#");
  }
}
