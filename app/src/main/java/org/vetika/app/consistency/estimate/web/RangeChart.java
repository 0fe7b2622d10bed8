package org.vetika.app.consistency.estimate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vetika.app.consistency.estimate.web.EstimatePage.Range;
import org.vetika.app.web.PageContext;
import tools.jackson.databind.JsonNode;

/**
 * The figure, and what each method says, as ranges on one scale from 0. What has no upper limit, or
 * one far beyond all others, runs to the edge.
 */
final class RangeChart {
  /** Beyond so many times the largest middle, a range runs to the edge. */
  private static final double FARTHEST = 3;

  private static final double PERCENT = 100;

  /** Where the middle is, as a share of the scale. */
  private static final double GAP = .005;

  private final JsonNode root;
  private final ResultReading reading;
  private final PageContext page;

  RangeChart(JsonNode root, ResultReading reading, PageContext page) {
    this.root = root;
    this.reading = reading;
    this.page = page;
  }

  List<Range> ranges() {
    JsonNode estimate = root.path("estimate");
    List<JsonNode> methods = ResultReading.each(root.path("methods"));
    List<JsonNode> bands = ResultReading.each(root.path("twoLists").path("bands"));
    double scale = scale(estimate, methods, bands);
    var ranges = new ArrayList<Range>();
    if (!estimate.isMissingNode()) {
      boolean open = estimate.path("reading").asString("").equals("at-least");
      ranges.add(range(page.t("estimate.figure"), estimate, "b-brand", open, scale));
    }
    for (JsonNode method : methods) {
      String name = reading.word("method." + method.path("method").asString(""));
      boolean used = method.path("used").asBoolean();
      ranges.add(
          range(
              used ? name : page.t("estimate.not-part", name),
              method,
              used ? "b-ans" : "b-rest",
              false,
              scale));
    }
    if (bands.size() > 1 && bands.getLast().path("size").isNumber()) {
      ranges.add(band(bands, scale));
    }
    return ranges;
  }

  private static double scale(JsonNode estimate, List<JsonNode> methods, List<JsonNode> bands) {
    var all = new ArrayList<>(methods);
    if (!estimate.isMissingNode()) {
      all.add(estimate);
    }
    double middle =
        all.stream().mapToDouble(node -> node.path("point").asDouble(0)).max().orElse(0);
    double upper =
        all.stream()
            .mapToDouble(node -> node.path("upper").asDouble(0))
            .filter(each -> each <= FARTHEST * middle)
            .max()
            .orElse(middle);
    double band = bands.stream().mapToDouble(node -> node.path("size").asDouble(0)).max().orElse(0);
    return Math.max(Math.max(middle, upper), band) * 1.04;
  }

  private Range range(String name, JsonNode node, String look, boolean open, double scale) {
    boolean endless = open || !node.path("upper").isNumber();
    String text =
        open
            ? page.t("quantity.at-least", reading.number(node.path("lower")))
            : page.t(
                "quantity.between",
                reading.number(node.path("lower")),
                reading.number(node.path("upper")));
    double from = node.path("lower").asDouble(0);
    double to = endless ? scale : Math.min(scale, node.path("upper").asDouble(scale));
    return range(name, text, from, to, open ? -1 : node.path("point").asDouble(-1), look, scale);
  }

  private Range band(List<JsonNode> bands, double scale) {
    JsonNode first = bands.getFirst().path("size");
    JsonNode last = bands.getLast().path("size");
    return range(
        page.t("estimate.band"),
        page.t("quantity.between", reading.number(first), reading.number(last)),
        first.asDouble(),
        last.asDouble(),
        -1,
        "b-exp",
        scale);
  }

  private Range range(
      String name, String text, double from, double to, double middle, String look, double scale) {
    boolean parted = middle > from + GAP * scale && middle < to - GAP * scale;
    double below = parted ? middle - GAP / 2 * scale : to;
    double above = middle + GAP / 2 * scale;
    return new Range(
        name,
        text,
        middle < 0 ? "" : page.number(Math.round(middle)),
        percent(reading.union() / scale),
        percent(from / scale),
        percent(Math.max(GAP, (below - from) / scale)),
        parted ? percent(above / scale) : "",
        parted ? percent((to - above) / scale) : "",
        look);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", Math.clamp(share, 0, 1) * PERCENT);
  }
}
