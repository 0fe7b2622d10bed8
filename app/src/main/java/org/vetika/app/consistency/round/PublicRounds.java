package org.vetika.app.consistency.round;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.Uploads.Upload;

/** Rounds that everybody may see. What is not among them does not exist for the public. */
@Component
public class PublicRounds {
  private static final String CHOSEN =
      """
       from list_round join round_terms on round_terms.round_id = list_round.id
      where list_round.published_at is not null
        and (cast(:signed as boolean) is null or (list_round.state = 'signed') = :signed)
        and (cast(:indicator as text) is null or round_terms.indicator = :indicator)
        and (cast(:party as bigint) is null or exists (select from round_party
          where round_party.round_id = list_round.id and organization_id = :party))
      """;

  private final JdbcClient database;
  private final Rounds rounds;
  private final ReleasedResults released;
  private final Signatures signatures;
  private final Uploads uploads;
  private final ReviewingPairs reviewing;

  PublicRounds(
      JdbcClient database,
      Rounds rounds,
      ReleasedResults released,
      Signatures signatures,
      Uploads uploads,
      ReviewingPairs reviewing) {
    this.database = database;
    this.rounds = rounds;
    this.released = released;
    this.signatures = signatures;
    this.uploads = uploads;
    this.reviewing = reviewing;
  }

  /**
   * A part of the list.
   *
   * @param next id after which the following part begins; null at the end
   */
  public record Part(List<PublicRound.Line> lines, @Nullable UUID next, long total) {}

  /**
   * How many rounds a choice would leave.
   *
   * @param signed set where this is about signatures
   * @param party internal id, set where this is about a party
   */
  public record Facet(@Nullable Boolean signed, @Nullable Long party, long count) {}

  private record Published(UUID id, Instant at) {}

  /** A public round, in ten queries. */
  public Optional<PublicRound> find(UUID id) {
    return database
        .sql("select id, published_at from list_round where id = :id and published_at is not null")
        .param("id", id)
        .query(
            (row, index) -> new Published(id, row.getObject(2, OffsetDateTime.class).toInstant()))
        .optional()
        .map(published -> shown(rounds.find(id).orElseThrow(), published.at()));
  }

  private PublicRound shown(Round round, Instant publishedAt) {
    List<Upload> all = uploads.of(round.id());
    Agreement agreement = reviewing.agreement(round.id());
    return new PublicRound(
        round.id(),
        round.illustration(),
        round.state() == RoundState.SIGNED,
        publishedAt,
        round.terms(),
        round.parties(),
        released.shown(round),
        signatures.of(round.id()),
        all.stream().filter(upload -> !upload.isThere()).map(DestructionProof::of).toList(),
        (int) all.stream().filter(Upload::isThere).count(),
        agreement.pairs() < ShownResult.HIDDEN_BELOW ? null : agreement);
  }

  /**
   * A part of the list, the newest first, in three queries.
   *
   * @param after {@link Part#next} of the part before; null for the first
   */
  public Part page(PublicRoundFilter filter, @Nullable UUID after, int size) {
    List<Published> found =
        chosen(
                """
                select list_round.id, published_at
                """
                    + CHOSEN
                    + """
                     and (cast(:after as uuid) is null or (published_at, list_round.id) <
                      (select published_at, id from list_round where id = :after))
                    order by published_at desc, list_round.id desc limit :size
                    """,
                filter)
            .param("after", after, Types.OTHER)
            .param("size", size + 1)
            .query((row, index) ->
                new Published(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
            .list();
    List<Published> part = found.stream().limit(size).toList();
    Map<UUID, Round> byId = rounds.byIds(part.stream().map(Published::id).toList());
    return new Part(
        part.stream()
            .map(each ->
                new PublicRound.Line(Objects.requireNonNull(byId.get(each.id())), each.at()))
            .toList(),
        found.size() > size ? part.getLast().id() : null,
        chosen("select count(*)" + CHOSEN, filter).query(Long.class).single());
  }

  /** What every other choice in one dimension would leave, in one query. */
  public List<Facet> facets(PublicRoundFilter filter) {
    return chosen(
            "select list_round.state = 'signed', null, count(*)"
                + CHOSEN.replace(":signed", "null")
                + " group by 1 union all select null, organization_id, count(*) from round_party"
                + " where round_id in (select list_round.id"
                + CHOSEN.replace(":party", "null")
                + ") group by 2",
            filter)
        .query((row, index) ->
            new Facet(
                row.getObject(1, Boolean.class), row.getObject(2, Long.class), row.getLong(3)))
        .list();
  }

  private StatementSpec chosen(String statement, PublicRoundFilter filter) {
    return database
        .sql(statement)
        .param("signed", filter.signed(), Types.BOOLEAN)
        .param("indicator", filter.indicator(), Types.VARCHAR)
        .param("party", filter.party(), Types.BIGINT);
  }
}
