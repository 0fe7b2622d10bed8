package org.vetika.app.opendata.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.format.AtomFeed;
import org.vetika.app.opendata.representation.EstimateRepresentation;
import org.vetika.app.opendata.representation.LanguageText;
import org.vetika.app.opendata.representation.RoundRepresentation;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** Makes entries of feeds of what is said about figures. */
@Component
class ConsistencyFeedEntries {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final Addresses addresses;
  private final Indicators indicators;

  ConsistencyFeedEntries(Addresses addresses, Indicators indicators) {
    this.addresses = addresses;
    this.indicators = indicators;
  }

  /** What an entry says, in a language. */
  private record Words(String title, Language language, String text) {}

  /** When it came, and when it changed. */
  private record Times(Instant published, Instant updated) {}

  private AtomFeed.Entry entry(
      String path, Words words, Times times, List<String> categories, PageContext page) {
    return new AtomFeed.Entry(
        addresses.page(path),
        addresses.page(page.language(), path),
        words.title(),
        words.language().tag(),
        words.text(),
        times.published(),
        times.updated(),
        categories);
  }

  /** Updated when somebody spoke; the names of the parties are its title. */
  AtomFeed.Entry of(Discrepancy of, PageContext page) {
    Language language = page.language();
    String state = of.course().state().key();
    return entry(
        "/consistency/discrepancies/" + of.number(),
        new Words(
            page.t(
                "data.feed.discrepancy",
                of.number(),
                of.first().name(language),
                of.second().name(language)),
            language,
            page.t("discrepancy-state." + state)),
        new Times(of.openedAt(), of.changedAt()),
        List.of(state),
        page);
  }

  /** New on the day from which everybody sees it; updated when the party spoke or it closed. */
  AtomFeed.Entry of(RuleFinding of, PageContext page) {
    Instant seen = of.publicOn().atStartOfDay(ZONE).toInstant();
    Instant updated =
        Stream.concat(
                Stream.of(Optional.ofNullable(of.closedAt()).orElse(seen)),
                of.answers().stream().map(RuleFinding.Answer::at))
            .reduce(seen, (one, other) -> one.isAfter(other) ? one : other);
    String state = of.state().key();
    return entry(
        "/consistency/findings/" + of.number(),
        new Words(
            page.t("data.feed.finding", of.number(), of.party().name(page.language())),
            page.language(),
            page.t(
                "data.feed.finding.text",
                page.t("check." + of.kind()),
                page.t("finding-state." + state))),
        new Times(seen, updated),
        List.of(state, of.kind()),
        page);
  }

  /** The parties wrote its title. */
  AtomFeed.Entry of(RoundRepresentation of, PageContext page) {
    String parties =
        of.parties().stream()
            .map(party -> shown(party.name(), page.language()))
            .collect(Collectors.joining(" · "));
    return entry(
        "/consistency/rounds/" + of.id(),
        new Words(of.title(), Language.ofTag(of.language()).orElseThrow(), parties),
        new Times(of.publishedAt(), of.publishedAt()),
        List.of(of.signedByAll() ? "signed" : "not-signed"),
        page);
  }

  /** What is counted is their title, in one query for all; the result stands in a sentence. */
  List<AtomFeed.Entry> of(List<EstimateRepresentation> estimates, PageContext page) {
    Map<String, Indicator> known =
        indicators.byNumbers(
            estimates.stream().map(EstimateRepresentation::indicator).distinct().toList());
    return estimates.stream()
        .map(each -> {
          Indicator indicator = known.get(each.indicator());
          String name =
              indicator == null
                  ? each.indicator()
                  : indicator.definition().name().in(page.language());
          return entry(
              "/consistency/estimates/" + each.number(),
              new Words(
                  each.number() + " · " + name,
                  page.language(),
                  shown(each.text(), page.language())),
              new Times(each.publishedAt(), each.publishedAt()),
              List.of(each.estimate() == null ? "refusal" : each.estimate().reading()),
              page);
        })
        .toList();
  }

  private static String shown(@Nullable LanguageText text, Language language) {
    if (text == null) {
      return "";
    }
    String own = language == Language.EN ? text.en() : text.km();
    String other = language == Language.EN ? text.km() : text.en();
    return own != null ? own : other == null ? "" : other;
  }
}
