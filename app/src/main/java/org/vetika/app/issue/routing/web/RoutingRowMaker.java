package org.vetika.app.issue.routing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.routing.RoutingRule;
import org.vetika.app.issue.typed.ReadableRules;
import org.vetika.app.organization.Authorities;
import org.vetika.app.organization.Authority;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** Puts rules into words, in four queries however many they are. */
@Component
class RoutingRowMaker {
  private final Places places;
  private final Topics topics;
  private final Organizations organizations;
  private final Authorities authorities;

  RoutingRowMaker(
      Places places, Topics topics, Organizations organizations, Authorities authorities) {
    this.places = places;
    this.topics = topics;
    this.organizations = organizations;
    this.authorities = authorities;
  }

  private record Names(
      Map<String, Place> places,
      Map<String, Topic> topics,
      Map<Long, OrganizationName> organizations,
      Map<Long, Authority> existing) {}

  List<RoutingRow> rows(List<RoutingRule> rules, LocalDate today, PageContext page) {
    List<Long> ids = rules.stream().map(RoutingRule::authority).distinct().toList();
    var names =
        new Names(
            places.byCodes(
                rules.stream().flatMap(rule -> Stream.ofNullable(rule.place())).toList()),
            topics.byCodes(
                rules.stream().flatMap(rule -> Stream.ofNullable(rule.topic())).toList()),
            organizations.names(ids),
            authorities.existing(ids));
    return rules.stream().map(rule -> row(rule, names, today, page)).toList();
  }

  private static RoutingRow row(RoutingRule rule, Names names, LocalDate today, PageContext page) {
    Language language = page.language();
    OrganizationName authority =
        Objects.requireNonNull(names.organizations.get(rule.authority()), "authority of a rule");
    var withdrawal = rule.withdrawal();
    return new RoutingRow(
        rule.id(),
        page.t("routing.rule-number", rule.id()),
        place(rule.place(), names, page),
        topic(rule.topic(), names, page),
        ReadableRules.level(rule.level(), page),
        authority.name(language),
        authority.namedIn(language) ? null : language.other().tag(),
        page.href("/organizations/" + authority.number()),
        names.existing.containsKey(rule.authority()),
        rule.risingOnly(),
        ReadableRules.span(rule.from(), rule.until(), page),
        withdrawal == null && inForce(rule, today),
        rule.note(),
        withdrawal == null ? null : ReadableRules.withdrawal(withdrawal, page));
  }

  private static boolean inForce(RoutingRule rule, LocalDate today) {
    LocalDate until = rule.until();
    return !today.isBefore(rule.from()) && (until == null || !today.isAfter(until));
  }

  private static String place(@Nullable String code, Names names, PageContext page) {
    if (code == null) {
      return page.t("routing.everywhere");
    }
    Place place = names.places.get(code);
    return place == null ? code : place.name(page.language()) + " (" + code + ")";
  }

  private static String topic(@Nullable String code, Names names, PageContext page) {
    if (code == null) {
      return page.t("routing.any-topic");
    }
    Topic topic = names.topics.get(code);
    return topic == null ? code : topic.name(page.language());
  }
}
