package org.vetika.app.consistency.round.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.PublicRound;
import org.vetika.app.consistency.round.PublicRoundFilter;
import org.vetika.app.consistency.round.PublicRounds;
import org.vetika.app.consistency.round.web.PublicRoundsPage.Line;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

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
    PublicRoundFilter filter = query.filter(parties(query));
    PublicRounds.Part part = rounds.page(filter, after, SIZE);
    Map<String, List<Facet>> facets = new HashMap<>(rounds.facets(filter));
    List<Facet> parties = facets.getOrDefault("party", List.of());
    Set<Long> ids = new HashSet<>();
    part.lines().forEach(line -> ids.addAll(line.round().parties()));
    parties.forEach(facet -> ids.add(Long.valueOf(facet.value())));
    var words = new RoundWords(organizations.names(ids), page);
    facets.put("party", Facet.under(parties, id -> number(words, id)));
    var narrowing =
        new Narrowing(
            query.filters(),
            "public-rounds.filter.",
            (dimension, value) -> name(dimension, value, words),
            page);
    return new PublicRoundsPage(
        page.t("public-rounds.found", part.total()),
        after != null,
        page.href(query.filters().file("")),
        query.filters().file(""),
        narrowing.chosen(),
        narrowing.groups(facets),
        part.lines().stream().map(line -> line(line, words)).toList(),
        part.next() == null ? null : page.href(query.filters().after(part.next().toString())));
  }

  private List<Long> parties(PublicRoundQuery query) {
    String number = query.filters().value("party");
    return number.isEmpty()
        ? List.of()
        : organizations
            .find(number)
            .map(found -> organizations.idsOf(found.id()))
            .orElse(List.of(NOBODY));
  }

  private static Optional<String> number(RoundWords words, String id) {
    return Optional.ofNullable(words.names().get(Long.valueOf(id))).map(OrganizationName::number);
  }

  private static Phrase name(String dimension, String value, RoundWords words) {
    return dimension.equals("outcome")
        ? Phrase.plain(words.page().t("public-rounds.outcome." + value))
        : words.names().values().stream()
            .filter(each -> each.number().equals(value))
            .findFirst()
            .map(each -> Phrase.of(each, words.page()))
            .orElse(Phrase.plain(value));
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
