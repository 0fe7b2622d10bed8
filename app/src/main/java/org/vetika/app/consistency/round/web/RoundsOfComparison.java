package org.vetika.app.consistency.round.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.round.PublicRound;
import org.vetika.app.consistency.round.PublicRoundFilter;
import org.vetika.app.consistency.round.PublicRounds;
import org.vetika.app.consistency.round.Subject;
import org.vetika.app.consistency.web.ComparisonSection;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** The public rounds that explain a comparison of figures, on its page. */
@Component
class RoundsOfComparison implements ComparisonSection {
  private static final int MOST = 50;

  private final PublicRounds rounds;
  private final Organizations organizations;

  RoundsOfComparison(PublicRounds rounds, Organizations organizations) {
    this.rounds = rounds;
    this.organizations = organizations;
  }

  @Override
  public Optional<LinkedSection> about(SideBySide side, PageContext page) {
    String indicator = side.indicator().number();
    List<PublicRound.Line> found =
        rounds.page(PublicRoundFilter.about(indicator), null, MOST).lines().stream()
            .filter(line -> isAbout(line.round().terms().about(), side))
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Set<Long> ids = new HashSet<>();
    found.forEach(line -> ids.addAll(line.round().parties()));
    var words = new RoundWords(organizations.names(ids), page);
    return Optional.of(
        new LinkedSection(
            "section.rounds",
            found.stream().map(line -> item(line, words)).toList(),
            found.size(),
            PublicRoundPages.PATH + "?indicator=" + indicator));
  }

  private static boolean isAbout(@Nullable Subject about, SideBySide side) {
    return about != null
        && Objects.equals(about.place(), side.place())
        && about.period().overlaps(side.period());
  }

  private static LinkedSection.Item item(PublicRound.Line line, RoundWords words) {
    return new LinkedSection.Item(
        PublicRoundPages.path(line.round().id()),
        line.round().terms().title(),
        line.round().terms().language(),
        PublicRoundPages.mark(line.signedByAll(), words.page()).text()
            + " · "
            + line.round().parties().stream().map(words::name).collect(Collectors.joining(", ")));
  }
}
