package org.vetika.app.consistency.estimate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.estimate.CountRow;
import org.vetika.app.consistency.estimate.KeptEstimate;
import org.vetika.app.consistency.estimate.KeptEstimate.Party;
import org.vetika.app.consistency.estimate.KeptEstimate.State;
import org.vetika.app.consistency.estimate.ReleasableCounts;
import org.vetika.app.consistency.estimate.web.EstimatePage.CountLine;
import org.vetika.app.consistency.estimate.web.EstimatePage.File;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.consistency.web.ReleaseWords;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the page of an estimate: in full for its parties, protected for everybody. */
@Component
class EstimatePages {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
  private static final int PERCENT = 100;

  private final Indicators indicators;
  private final Places places;
  private final ReleasableCounts releasable;

  EstimatePages(Indicators indicators, Places places, ReleasableCounts releasable) {
    this.indicators = indicators;
    this.places = places;
    this.releasable = releasable;
  }

  EstimatePage ofEverybody(KeptEstimate estimate, PageContext page) {
    return page(estimate, null, page);
  }

  EstimatePage ofParty(KeptEstimate estimate, Visitor visitor, PageContext page) {
    String waiting =
        estimate.parties().stream()
            .filter(party -> party.releasedAt() == null)
            .map(party -> party.organization().name(page.language()))
            .collect(Collectors.joining(page.t("finding.comma")));
    ReleasableCounts.Prospect prospect = releasable.prospect(estimate);
    boolean mayRelease =
        !prospect.refused()
            && estimate.computing().state() == State.DONE
            && estimate.parties().stream()
                .anyMatch(party ->
                    party.releasedAt() == null && visitor.actsFor(party.organization().id()));
    return page(
        estimate,
        new EstimatePage.Desk(
            page.href("/desk/estimates/" + estimate.id()),
            mayRelease,
            waiting,
            estimate.number() == null
                ? ""
                : page.href("/consistency/estimates/" + estimate.number()),
            prospect.refused(),
            prospect.reasons().stream().map(each -> ReleaseWords.because(each, page)).toList()),
        page);
  }

  private EstimatePage page(
      KeptEstimate estimate, EstimatePage.@Nullable Desk desk, PageContext page) {
    boolean full = desk != null;
    Optional<Indicator> indicator = indicators.find(estimate.indicator());
    String code = estimate.place();
    String number = estimate.number() == null ? "" : estimate.number();
    return new EstimatePage(
        number,
        indicator
            .map(found -> found.definition().name().in(page.language()))
            .orElse(estimate.indicator()),
        page.href("/consistency/" + estimate.indicator()),
        estimate.illustration(),
        state(estimate, page),
        code == null
            ? page.t("comparison.country")
            : places.find(code).map(place -> place.name(page.language())).orElse(code),
        new FigureWords(page).period(estimate.period()),
        Phrase.of(estimate.definition(), estimate.language(), page),
        Phrase.of(estimate.source(), estimate.language(), page),
        estimate.round() == null ? "" : page.t("estimate.from-round"),
        estimate.parties().stream().map(party -> party(party, page)).toList(),
        estimate.obstacles().stream().map(key -> page.t("estimate-obstacle." + key)).toList(),
        progress(estimate, page),
        result(estimate, full, page),
        counts(estimate, full, page),
        estimate.hidesCounts(),
        estimate.software().isEmpty()
            ? ""
            : page.t(
                "estimate.method",
                estimate.software(),
                new FigureWords(page).digits(Long.toString(estimate.seed()))),
        files(estimate, full, number, page),
        desk);
  }

  static Tag state(KeptEstimate estimate, PageContext page) {
    if (estimate.number() != null) {
      return new Tag("done", "check", page.t("estimate-state.public"));
    }
    State state = estimate.computing().state();
    String words = page.t("estimate-state." + state.key());
    return switch (state) {
      case WAITING, COMPUTING -> new Tag("wait", "clock", words);
      case DONE -> new Tag("flat", "lock", words);
      case FAILED -> new Tag("late", "alert", words);
    };
  }

  private static EstimatePage.PartyLine party(Party party, PageContext page) {
    Instant released = party.releasedAt();
    return new EstimatePage.PartyLine(
        Phrase.of(party.organization(), page),
        page.href("/organizations/" + party.organization().number()),
        released == null
            ? page.t("estimate.not-released")
            : page.t("estimate.released", page.date(LocalDate.ofInstant(released, ZONE))));
  }

  private static String progress(KeptEstimate estimate, PageContext page) {
    KeptEstimate.Computing computing = estimate.computing();
    return switch (computing.state()) {
      case DONE -> "";
      case WAITING -> page.t("estimate.waiting");
      case FAILED -> page.t("estimate.failed");
      case COMPUTING ->
          computing.step().isEmpty()
              ? page.t("estimate.waiting")
              : page.t(
                  "estimate.progress",
                  page.t("estimate-step." + computing.step()),
                  Math.round(PERCENT * computing.share()));
    };
  }

  private static EstimatePage.@Nullable Result result(
      KeptEstimate estimate, boolean full, PageContext page) {
    KeptEstimate.Results results = estimate.results();
    if (results == null) {
      return null;
    }
    JsonNode root = JsonMapper.shared().readTree(results.of(page.language(), full));
    return new ResultReading(root, page).result();
  }

  private static EstimatePage.Counts counts(KeptEstimate estimate, boolean full, PageContext page) {
    var lines = new ArrayList<CountLine>();
    for (CountRow row : estimate.counts()) {
      Long count = full ? (Long) row.cases() : row.shown();
      lines.add(
          new CountLine(
              row.stratum(),
              row.pattern().chars().mapToObj(each -> each == '1').toList(),
              count == null ? page.t("quantity.withheld") : page.number(count)));
    }
    return new EstimatePage.Counts(
        estimate.lists(), estimate.hasStrata(), lines, page.number(estimate.union(full)));
  }

  private static List<File> files(
      KeptEstimate estimate, boolean full, String number, PageContext page) {
    String base =
        page.href(full ? "/desk/estimates/" + estimate.id() : "/consistency/estimates/" + number);
    var files = new ArrayList<File>();
    files.add(new File(page.t("estimate.file.counts"), base + "/counts.csv", "table"));
    if (estimate.results() != null) {
      files.add(new File(page.t("estimate.file.result"), base + "/result.json", "data"));
      files.add(new File(page.t("estimate.file.script"), base + "/estimate.R", "doc"));
    }
    return files;
  }
}
