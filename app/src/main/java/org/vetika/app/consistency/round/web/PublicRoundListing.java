package org.vetika.app.consistency.round.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.PublicRound;
import org.vetika.app.consistency.round.PublicRoundFilter;
import org.vetika.app.consistency.round.PublicRounds;
import org.vetika.app.consistency.round.PublicRounds.Facet;
import org.vetika.app.consistency.round.web.PublicRoundsPage.Line;
import org.vetika.app.consistency.web.Narrowing.Chosen;
import org.vetika.app.consistency.web.Narrowing.Group;
import org.vetika.app.consistency.web.Narrowing.Value;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;

/** Makes the page of the list of public rounds; the same number of queries however long it is. */
@Component
class PublicRoundListing {
  private static final int SIZE = 20;

  /** No organization has it: chosen when the number is of none. */
  private static final long NOBODY = -1;

  private final PublicRounds rounds;
  private final Organizations organizations;

  PublicRoundListing(PublicRounds rounds, Organizations organizations) {
    this.rounds = rounds;
    this.organizations = organizations;
  }

  PublicRoundsPage page(PublicRoundQuery query, @Nullable UUID after, PageContext page) {
    PublicRoundFilter filter = query.filter(party(query));
    PublicRounds.Part part = rounds.page(filter, after, SIZE);
    List<Facet> facets = rounds.facets(filter);
    Set<Long> ids = new HashSet<>();
    part.lines().forEach(line -> ids.addAll(line.round().parties()));
    facets.stream().map(Facet::party).filter(party -> party != null).forEach(ids::add);
    var words = new RoundWords(organizations.names(ids), page);
    return new PublicRoundsPage(
        page.t("public-rounds.found", part.total()),
        after != null,
        page.href(query.filters().file("")),
        query.filters().file(""),
        chosen(query, words),
        groups(query, facets, words),
        part.lines().stream().map(line -> line(line, words)).toList(),
        part.next() == null ? null : page.href(query.filters().after(part.next().toString())));
  }

  private @Nullable Long party(PublicRoundQuery query) {
    String number = query.filters().value("party");
    return number.isEmpty()
        ? null
        : organizations.find(number).map(OrganizationSummary::id).orElse(NOBODY);
  }

  private static List<Chosen> chosen(PublicRoundQuery query, RoundWords words) {
    PageContext page = words.page();
    return query.filters().chosen().entrySet().stream()
        .map(each ->
            new Chosen(
                page.t("public-rounds.filter." + each.getKey()),
                each.getKey().equals("outcome")
                    ? page.t("public-rounds.outcome." + each.getValue())
                    : each.getValue(),
                page.href(query.filters().with(each.getKey(), ""))))
        .toList();
  }

  private static List<Group> groups(PublicRoundQuery query, List<Facet> facets, RoundWords words) {
    var groups = new ArrayList<Group>();
    List<Value> outcomes = new ArrayList<>();
    List<Value> parties = new ArrayList<>();
    facets.stream()
        .sorted(Comparator.comparingLong(Facet::count).reversed())
        .forEach(facet -> {
          Boolean signed = facet.signed();
          OrganizationName party = facet.party() == null ? null : words.names().get(facet.party());
          if (signed != null) {
            String key = signed ? PublicRoundQuery.SIGNED : PublicRoundQuery.NOT_SIGNED;
            String name = words.page().t("public-rounds.outcome." + key);
            outcomes.add(value(query, "outcome", key, name, facet, words.page()));
          } else if (party != null) {
            String name = party.name(words.page().language());
            parties.add(value(query, "party", party.number(), name, facet, words.page()));
          }
        });
    add(groups, query, "outcome", outcomes, words.page());
    add(groups, query, "party", parties, words.page());
    return groups;
  }

  private static void add(
      List<Group> groups,
      PublicRoundQuery query,
      String dimension,
      List<Value> values,
      PageContext page) {
    if (!values.isEmpty()) {
      groups.add(
          new Group(
              dimension,
              page.t("public-rounds.filter." + dimension),
              page.href(query.filters().with(dimension, "")),
              query.filters().value(dimension).isEmpty(),
              values));
    }
  }

  private static Value value(
      PublicRoundQuery query,
      String dimension,
      String value,
      String name,
      Facet facet,
      PageContext page) {
    return new Value(
        name,
        page.number(facet.count()),
        page.href(query.filters().with(dimension, value)),
        value.equals(query.filters().value(dimension)));
  }

  private static Line line(PublicRound.Line line, RoundWords words) {
    return new Line(
        words.page().href(PublicRoundPages.path(line.round().id())),
        line.round().terms().title(),
        line.round().terms().language().tag(),
        PublicRoundPages.mark(line.signedByAll(), words.page()),
        line.round().illustration(),
        line.round().parties().stream().map(words::name).collect(Collectors.joining(" · ")),
        words.page().t("public-round.published", words.when(line.publishedAt())));
  }
}
