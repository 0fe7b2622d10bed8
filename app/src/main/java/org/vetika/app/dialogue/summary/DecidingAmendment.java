package org.vetika.app.dialogue.summary;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.SummaryResult.Point;

/** The facilitator takes over a proposed wording, or declines it with a reason. */
@Component
public class DecidingAmendment {
  private final SummaryWork work;
  private final SummaryStore store;
  private final Discussion discussion;
  private final JdbcClient database;

  DecidingAmendment(
      SummaryWork work, SummaryStore store, Discussion discussion, JdbcClient database) {
    this.work = work;
    this.store = store;
    this.discussion = discussion;
    this.database = database;
  }

  /**
   * Accepting puts the new wording in place and makes a new version. It is {@code Overtaken} when
   * the point changed since the proposal: then its author should see it again.
   */
  public Outcome<SummaryResult> accept(
      String dialogue, Acting acting, long amendmentId, @Nullable String reason) {
    return work.on(
        dialogue,
        acting,
        SummaryEvent.DECIDE_AMENDMENT,
        held -> {
          SummaryResult summary = held.summary();
          Optional<Discussion.Amendment> amendment =
              discussion.amendment(summary.id(), amendmentId);
          Optional<Point> point =
              amendment
                  .flatMap(found -> Optional.ofNullable(found.point()))
                  .flatMap(summary::point);
          if (point.isEmpty()) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (amendment.get().accepted() != null) {
            return Outcome.refused(Refusal.ALREADY_DECIDED);
          }
          if (amendment.get().removed()) {
            return Outcome.refused(Refusal.NOT_APPLICABLE);
          }
          if (!point.get().text().equals(amendment.get().oldText())) {
            return new Outcome.Overtaken<>(summary);
          }
          if (!point.get().translations().isEmpty()) {
            return Outcome.refused(Refusal.HAS_TRANSLATIONS);
          }
          decide(amendmentId, "accepted", PlainText.cleanOrNull(reason), held.author());
          Point amended = point.get().withText(amendment.get().newText());
          SummaryResult changed = summary.replacing(amended.id(), List.of(amended));
          return new Outcome.Done<>(
              store.save(summary, changed, SummaryEvent.DECIDE_AMENDMENT, held.author()));
        });
  }

  /** Declining needs a reason, which the proposer sees. */
  public Outcome<SummaryResult> decline(
      String dialogue, Acting acting, long amendmentId, String reason) {
    return work.on(
        dialogue,
        acting,
        SummaryEvent.DECIDE_AMENDMENT,
        held -> {
          Optional<Discussion.Amendment> amendment =
              discussion.amendment(held.summary().id(), amendmentId);
          if (amendment.isEmpty()) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (amendment.get().accepted() != null) {
            return Outcome.refused(Refusal.ALREADY_DECIDED);
          }
          String why = PlainText.cleanOrNull(reason);
          if (why == null) {
            return Outcome.refused(Refusal.REASON_MISSING);
          }
          decide(amendmentId, "declined", why, held.author());
          return new Outcome.Done<>(held.summary());
        });
  }

  private void decide(long id, String decision, @Nullable String reason, Author author) {
    database
        .sql(
            """
            update result_amendment set decision = :decision, decision_reason = :reason,
              decided_by = :by, decided_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("decision", decision)
        .param("reason", reason, Types.VARCHAR)
        .param("by", author.name())
        .param("at", author.time())
        .update();
  }
}
