package org.vetika.app.consistency.estimate;

import java.util.List;
import org.vetika.estimation.Estimate;
import org.vetika.estimation.Evidence;
import org.vetika.estimation.Finding;
import org.vetika.estimation.Interval;
import org.vetika.estimation.LeftOut;
import org.vetika.estimation.Message;
import org.vetika.estimation.ModelFit;
import org.vetika.estimation.ModelSearch;
import org.vetika.estimation.ProfileInterval;
import org.vetika.estimation.Refusal;
import org.vetika.estimation.RefusalReason;
import org.vetika.estimation.Strata;
import org.vetika.estimation.TwoLists;
import org.vetika.estimation.UnionOnly;
import org.vetika.estimation.Wording;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A finding as the JSON object of docs/estimation.md; what is not a number is null. For the command
 * and for pages.
 */
public final class EstimateJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final double[] THETAS = {0.5, 1, 2};

  private final ExactWords words;
  private final double level;
  private final Exactness exactness;

  public EstimateJson(Wording wording, double level, Exactness exactness) {
    this.words = new ExactWords(wording, exactness);
    this.level = level;
    this.exactness = exactness;
  }

  /** With what one list less would change, and what an unseen bond between all lists would do. */
  public String write(Finding finding, List<LeftOut> leftOut) {
    ObjectNode root = tree(finding);
    if (finding instanceof Estimate estimate) {
      sensitivity(root, estimate, leftOut);
    }
    return JSON.writeValueAsString(root);
  }

  /** The sum, with the parts under {@code strata}. */
  public String write(Strata strata) {
    ObjectNode root = tree(strata.total());
    ArrayNode parts = root.putArray("strata");
    strata
        .findings()
        .forEach((name, finding) -> parts.addObject().put("stratum", name).setAll(tree(finding)));
    return JSON.writeValueAsString(root);
  }

  private void sensitivity(ObjectNode root, Estimate estimate, List<LeftOut> leftOut) {
    ArrayNode without = root.putArray("leftOut");
    for (LeftOut left : leftOut) {
      ObjectNode node = without.addObject().put("list", left.list()).put("union", left.union());
      left.size()
          .ifPresent(size -> {
            number(node, "point", size.median());
            range(node, size.interval(level));
          });
      left.pair().ifPresent(pair -> number(node, "lincolnPetersen", pair.lincolnPetersen()));
    }
    ArrayNode bound = root.putArray("bound");
    for (double theta : THETAS) {
      number(bound.addObject().put("oddsRatio", theta), "point", estimate.pointIfBound(theta));
    }
  }

  private ObjectNode tree(Finding finding) {
    ObjectNode root = JSON.createObjectNode();
    root.put("union", exactness.known(finding.union()));
    root.put("text", words.summary(finding));
    switch (finding) {
      case Estimate estimate -> {
        estimate(root.putObject("estimate"), estimate);
        evidence(root, estimate.evidence());
      }
      case Refusal refusal -> {
        refusal(root.putObject("refusal"), refusal);
        evidence(root, refusal.evidence());
      }
      case UnionOnly union -> {
        root.putObject("refusal")
            .put("reason", RefusalReason.TWO_LISTS.code())
            .put("text", words.say("refusal." + RefusalReason.TWO_LISTS.code()));
        twoLists(root.putObject("twoLists"), union.lists());
        evidence(root, Evidence.none());
      }
    }
    ArrayNode warnings = root.putArray("warnings");
    for (Message warning : finding.warnings()) {
      warnings.addObject().put("code", warning.key()).put("text", words.say(warning));
    }
    return root;
  }

  private void estimate(ObjectNode node, Estimate estimate) {
    number(node, "point", estimate.point());
    range(node, estimate.interval());
    node.put("level", estimate.level());
    node.put("reading", estimate.reading() == Estimate.Reading.BETWEEN ? "between" : "at-least");
  }

  private void refusal(ObjectNode node, Refusal refusal) {
    node.put("reason", refusal.reason().code());
    node.put("text", words.say(refusal.grounds().getFirst().explanation()));
    ArrayNode grounds = node.putArray("grounds");
    for (Refusal.Ground ground : refusal.grounds()) {
      grounds
          .addObject()
          .put("reason", ground.reason().code())
          .put("text", words.say(ground.explanation()));
    }
  }

  private void twoLists(ObjectNode node, TwoLists lists) {
    number(node, "lincolnPetersen", lists.lincolnPetersen());
    number(node, "chapman", lists.chapman());
    ArrayNode bands = node.putArray("bands");
    for (TwoLists.Band band : lists.bands()) {
      number(bands.addObject().put("oddsRatio", band.theta()), "size", band.size());
    }
  }

  private void evidence(ObjectNode root, Evidence evidence) {
    ArrayNode models = root.putArray("models");
    ArrayNode methods = root.putArray("methods");
    if (exactness == Exactness.FULL) {
      evidence.models().ifPresent(search -> models(models, search));
    }
    for (int index = 0; index < evidence.methods().size(); index++) {
      Evidence.Answer answer = evidence.methods().get(index);
      ObjectNode node = methods.addObject().put("method", answer.method().code());
      number(node, "point", answer.size().median());
      range(node, answer.size().interval(level));
      node.put("used", index < evidence.used());
    }
  }

  private void models(ArrayNode array, ModelSearch search) {
    for (ModelFit fit : search.fits()) {
      ObjectNode node = array.addObject().put("model", fit.model().name());
      node.put("state", fit.estimability().code());
      if (fit.usable()) {
        number(node, "size", fit.size());
        number(node, "standardError", fit.standardError());
        ProfileInterval profile = fit.profile();
        range(node, profile == null ? fit.wald() : profile.interval());
        number(node, "deviance", fit.deviance());
        number(node, "aic", fit.aic());
        number(node, "bic", fit.bic());
        number(node, "weight", search.weight(fit));
      }
      node.put("degreesOfFreedom", fit.degreesOfFreedom());
    }
  }

  private void range(ObjectNode node, Interval interval) {
    put(node, "lower", exactness.down(interval.lower()));
    put(node, "upper", exactness.up(interval.upper()));
  }

  private void number(ObjectNode node, String name, double value) {
    put(node, name, exactness.of(value));
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }
}
