package org.vetika.app.organization.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.Identifier;
import org.vetika.app.organization.Membership;
import org.vetika.app.organization.OrganizationContent;
import org.vetika.app.organization.OrganizationDetail;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSection;
import org.vetika.app.organization.OrganizationStatement;
import org.vetika.app.organization.OtherName;
import org.vetika.app.organization.Recognition;
import org.vetika.app.organization.web.OneOrganizationPage.Fact;
import org.vetika.app.organization.web.OneOrganizationPage.Link;
import org.vetika.app.organization.web.OneOrganizationPage.Other;
import org.vetika.app.organization.web.OneOrganizationPage.Registered;
import org.vetika.app.organization.web.OneOrganizationPage.Said;
import org.vetika.app.organization.web.OneOrganizationPage.Tie;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Puts the page of an organization together. */
@Component
class OrganizationPages {
  private final Places places;
  private final Topics topics;
  private final ObjectProvider<OrganizationSection> sections;

  OrganizationPages(Places places, Topics topics, ObjectProvider<OrganizationSection> sections) {
    this.places = places;
    this.topics = topics;
    this.sections = sections;
  }

  OneOrganizationPage page(OrganizationDetail detail, String from, PageContext page) {
    OrganizationContent content = detail.content();
    Map<String, Place> known = places.byCodes(codes(detail));
    return new OneOrganizationPage(
        detail.number(),
        Phrase.of(detail.name(), page),
        Phrase.other(detail.name(), page),
        Objects.toString(content.acronym(), ""),
        page.t("organization.kind." + content.kind().key()),
        OrganizationsPage.tone(content.kind().party()),
        content.illustration(),
        detail.recognitions().stream().anyMatch(Recognition::current),
        dissolved(content, page),
        arrived(detail, from),
        described(content, page),
        facts(detail, known, page),
        content.otherNames().stream().map(name -> other(name, page)).toList(),
        content.identifiers().stream().map(each -> registered(each, page)).toList(),
        ties(detail.memberships().stream().filter(Membership::current), true, page),
        ties(detail.members().stream().filter(Membership::current), false, page),
        past(detail, page),
        detail.recognitions().stream().map(each -> tie(each, true, known, page)).toList(),
        detail.recognized().stream().map(each -> tie(each, false, known, page)).toList(),
        detail.statements().stream().map(each -> said(each, page)).toList(),
        provinces(content, known, page),
        topics(content, page),
        sections(detail, page),
        History.of(detail.history(), detail.number(), page),
        page.href("/desk/organizations/" + detail.number()));
  }

  private static Collection<String> codes(OrganizationDetail detail) {
    Set<String> codes = new HashSet<>(detail.content().provinces());
    Stream.concat(
            Stream.ofNullable(detail.content().place()),
            Stream.concat(detail.recognitions().stream(), detail.recognized().stream())
                .map(Recognition::place)
                .filter(Objects::nonNull))
        .forEach(codes::add);
    return codes;
  }

  private static String dissolved(OrganizationContent content, PageContext page) {
    if (content.active()) {
      return "";
    }
    return content.dissolvedOn() == null
        ? page.t("organization.dissolved")
        : page.t("organization.dissolved-on", Dates.text(content.dissolvedOn(), page));
  }

  /** Only a number that was merged into this one: nothing else in the address is shown. */
  private static String arrived(OrganizationDetail detail, String from) {
    return detail.absorbed().stream()
        .map(OrganizationName::number)
        .filter(from::equals)
        .findFirst()
        .orElse("");
  }

  private static List<Phrase> described(OrganizationContent content, PageContext page) {
    Phrase text = Phrase.of(content.description(), page);
    return text.text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> new Phrase(line, text.lang()))
        .toList();
  }

  private static List<Fact> facts(
      OrganizationDetail detail, Map<String, Place> known, PageContext page) {
    OrganizationContent content = detail.content();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(page.t("organization.field.number"), detail.number(), null));
    if (content.level() != null) {
      String level = page.t("organization.level." + content.level().key());
      Place place = content.place() == null ? null : known.get(content.place());
      facts.add(
          new Fact(
              page.t("organization.field.level"),
              place == null ? level : level + " · " + place.name(page.language()),
              place == null ? null : page.href("/places/" + place.code())));
    }
    if (content.founded() != null) {
      facts.add(
          new Fact(
              page.t("organization.field.founded"), Dates.text(content.founded(), page), null));
    }
    contact(facts, "website", content.contact().website(), "", page);
    contact(facts, "email", content.contact().email(), "mailto:", page);
    contact(facts, "phone", content.contact().phone(), null, page);
    contact(facts, "address", content.contact().address(), null, page);
    return List.copyOf(facts);
  }

  private static void contact(
      List<Fact> facts,
      String field,
      @Nullable String value,
      @Nullable String prefix,
      PageContext page) {
    if (value != null) {
      facts.add(
          new Fact(
              page.t("organization.field." + field),
              value,
              prefix == null ? null : prefix + value));
    }
  }

  private static Other other(OtherName name, PageContext page) {
    String usage = page.t("organization.usage." + name.usage().key());
    String dates = Dates.span(name.since(), name.until(), page);
    return new Other(
        name.name(),
        name.language().equals(page.language().tag()) ? null : name.language(),
        dates.isEmpty() ? usage : usage + ", " + dates);
  }

  private static Registered registered(Identifier identifier, PageContext page) {
    String key = "organization.scheme." + identifier.scheme();
    boolean known = Identifier.KNOWN_SCHEMES.contains(identifier.scheme());
    return new Registered(
        identifier.scheme(),
        known ? page.t(key) : "",
        identifier.schemeAddress(),
        identifier.value());
  }

  private static List<Tie> ties(
      Stream<Membership> memberships, boolean ofCoalition, PageContext page) {
    return memberships
        .map(each -> tie(each, ofCoalition ? each.coalition() : each.member(), page))
        .toList();
  }

  private static List<Tie> past(OrganizationDetail detail, PageContext page) {
    return Stream.concat(
            ties(detail.memberships().stream().filter(each -> !each.current()), true, page)
                .stream(),
            ties(detail.members().stream().filter(each -> !each.current()), false, page).stream())
        .toList();
  }

  private static Tie tie(Membership membership, OrganizationName other, PageContext page) {
    String role = page.t("organization.role." + membership.role().key());
    String dates = Dates.span(membership.since(), membership.until(), page);
    return new Tie(
        page.href("/organizations/" + other.number()),
        Phrase.of(other, page),
        Objects.toString(other.acronym(), ""),
        dates.isEmpty() ? role : role + ", " + dates,
        Objects.toString(membership.source(), ""),
        membership.sourceAddress());
  }

  private static Tie tie(
      Recognition each, boolean byWhom, Map<String, Place> known, PageContext page) {
    OrganizationName other = byWhom ? each.recognizedBy() : each.organization();
    Language language = page.language();
    Place place = each.place() == null ? null : known.get(each.place());
    var parts = new ArrayList<String>();
    parts.add(Dates.span(each.since(), each.until(), page));
    parts.add(place == null ? page.t("organization.whole-country") : place.name(language));
    if (each.ceremonyOn() != null || each.ceremonyPlace() != null) {
      String day = each.ceremonyOn() == null ? "" : page.date(each.ceremonyOn());
      String where = Objects.toString(each.ceremonyPlace(), "");
      String comma = day.isEmpty() || where.isEmpty() ? "" : ", ";
      parts.add(page.t("organization.ceremony", day + comma + where));
    }
    if (!each.current()) {
      parts.add(page.t("organization.ended"));
    }
    return new Tie(
        page.href("/organizations/" + other.number()),
        Phrase.of(other, page),
        Objects.toString(other.acronym(), ""),
        String.join(" · ", parts),
        each.source(),
        each.sourceAddress());
  }

  private static Said said(OrganizationStatement each, PageContext page) {
    String number = page.t("organization.comparison." + each.comparison().key(), each.count());
    return new Said(
        Phrase.of(each.what(), page),
        number,
        page.t("organization.as-of", Dates.text(each.asOf(), page)) + " · " + each.source(),
        each.sourceAddress());
  }

  private static List<Link> provinces(
      OrganizationContent content, Map<String, Place> known, PageContext page) {
    return content.provinces().stream()
        .map(known::get)
        .filter(Objects::nonNull)
        .map(place -> new Link(page.href("/places/" + place.code()), place.name(page.language())))
        .toList();
  }

  private List<Link> topics(OrganizationContent content, PageContext page) {
    Map<String, Topic> known =
        content.topics().isEmpty() ? Map.of() : topics.byCodes(content.topics());
    return content.topics().stream()
        .map(known::get)
        .filter(Objects::nonNull)
        .map(topic -> new Link(page.href("/topics/" + topic.code()), topic.name(page.language())))
        .toList();
  }

  private List<OrganizationSection.Links> sections(OrganizationDetail detail, PageContext page) {
    var ids = new ArrayList<Long>();
    ids.add(detail.id());
    detail.absorbed().forEach(each -> ids.add(each.id()));
    return sections
        .orderedStream()
        .map(section -> section.links(ids, page))
        .flatMap(Optional::stream)
        .toList();
  }
}
