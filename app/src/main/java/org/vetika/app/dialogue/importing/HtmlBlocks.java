package org.vetika.app.dialogue.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.Block.Cell;

/** Collects the paragraphs of an HTML document in document order. */
final class HtmlBlocks implements NodeVisitor {
  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "head", "svg", "iframe", "object");
  private static final Set<String> ASIDE = Set.of("nav", "footer", "aside");

  private final ReadingBudget budget;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Deque<HtmlList> lists = new ArrayDeque<>();
  private final Deque<int[]> tables = new ArrayDeque<>();
  private @Nullable String label;
  private @Nullable RefusedException refusal;
  private int heading;
  private int silent;
  private int aside;
  private int tableCount;
  private boolean gap;
  private int blanks;
  private int preformatted;

  HtmlBlocks(ReadingBudget budget) {
    this.budget = budget;
  }

  @Override
  public void head(Node node, int depth) {
    if (refusal != null) {
      return;
    }
    if (node instanceof TextNode words) {
      if (silent == 0) {
        String found = words.getWholeText();
        text.append(preformatted > 0 ? found : found.replace('\n', ' '));
      }
    } else if (node instanceof Element element) {
      open(element, element.normalName());
    }
  }

  private void open(Element element, String name) {
    if (SILENT.contains(name)) {
      silent++;
    }
    if (name.equals("br")) {
      text.append('\n');
      return;
    }
    if (!isBlock(element)) {
      return;
    }
    flush();
    if (ASIDE.contains(name)) {
      aside++;
    }
    preformatted += name.equals("pre") ? 1 : 0;
    switch (name) {
      case "ol", "ul", "menu" -> lists.push(HtmlList.of(element));
      case "li" -> label = lists.isEmpty() ? "•" : lists.peek().next(element);
      case "table" -> tables.push(new int[] {tableCount++, -1, -1});
      case "tr" -> nextRow();
      case "td", "th" -> nextCell();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = name.charAt(1) - '0';
      default -> gap = gap || name.equals("p") || name.equals("div");
    }
  }

  private void nextRow() {
    int[] table = tables.peek();
    if (table != null) {
      table[1]++;
      table[2] = -1;
    }
  }

  private void nextCell() {
    int[] table = tables.peek();
    if (table != null) {
      table[1] = Math.max(0, table[1]);
      table[2]++;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (refusal != null || !(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (isBlock(element)) {
      flush();
      close(name);
    }
    if (SILENT.contains(name)) {
      silent--;
    }
  }

  private void close(String name) {
    preformatted -= name.equals("pre") ? 1 : 0;
    if (ASIDE.contains(name)) {
      aside--;
    }
    switch (name) {
      case "ol", "ul", "menu" -> lists.poll();
      case "li" -> label = null;
      case "table" -> tables.poll();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
      default -> {}
    }
  }

  private static boolean isBlock(Element element) {
    return element.isBlock()
        || switch (element.normalName()) {
          case "td", "th", "tr", "table", "li", "ol", "ul", "dd", "dt", "caption" -> true;
          default -> false;
        };
  }

  /** Ends the current paragraph; line breaks before a label or an empty line divide it. */
  private void flush() {
    String[] lines = text.toString().split("\n", -1);
    text.setLength(0);
    if (preformatted > 0) {
      List.of(lines).forEach(this::add);
      return;
    }
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      boolean starts = line.isBlank() || PointLabels.at(CleanText.collapse(line)).isPresent();
      if (starts && !paragraph.toString().isBlank()) {
        add(paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(line).append(' ');
    }
    add(paragraph.toString());
  }

  private void add(String paragraph) {
    String clean = CleanText.collapse(paragraph);
    if (clean.isEmpty() || silent > 0) {
      blanks += preformatted > 0 ? 1 : 0;
      return;
    }
    try {
      budget.paragraph();
      budget.characters(clean.length());
    } catch (RefusedException tooMuch) {
      refusal = tooMuch;
      return;
    }
    int[] table = tables.peek();
    Cell cell = (table == null || table[2] < 0) ? null : new Cell(table[0], table[1], table[2]);
    int depth = label == null ? 0 : lists.size();
    blocks.add(new Block(clean, label, depth, heading, 0, gap, blanks, aside > 0, cell));
    label = null;
    gap = false;
    blanks = 0;
  }

  List<Block> finish() throws RefusedException {
    flush();
    if (refusal != null) {
      throw refusal;
    }
    return blocks;
  }

  /** The numbering of one list. */
  private static final class HtmlList {
    private final @Nullable String type;
    private final int step;
    private int value;

    private HtmlList(@Nullable String type, int start, int step) {
      this.type = type;
      this.value = start;
      this.step = step;
    }

    static HtmlList of(Element element) {
      if (!element.normalName().equals("ol")) {
        return new HtmlList(null, 0, 1);
      }
      boolean reversed = element.hasAttr("reversed");
      int items =
          (int) element.children().stream().filter(c -> c.normalName().equals("li")).count();
      int start = number(element.attr("start"), reversed ? items : 1);
      return new HtmlList(type(element), start, reversed ? -1 : 1);
    }

    private static String type(Element list) {
      String style = list.attr("style").toLowerCase(Locale.ROOT);
      if (style.contains("lower-alpha") || style.contains("lower-latin")) {
        return "a";
      }
      if (style.contains("upper-alpha") || style.contains("upper-latin")) {
        return "A";
      }
      if (style.contains("lower-roman")) {
        return "i";
      }
      if (style.contains("upper-roman")) {
        return "I";
      }
      if (style.contains("khmer")) {
        return "km";
      }
      return list.attr("type").isEmpty() ? "1" : list.attr("type");
    }

    String next(Element item) {
      if (type == null) {
        return "•";
      }
      value = number(item.attr("value"), value);
      String printed = ListNumbers.printed(type, value);
      value += step;
      return printed + ".";
    }

    private static int number(String printed, int otherwise) {
      return printed.matches("-?\\d{1,6}") ? Integer.parseInt(printed) : otherwise;
    }
  }
}
