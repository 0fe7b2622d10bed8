package org.vetika.app.consistency.estimate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vetika.app.consistency.estimate.web.EstimatePage.Result;
import org.vetika.app.consistency.estimate.web.EstimatePage.Row;
import org.vetika.app.web.PageContext;
import org.vetika.estimation.Message;
import org.vetika.estimation.Wording;
import tools.jackson.databind.JsonNode;

/** Reads the JSON of docs/estimation.md for a page. */
final class ResultReading {
  private static final int MOST_MODELS = 20;
  private static final double PERCENT = 100;

  private final JsonNode root;
  private final Wording wording;
  private final PageContext page;

  ResultReading(JsonNode root, PageContext page) {
    this.root = root;
    this.page = page;
    this.wording = Wording.in(Locale.forLanguageTag(page.language().tag()));
  }

  Result result() {
    List<JsonNode> warnings = each(root.path("warnings"));
    return new Result(
        root.path("text").asString(""),
        big(),
        bigLabel(),
        warnings.stream().map(node -> node.path("text").asString("")).toList(),
        each(root.path("refusal").path("grounds")).stream()
            .skip(1)
            .map(node -> node.path("text").asString(""))
            .toList(),
        new RangeChart(root, this, page).ranges(),
        methods(),
        wording.say(new Message("report.models", List.of(root.path("models").size()))),
        models(),
        leftOut(),
        bound(),
        bands(),
        strata());
  }

  /** A word of the library, such as {@code report.methods}. */
  String word(String key) {
    return wording.say(key);
  }

  long union() {
    return root.path("union").asLong();
  }

  private String big() {
    JsonNode estimate = root.path("estimate");
    if (estimate.isMissingNode()) {
      return number(root.path("union"));
    }
    return atLeast(estimate)
        ? number(estimate.path("lower"))
        : page.t(
            "quantity.between", number(estimate.path("lower")), number(estimate.path("upper")));
  }

  private String bigLabel() {
    JsonNode estimate = root.path("estimate");
    return estimate.isMissingNode()
        ? page.t("estimate.big.known")
        : page.t(atLeast(estimate) ? "estimate.big.at-least" : "estimate.big.between");
  }

  private static boolean atLeast(JsonNode estimate) {
    return estimate.path("reading").asString("").equals("at-least");
  }

  private List<Row> methods() {
    return each(root.path("methods")).stream()
        .map(node ->
            new Row(
                word("method." + node.path("method").asString("")),
                List.of(
                    number(node.path("point")),
                    number(node.path("lower")),
                    number(node.path("upper")),
                    page.t(node.path("used").asBoolean() ? "estimate.used" : "estimate.not-used"))))
        .toList();
  }

  private List<Row> models() {
    return each(root.path("models")).stream()
        .limit(MOST_MODELS)
        .map(node ->
            new Row(
                node.path("model").asString(""),
                node.has("size")
                    ? List.of(
                        number(node.path("size")),
                        number(node.path("lower")),
                        number(node.path("upper")),
                        page.number(node.path("degreesOfFreedom").asInt()),
                        tenth(node.path("bic").asDouble()),
                        tenth(PERCENT * node.path("weight").asDouble()))
                    : List.of(
                        page.t("estimate.no-answer"),
                        "",
                        "",
                        page.number(node.path("degreesOfFreedom").asInt()),
                        "",
                        "")))
        .toList();
  }

  /** With one decimal, also where that is 0: the numbers stand below each other. */
  private String tenth(double number) {
    return page.t("estimate.tenth", number);
  }

  private List<Row> leftOut() {
    var rows = new ArrayList<Row>();
    for (JsonNode node : each(root.path("leftOut"))) {
      String list = node.path("list").asString("");
      if (node.has("point")) {
        rows.add(
            new Row(
                list,
                List.of(
                    number(node.path("point")),
                    page.t(
                        "quantity.between",
                        number(node.path("lower")),
                        number(node.path("upper"))))));
      } else if (node.path("lincolnPetersen").isNumber()) {
        rows.add(
            new Row(
                list,
                List.of(number(node.path("lincolnPetersen")), page.t("estimate.if-independent"))));
      } else {
        rows.add(new Row(list, List.of(page.t("estimate.no-figure"), "")));
      }
    }
    return rows;
  }

  private List<Row> bound() {
    return each(root.path("bound")).stream()
        .map(node ->
            new Row(
                wording.number(node.path("oddsRatio").asDouble()),
                List.of(number(node.path("point")))))
        .toList();
  }

  private List<Row> bands() {
    return each(root.path("twoLists").path("bands")).stream()
        .map(node -> {
          double odds = node.path("oddsRatio").asDouble();
          String key = odds < 1 ? "avoid" : odds > 1 ? "attract" : "independent";
          return new Row(
              page.t("estimate.band." + key),
              List.of(
                  wording.number(odds),
                  node.path("size").isNumber()
                      ? number(node.path("size"))
                      : page.t("estimate.no-figure")));
        })
        .toList();
  }

  private List<Row> strata() {
    return each(root.path("strata")).stream()
        .map(node ->
            new Row(node.path("stratum").asString(""), List.of(node.path("text").asString(""))))
        .toList();
  }

  /** A whole number; what has no limit as such. */
  String number(JsonNode node) {
    return node.isNumber() ? page.number(Math.round(node.asDouble())) : "∞";
  }

  static List<JsonNode> each(JsonNode array) {
    Stream<JsonNode> stream = StreamSupport.stream(array.spliterator(), false);
    return array.isArray() ? stream.toList() : List.of();
  }
}
