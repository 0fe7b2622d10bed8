package org.vetika.app.consistency.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;

/** Public comparisons of lists as entries of the public record; the key is the id. */
@Component
class RoundEntries implements PublicEntries {
  static final String TYPE = PublicRounds.ENTRY_TYPE;
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final PublicRounds rounds;
  private final Organizations organizations;
  private final Indicators indicators;

  RoundEntries(PublicRounds rounds, Organizations organizations, Indicators indicators) {
    this.rounds = rounds;
    this.organizations = organizations;
    this.indicators = indicators;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return KEY.matcher(key).matches()
        ? rounds.find(UUID.fromString(key)).map(this::entry)
        : Optional.empty();
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return rounds.after(afterKey, size).stream()
        .map(rounds::find)
        .flatMap(Optional::stream)
        .map(this::entry)
        .toList();
  }

  private PublicEntry entry(PublicRound round) {
    Map<Long, OrganizationName> names = organizations.names(round.parties());
    Subject about = round.terms().about();
    return PublicEntry.about(
        TYPE,
        round.id().toString(),
        "/consistency/rounds/" + round.id(),
        LocalDate.ofInstant(round.publishedAt(), DestroyingLists.ZONE),
        about == null ? null : about.place(),
        about == null ? null : topic(about),
        Stream.of(Language.values()).map(each -> text(round, names, each)).toList());
  }

  private @Nullable String topic(Subject about) {
    return indicators
        .find(about.indicator())
        .map(indicator -> indicator.definition().topic())
        .orElse(null);
  }

  /** The names of the parties in each language, and what they wrote in it. */
  private static PublicEntry.Text text(
      PublicRound round, Map<Long, OrganizationName> names, Language language) {
    var lines = new ArrayList<String>();
    round.parties().stream()
        .flatMap(party -> Stream.ofNullable(names.get(party)))
        .map(name -> name.name(language))
        .forEach(lines::add);
    if (round.terms().language() == language) {
      lines.add(round.terms().definition());
    }
    round.signatures().stream()
        .filter(said -> said.language() == language && !said.words().isEmpty())
        .map(Signatures.Signature::words)
        .forEach(lines::add);
    return new PublicEntry.Text(language, round.terms().title(), String.join("\n", lines));
  }
}
