package org.vetika.app.consistency.round;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.TypedTerms.Read;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.Visitor;

/** A party proposes a round; that it agrees to its own terms goes without saying. */
@Component
public class ProposingRound {
  private final JdbcClient database;
  private final TypedTerms typedTerms;
  private final RoundHistory history;
  private final Rounds rounds;
  private final Clock clock;

  ProposingRound(
      JdbcClient database,
      TypedTerms typedTerms,
      RoundHistory history,
      Rounds rounds,
      Clock clock) {
    this.database = database;
    this.typedTerms = typedTerms;
    this.history = history;
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * Proposes terms to the other parties.
   *
   * @param typed fields as in {@link TypedTerms}
   * @param illustration whether it is made up
   */
  @Transactional
  public Outcome<UUID> propose(Visitor visitor, Map<String, String> typed, boolean illustration) {
    LocalDate today = LocalDate.now(clock.withZone(DestroyingLists.ZONE));
    return switch (typedTerms.read(typed, visitor, today)) {
      case Read.Wrong(List<FieldProblem> problems) -> new Outcome.Refused<>(problems);
      case Read.Good good -> new Outcome.Done<>(store(visitor, good, illustration));
    };
  }

  private UUID store(Visitor visitor, Read.Good good, boolean illustration) {
    UUID id = UUID.randomUUID();
    long own = good.parties().getFirst();
    database
        .sql(
            """
            insert into list_round (id, state, opened_by, opened_at, illustration)
            values (:id, 'proposed', :own, :at, :illustration)
            """)
        .param("id", id)
        .param("own", own)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("illustration", illustration)
        .update();
    storeTerms(id, good.terms());
    for (int position = 0; position < good.parties().size(); position++) {
      database
          .sql(
              """
              insert into round_party (round_id, position, organization_id)
              values (:id, :position, :party)
              """)
          .param("id", id)
          .param("position", position)
          .param("party", good.parties().get(position))
          .update();
    }
    good.reviewers()
        .forEach(person ->
            database
                .sql("insert into round_reviewer (round_id, person_id) values (:id, :person)")
                .param("id", id)
                .param("person", person)
                .update());
    var by = new RoundHistory.By(own, visitor.person());
    agree(id, by);
    history.note(rounds.find(id).orElseThrow(), "proposed", by);
    return id;
  }

  private void storeTerms(UUID id, RoundTerms terms) {
    Subject about = terms.about();
    database
        .sql(
            """
            insert into round_terms (round_id, language, title, definition, mode, fields, key_check,
              upload_until, review_until, destroy_on, public_on, indicator, period, place_code)
            values (:id, :language, :title, :definition, :mode, :fields, :check, :upload, :review, :destroy,
              :public, :indicator, :period, :place)
            """)
        .param("id", id)
        .param("language", terms.language().tag())
        .param("title", terms.title())
        .param("definition", terms.definition())
        .param("mode", terms.mode().key())
        .param("fields", terms.fields().stream().map(ListField::key).toArray(String[]::new))
        .param("check", terms.keyCheck())
        .param("upload", terms.uploadUntil(), Types.DATE)
        .param("review", terms.reviewUntil(), Types.DATE)
        .param("destroy", terms.destroyOn(), Types.DATE)
        .param("public", terms.publicOn(), Types.DATE)
        .param("indicator", about == null ? null : about.indicator(), Types.VARCHAR)
        .param("period", about == null ? null : about.period().key(), Types.VARCHAR)
        .param("place", about == null ? null : about.place(), Types.VARCHAR)
        .update();
  }

  /** Keeps that a party confirmed the terms as they stand. */
  void agree(UUID round, RoundHistory.By by) {
    database
        .sql(
            """
            insert into round_agreement (round_id, organization_id, person_id, agreed_at)
            values (:round, :party, :person, :at)
            """)
        .param("round", round)
        .param("party", by.organization())
        .param("person", by.person())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
