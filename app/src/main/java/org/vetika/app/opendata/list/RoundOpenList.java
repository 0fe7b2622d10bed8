package org.vetika.app.opendata.list;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.PublicRound;
import org.vetika.app.consistency.round.PublicRoundFilter;
import org.vetika.app.consistency.round.PublicRounds;
import org.vetika.app.opendata.representation.OrganizationReference;
import org.vetika.app.opendata.representation.RoundDetailRepresentation;
import org.vetika.app.opendata.representation.RoundRepresentation;
import org.vetika.app.opendata.representation.RoundRepresentations;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/** Public comparisons of lists, the newest first. */
@Component
public class RoundOpenList implements OpenList<RoundRepresentation> {
  private static final List<String> OUTCOMES = List.of("signed", "not-signed");

  private final PublicRounds rounds;
  private final Organizations organizations;
  private final KnownCodes codes;
  private final RoundRepresentations representations;

  RoundOpenList(
      PublicRounds rounds,
      Organizations organizations,
      KnownCodes codes,
      RoundRepresentations representations) {
    this.rounds = rounds;
    this.organizations = organizations;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "rounds";
  }

  @Override
  public Pattern keys() {
    return Codes.ROUND;
  }

  @Override
  public Selection<RoundRepresentation> select(Parameters parameters, Language language) {
    String outcome = parameters.choice("outcome", OUTCOMES, each -> each);
    OrganizationSummary party = codes.organization(parameters, "party");
    var filter =
        new PublicRoundFilter(
            outcome == null ? null : outcome.equals("signed"),
            party == null ? List.of() : organizations.idsOf(party.id()),
            codes.indicator(parameters, "indicator"));
    return (after, size) -> {
      PublicRounds.Part found =
          rounds.page(filter, after == null ? null : UUID.fromString(after), size);
      Map<Long, OrganizationName> names =
          organizations.names(
              found.lines().stream()
                  .flatMap(line -> line.round().parties().stream())
                  .collect(Collectors.toSet()));
      return new Part<>(
          found.lines().stream().map(line -> representations.of(line, names)).toList(),
          found.next() == null ? null : found.next().toString(),
          found.total());
    };
  }

  @Override
  public Object represent(RoundRepresentation round) {
    return round;
  }

  /** A round with its result; the caller looked it up. */
  public RoundDetailRepresentation represent(PublicRound round) {
    return representations.of(round, organizations.names(round.parties()));
  }

  @Override
  public List<Column<RoundRepresentation>> columns() {
    return List.of(
        Column.of("id", RoundRepresentation::id),
        Column.of("title", RoundRepresentation::title),
        Column.of("language", RoundRepresentation::language),
        Column.of(
            "parties",
            round -> round.parties().stream().map(OrganizationReference::number).toList()),
        Column.of("signed_by_all", RoundRepresentation::signedByAll),
        Column.of("mode", RoundRepresentation::mode),
        Column.of("fields", RoundRepresentation::fields),
        Column.of("indicator", round -> round.about() == null ? null : round.about().indicator()),
        Column.of("period", round -> round.about() == null ? null : round.about().period()),
        Column.of("place", round -> round.about() == null ? null : round.about().place()),
        Column.of("published_at", RoundRepresentation::publishedAt),
        Column.of("destroy_on", RoundRepresentation::destroyOn),
        Column.of("illustration", RoundRepresentation::illustration),
        Column.of("url", RoundRepresentation::url));
  }
}
