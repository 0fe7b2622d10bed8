package org.vetika.app.consistency.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundResults;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.RoundState;
import org.vetika.app.consistency.round.RoundTerms;
import org.vetika.app.consistency.round.Rounds;
import org.vetika.app.consistency.round.Subject;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** Counts that a finished comparison of lists found, for its parties. */
@Component
class RoundMembership implements MembershipSource {
  private final Rounds rounds;
  private final RoundResults results;
  private final Organizations organizations;

  RoundMembership(Rounds rounds, RoundResults results, Organizations organizations) {
    this.rounds = rounds;
    this.results = results;
    this.organizations = organizations;
  }

  @Override
  public Optional<Taken> take(UUID id, Visitor visitor) {
    return rounds
        .find(id, visitor)
        .filter(round -> round.partyOf(visitor).isPresent())
        .filter(RoundMembership::hasCounts)
        .flatMap(this::taken);
  }

  @Override
  public List<Choice> choices(Visitor visitor) {
    return rounds.of(visitor).stream()
        .filter(round -> round.partyOf(visitor).isPresent() && hasCounts(round))
        .map(round -> new Choice(round.id(), round.terms().title()))
        .toList();
  }

  private static boolean hasCounts(Round round) {
    return round.state() == RoundState.RESULT || round.state() == RoundState.SIGNED;
  }

  private Optional<Taken> taken(Round round) {
    List<PatternCount> patterns = results.patterns(round.id());
    return patterns.stream().mapToInt(PatternCount::cases).sum() == 0
        ? Optional.empty()
        : Optional.of(
            new Taken(
                round.terms().title(),
                typed(round.terms()),
                round.parties(),
                table(round, patterns),
                round.illustration()));
  }

  private static Map<String, String> typed(RoundTerms terms) {
    var typed = new HashMap<String, String>();
    typed.put("definition", terms.definition());
    typed.put("language", terms.language().tag());
    Subject about = terms.about();
    if (about != null) {
      typed.put("indicator", about.indicator());
      typed.put("period", about.period().key());
      typed.put("place", about.place() == null ? "" : about.place());
    }
    return typed;
  }

  private String table(Round round, List<PatternCount> patterns) {
    Map<Long, OrganizationName> names = organizations.names(round.parties());
    String heading =
        round.parties().stream()
            .map(party -> column(names.get(party), party))
            .collect(Collectors.joining(",", "", ",count\n"));
    return heading
        + patterns.stream()
            .map(count -> String.join(",", count.pattern().split("")) + "," + count.cases() + "\n")
            .collect(Collectors.joining());
  }

  private static String column(@org.jspecify.annotations.Nullable OrganizationName name, long id) {
    if (name == null) {
      return "list " + id;
    }
    String acronym = name.acronym();
    String text = acronym == null ? name.name(Language.EN) : acronym;
    return '"' + text.replace("\"", "\"\"") + ' ' + name.number() + '"';
  }
}
