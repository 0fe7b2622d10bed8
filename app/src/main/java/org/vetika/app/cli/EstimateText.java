package org.vetika.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.vetika.estimation.Estimate;
import org.vetika.estimation.Evidence;
import org.vetika.estimation.Finding;
import org.vetika.estimation.Interval;
import org.vetika.estimation.LeftOut;
import org.vetika.estimation.MembershipCounts;
import org.vetika.estimation.Message;
import org.vetika.estimation.ModelFit;
import org.vetika.estimation.ModelSearch;
import org.vetika.estimation.Options;
import org.vetika.estimation.ProfileInterval;
import org.vetika.estimation.Progress;
import org.vetika.estimation.Refusal;
import org.vetika.estimation.SizeDistribution;
import org.vetika.estimation.Strata;
import org.vetika.estimation.TwoLists;
import org.vetika.estimation.UnionOnly;
import org.vetika.estimation.Wording;

/** A finding for people at a terminal. */
final class EstimateText {
  private static final int MODELS_SHOWN = 8;
  private static final double[] THETAS = {0.5, 1, 2};

  private final Wording wording;
  private final Options options;
  private final List<String> lines = new ArrayList<>();

  EstimateText(Wording wording, Options options) {
    this.wording = wording;
    this.options = options;
  }

  String write(MembershipCounts counts, Finding finding) {
    add(counts, finding);
    return String.join(System.lineSeparator(), lines);
  }

  String write(Strata strata) {
    lines.add(wording.say("report.total"));
    lines.add(wording.say(strata.total().summary()));
    strata
        .findings()
        .forEach((name, finding) -> {
          heading("report.group", name);
          lines.add(wording.say(finding.summary()));
          warnings(finding);
        });
    return String.join(System.lineSeparator(), lines);
  }

  private void add(MembershipCounts counts, Finding finding) {
    lines.add(wording.say(finding.summary()));
    warnings(finding);
    switch (finding) {
      case Estimate estimate -> {
        evidence(estimate.evidence());
        leftOut(counts);
        bound(estimate);
      }
      case Refusal refusal -> {
        refusal.grounds().stream()
            .skip(1)
            .forEach(ground -> lines.add("- " + wording.say(ground.explanation())));
        evidence(refusal.evidence());
      }
      case UnionOnly union -> bands(union.lists());
    }
  }

  private void warnings(Finding finding) {
    if (!finding.warnings().isEmpty()) {
      heading("report.warnings");
      finding.warnings().forEach(warning -> lines.add("- " + wording.say(warning)));
    }
  }

  private void evidence(Evidence evidence) {
    if (!evidence.methods().isEmpty()) {
      heading("report.methods");
    }
    for (int index = 0; index < evidence.methods().size(); index++) {
      Evidence.Answer answer = evidence.methods().get(index);
      String method = wording.say("method." + answer.method().code());
      String line = figure("report.method", method, answer.size());
      lines.add("- " + (index < evidence.used() ? line : say("report.not-used", line)));
    }
    evidence.models().ifPresent(this::models);
  }

  private void models(ModelSearch models) {
    heading("report.models", models.fits().size());
    for (ModelFit fit : models.fits().stream().limit(MODELS_SHOWN).toList()) {
      ProfileInterval profile = fit.profile();
      if (!fit.usable()) {
        lines.add("- " + say("report.model.unusable", fit.model().name()));
      } else {
        Interval range = profile == null ? fit.wald() : profile.interval();
        lines.add(
            "- "
                + say(
                    "report.model",
                    fit.model().name(),
                    number(fit.size()),
                    number(range.lower()),
                    number(range.upper()),
                    wording.number(Math.round(1000 * models.weight(fit)) / 10.)));
      }
    }
  }

  private void leftOut(MembershipCounts counts) {
    heading("report.left-out");
    for (LeftOut left : LeftOut.each(counts, options, Progress.NONE)) {
      if (left.size().isPresent()) {
        lines.add("- " + figure("report.left-out.figure", left.list(), left.size().get()));
      } else if (left.pair().isPresent() && left.pair().get().both() > 0) {
        lines.add(
            "- "
                + say(
                    "report.left-out.pair",
                    left.list(),
                    number(left.pair().get().lincolnPetersen())));
      } else {
        lines.add("- " + say("report.left-out.none", left.list()));
      }
    }
  }

  private void bound(Estimate estimate) {
    heading("report.bound");
    for (double theta : THETAS) {
      lines.add("- " + say("report.bound.line", theta, number(estimate.pointIfBound(theta))));
    }
  }

  private void bands(TwoLists lists) {
    heading("report.bands");
    if (lists.both() == 0) {
      lines.add("- " + wording.say("band.unlimited"));
      return;
    }
    for (TwoLists.Band band : lists.bands()) {
      String key = band.theta() < 1 ? "avoid" : band.theta() > 1 ? "attract" : "independent";
      lines.add("- " + say("band." + key, band.theta(), number(band.size())));
    }
  }

  private String figure(String key, String name, SizeDistribution size) {
    Interval range = size.interval(options.level());
    return say(key, name, number(size.median()), number(range.lower()), number(range.upper()));
  }

  private void heading(String key, Object... arguments) {
    lines.add("");
    lines.add(say(key, arguments));
  }

  private String say(String key, Object... arguments) {
    return wording.say(new Message(key, List.of(arguments)));
  }

  private String number(double value) {
    return Double.isInfinite(value) ? "∞" : wording.number(Math.rint(value));
  }
}
