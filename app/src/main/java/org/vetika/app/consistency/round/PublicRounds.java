package org.vetika.app.consistency.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.record.FacetRows;
import org.vetika.app.web.Facet;

/** Rounds that everybody may see. What is not among them does not exist for the public. */
@Component
public class PublicRounds {
  /** The type of their entries of the public record; the key is the id. */
  public static final String ENTRY_TYPE = "round";

  private static final String CHOSEN =
      """
       from list_round join round_terms on round_terms.round_id = list_round.id
      where list_round.published_at is not null
        and (cast(:signed as boolean) is null or (list_round.state = 'signed') = :signed)
        and (cast(:indicator as text) is null or round_terms.indicator = :indicator)
        and (cardinality(cast(:parties as bigint[])) = 0 or exists (select from round_party
          where round_party.round_id = list_round.id and organization_id = any(:parties)))
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

  private record Published(UUID id, Instant at) {}

  /** A public round, in ten queries. */
  public Optional<PublicRound> find(UUID id) {
    return database
        .sql("select id, published_at from list_round where id = :id and published_at is not null")
        .param("id", id)
        .query((row, index) -> published(row))
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
            .query((row, index) -> published(row))
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

  /** Those of these ids that are public, by id, in two queries. */
  public Map<UUID, PublicRound.Line> lines(Collection<UUID> ids) {
    List<Published> found =
        database
            .sql(
                """
                select id, published_at from list_round
                where id = any(:ids) and published_at is not null
                """)
            .param("ids", ids.toArray(UUID[]::new))
            .query((row, index) -> published(row))
            .list();
    Map<UUID, Round> byId = rounds.byIds(found.stream().map(Published::id).toList());
    return found.stream()
        .map(each -> new PublicRound.Line(Objects.requireNonNull(byId.get(each.id())), each.at()))
        .collect(Collectors.toMap(line -> line.round().id(), Function.identity()));
  }

  /** Ids of public rounds in the order of their text, after one; the empty text begins. */
  List<UUID> after(String id, int size) {
    return database
        .sql(
            """
            select id from list_round
            where published_at is not null and id::text collate "C" > :after
            order by id::text collate "C" limit :size
            """)
        .param("after", id)
        .param("size", size)
        .query((row, index) -> row.getObject(1, UUID.class))
        .list();
  }

  private static Published published(ResultSet row) throws SQLException {
    return new Published(
        row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant());
  }

  /**
   * What every other choice in one dimension would leave, in one query: {@code outcome} ({@code
   * signed} or {@code not-signed}) and {@code party} (internal ids).
   */
  public Map<String, List<Facet>> facets(PublicRoundFilter filter) {
    return chosen(
            "select 'outcome', case when list_round.state = 'signed' then 'signed' else 'not-signed'"
                + " end, count(*)"
                + CHOSEN.replace(":signed", "null")
                + " group by 2 union all select 'party', organization_id::text, count(*)"
                + " from round_party where round_id in (select list_round.id"
                + CHOSEN.replace(":parties", "'{}'")
                + ") group by 2",
            filter)
        .query(FacetRows::byDimension);
  }

  private StatementSpec chosen(String statement, PublicRoundFilter filter) {
    return database
        .sql(statement)
        .param("signed", filter.signed(), Types.BOOLEAN)
        .param("indicator", filter.indicator(), Types.VARCHAR)
        .param("parties", filter.parties().toArray(Long[]::new));
  }
}
