package org.vetika.app.gazetteer.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.gazetteer.map.ProvinceOutlines.Outline;
import org.vetika.app.gazetteer.map.ProvinceOutlines.Spot;

/**
 * Draws the province map as one SVG element of at most 12 kB: every province a link with its own
 * name, shaded by the classes {@code m0} to {@code m4} (or {@code mx} for no figure) of {@code
 * map.css}. No script, no inline style. The map never stands alone: the page has the same figures
 * as a list or table.
 */
public final class ProvinceMap {

  /** Half the height of a digit, to center a label on its place. */
  private static final int HALF_DIGIT = 8;

  /** Radius that makes a small province an easy target on a phone (24 CSS pixels across at 320). */
  private static final int EASY_TARGET = 30;

  private final ProvinceOutlines outlines;

  public ProvinceMap(ProvinceOutlines outlines) {
    this.outlines = outlines;
  }

  /**
   * The map as markup for a template, already escaped.
   *
   * @param id unique on the page; letters, digits and hyphens
   * @param title what the map shows, read out as its name
   * @param regions the provinces with something to say; the others are drawn without link
   * @throws IllegalArgumentException when a region has a code without outline, or two have the same
   */
  public String svg(String id, String title, List<Region> regions) {
    Map<String, Region> byCode =
        regions.stream()
            .collect(Collectors.toMap(Region::code, Function.identity(), ProvinceMap::twice));
    StringBuilder svg = new StringBuilder(12_000);
    svg.append("<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(ProvinceOutlines.WIDTH)
        .append(' ')
        .append(ProvinceOutlines.HEIGHT)
        .append("\" role=\"group\" aria-labelledby=\"")
        .append(escaped(id))
        .append("\"><title id=\"")
        .append(escaped(id))
        .append("\">")
        .append(escaped(title))
        .append("</title>");
    for (Outline outline : smallLast()) {
      draw(svg, id, outline, byCode.remove(outline.code()));
    }
    if (!byCode.isEmpty()) {
      throw new IllegalArgumentException("no outline for " + byCode.keySet());
    }
    return svg.append("</svg>").toString();
  }

  private static Region twice(Region one, Region other) {
    throw new IllegalArgumentException("province %s is given twice".formatted(one.code()));
  }

  /** Small provinces are drawn last, so that their larger target lies above their neighbors. */
  private List<Outline> smallLast() {
    List<Outline> order =
        new ArrayList<>(outlines.all().stream().filter(o -> o.anchor().isEmpty()).toList());
    outlines.all().stream().filter(o -> o.anchor().isPresent()).forEach(order::add);
    return order;
  }

  private static void draw(StringBuilder svg, String id, Outline outline, @Nullable Region region) {
    if (region == null) {
      svg.append("<path class=\"mx\" d=\"").append(outline.path()).append("\"/>");
      return;
    }
    String shade = region.shade().isPresent() ? "m" + region.shade().getAsInt() : "mx";
    String name = escaped(id) + "-" + outline.code();
    svg.append("<a href=\"")
        .append(escaped(region.href()))
        .append("\" class=\"")
        .append(shade)
        .append(outline.anchor().isPresent() ? " far" : "")
        .append("\" aria-labelledby=\"")
        .append(name)
        .append("\"><title id=\"")
        .append(name)
        .append("\">")
        .append(escaped(region.title()))
        .append("</title><path d=\"")
        .append(outline.path())
        .append("\"/>");
    outline
        .anchor()
        .ifPresentOrElse(
            anchor -> outside(svg, anchor, outline.label(), region),
            () -> text(svg, outline.label(), region.value()));
    svg.append("</a>");
  }

  private static void outside(StringBuilder svg, Spot anchor, Spot label, Region region) {
    svg.append("<circle class=\"hit\" cx=\"")
        .append(anchor.x())
        .append("\" cy=\"")
        .append(anchor.y())
        .append("\" r=\"")
        .append(EASY_TARGET)
        .append("\"/>");
    if (!region.value().isEmpty()) {
      svg.append("<path class=\"lead-line\" d=\"M")
          .append(anchor.x())
          .append(' ')
          .append(anchor.y())
          .append('L')
          .append(label.x())
          .append(' ')
          .append(label.y() - 2 * HALF_DIGIT)
          .append("\"/>");
      text(svg, label, region.label() + " " + region.value());
    }
  }

  private static void text(StringBuilder svg, Spot middle, String text) {
    if (!text.isEmpty()) {
      svg.append("<text x=\"")
          .append(middle.x())
          .append("\" y=\"")
          .append(middle.y() + HALF_DIGIT)
          .append("\">")
          .append(escaped(text))
          .append("</text>");
    }
  }

  /**
   * For text and for attributes in double quotes; characters that XML does not allow are left out.
   */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(sign -> {
          switch (sign) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&#34;");
            case '\'' -> safe.append("&#39;");
            default -> {
              if (allowed(sign)) {
                safe.appendCodePoint(sign);
              }
            }
          }
        });
    return safe.toString();
  }

  private static boolean allowed(int sign) {
    boolean control = sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r';
    boolean halfPair = sign >= 0xD800 && sign <= 0xDFFF;
    return !control && !halfPair && sign != 0xFFFE && sign != 0xFFFF;
  }
}
