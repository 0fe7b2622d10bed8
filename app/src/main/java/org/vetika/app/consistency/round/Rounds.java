package org.vetika.app.consistency.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Period;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Rounds as those read them who may know of them; one query each. */
@Component
public class Rounds {
  private static final String SELECT =
      """
      select list_round.id, list_round.state, list_round.illustration, round_terms.*,
        array(select organization_id from round_party where round_id = list_round.id
          order by position) as parties,
        array(select organization_id from round_agreement where round_id = list_round.id) as agreed,
        array(select person_id from round_reviewer where round_id = list_round.id) as reviewers
      from list_round join round_terms on round_terms.round_id = list_round.id
      """;
  private static final int MOST = 200;

  private final JdbcClient database;

  Rounds(JdbcClient database) {
    this.database = database;
  }

  /** The rounds of a person, latest first, at most {@value #MOST}. */
  public List<Round> of(Visitor visitor) {
    Long[] own =
        visitor.mandates().stream()
            .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
            .map(Visitor.Mandate::organization)
            .toArray(Long[]::new);
    return database
        .sql(
            SELECT
                + """
                where exists (select from round_party
                    where round_id = list_round.id and organization_id = any(:own))
                  or exists (select from round_reviewer
                    where round_id = list_round.id and person_id = :person)
                order by opened_at desc, list_round.id limit :most
                """)
        .param("own", own)
        .param("person", visitor.person())
        .param("most", MOST)
        .query(Rounds::row)
        .list();
  }

  /** A round, if there is one and the person may know of it. */
  public Optional<Round> find(UUID id, Visitor visitor) {
    return find(id).filter(round -> round.isKnownTo(visitor));
  }

  Optional<Round> find(UUID id) {
    return database
        .sql(SELECT + " where list_round.id = :id")
        .param("id", id)
        .query(Rounds::row)
        .optional();
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Round> lock(UUID id) {
    database
        .sql("select id from list_round where id = :id for update")
        .param("id", id)
        .query((row, index) -> row.getString(1))
        .optional();
    return find(id);
  }

  /** Rounds by id, in one query; unknown ones are absent. */
  Map<UUID, Round> byIds(Collection<UUID> ids) {
    return database
        .sql(SELECT + " where list_round.id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Rounds::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Round::id, Function.identity()));
  }

  List<Round> in(RoundState state) {
    return database
        .sql(SELECT + " where list_round.state = :state order by opened_at, list_round.id")
        .param("state", state.key())
        .query(Rounds::row)
        .list();
  }

  private static Round row(ResultSet row, int index) throws SQLException {
    return new Round(
        row.getObject("id", UUID.class),
        RoundState.of(row.getString("state")),
        row.getBoolean("illustration"),
        terms(row),
        List.of((Long[]) row.getArray("parties").getArray()),
        Set.of((Long[]) row.getArray("agreed").getArray()),
        Set.of((UUID[]) row.getArray("reviewers").getArray()));
  }

  private static RoundTerms terms(ResultSet row) throws SQLException {
    return new RoundTerms(
        Language.ofTag(row.getString("language")).orElseThrow(),
        row.getString("title"),
        row.getString("definition"),
        ListMode.of(row.getString("mode")).orElseThrow(),
        Stream.of((String[]) row.getArray("fields").getArray())
            .map(key -> ListField.of(key).orElseThrow())
            .toList(),
        row.getString("key_check"),
        row.getObject("upload_until", LocalDate.class),
        row.getObject("review_until", LocalDate.class),
        row.getObject("destroy_on", LocalDate.class),
        row.getObject("public_on", LocalDate.class),
        about(row));
  }

  private static @Nullable Subject about(ResultSet row) throws SQLException {
    String indicator = row.getString("indicator");
    return indicator == null
        ? null
        : new Subject(
            indicator,
            Period.parse(row.getString("period")).orElseThrow(),
            row.getString("place_code"));
  }
}
