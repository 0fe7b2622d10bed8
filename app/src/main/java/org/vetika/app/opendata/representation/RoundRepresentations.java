package org.vetika.app.opendata.representation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.Agreement;
import org.vetika.app.consistency.round.ListField;
import org.vetika.app.consistency.round.PublicRound;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundTerms;
import org.vetika.app.consistency.round.ShownResult;
import org.vetika.app.consistency.round.Subject;
import org.vetika.app.opendata.representation.RoundDetailRepresentation.ReviewAgreement;
import org.vetika.app.opendata.representation.RoundDetailRepresentation.RoundDestruction;
import org.vetika.app.opendata.representation.RoundDetailRepresentation.RoundGroup;
import org.vetika.app.opendata.representation.RoundDetailRepresentation.RoundListCounts;
import org.vetika.app.opendata.representation.RoundDetailRepresentation.RoundReason;
import org.vetika.app.opendata.representation.RoundDetailRepresentation.RoundSignature;
import org.vetika.app.opendata.representation.RoundRepresentation.RoundSubject;
import org.vetika.app.organization.OrganizationName;

/** Writes public comparisons of lists. The names of parties are given, by internal id. */
@Component
public class RoundRepresentations {
  private static final double HUNDRED = 100;

  private final References references;

  public RoundRepresentations(References references) {
    this.references = references;
  }

  public RoundRepresentation of(PublicRound.Line line, Map<Long, OrganizationName> names) {
    Round round = line.round();
    return of(
        round.id(),
        round.illustration(),
        line.signedByAll(),
        round.terms(),
        round.parties(),
        names,
        line.publishedAt());
  }

  private RoundRepresentation of(
      UUID id,
      boolean illustration,
      boolean signed,
      RoundTerms terms,
      List<Long> parties,
      Map<Long, OrganizationName> names,
      Instant publishedAt) {
    return new RoundRepresentation(
        id.toString(),
        references.url("/consistency/rounds/" + id),
        illustration,
        signed,
        terms.language().tag(),
        terms.title(),
        terms.definition(),
        terms.mode().key(),
        terms.fields().stream().map(ListField::key).toList(),
        parties.stream()
            .flatMap(party -> Stream.ofNullable(names.get(party)))
            .map(references::organization)
            .toList(),
        subject(terms.about()),
        terms.publicOn(),
        terms.destroyOn(),
        publishedAt);
  }

  private @Nullable RoundSubject subject(@Nullable Subject about) {
    return about == null
        ? null
        : new RoundSubject(
            about.indicator(), about.period().key(), about.place(), references.url(about.path()));
  }

  public RoundDetailRepresentation of(PublicRound round, Map<Long, OrganizationName> names) {
    ShownResult result = round.result();
    return new RoundDetailRepresentation(
        references.license(),
        of(
            round.id(),
            round.illustration(),
            round.signedByAll(),
            round.terms(),
            round.parties(),
            names,
            round.publishedAt()),
        ShownResult.HIDDEN_BELOW,
        result.groups().stream().map(group -> group(group, result, names)).toList(),
        result.lists().stream()
            .map(list ->
                new RoundListCounts(
                    number(round.parties().get(list.position()), names),
                    list.cases(),
                    list.duplicates(),
                    list.unclear()))
            .toList(),
        round.signatures().stream()
            .map(said ->
                new RoundSignature(
                    number(said.organization(), names),
                    said.signed(),
                    said.language().tag(),
                    said.words().isEmpty() ? null : said.words(),
                    said.at()))
            .toList(),
        round.destroyed().stream()
            .map(proof ->
                new RoundDestruction(
                    number(proof.organization(), names), proof.at(), proof.cause(), proof.seal()))
            .toList(),
        round.listsLeft(),
        agreement(round.agreement()));
  }

  private static @Nullable ReviewAgreement agreement(@Nullable Agreement of) {
    return of == null
        ? null
        : new ReviewAgreement(
            of.pairs(),
            Math.round(of.percent()),
            Double.isNaN(of.kappa()) ? null : Math.round(of.kappa() * HUNDRED) / HUNDRED);
  }

  private static RoundGroup group(
      ShownResult.Group group, ShownResult result, Map<Long, OrganizationName> names) {
    return new RoundGroup(
        group.pattern(),
        group.cases(),
        result.reasons().stream()
            .filter(each -> each.pattern().equals(group.pattern()))
            .map(each ->
                new RoundReason(
                    number(each.organization(), names), each.reason().key(), each.cases()))
            .toList());
  }

  private static String number(long party, Map<Long, OrganizationName> names) {
    return Objects.requireNonNull(names.get(party)).number();
  }
}
