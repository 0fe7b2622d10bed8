package org.vetika.app.dialogue.summary;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PublicDialogueChanges;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.summary.SummaryTransitions.Verdict;

/**
 * What every use case on a summary result does first: lock it, and ask the table of transitions.
 */
@Component
class SummaryWork {
  private final JdbcClient database;
  private final SummaryStore store;
  private final TransactionOperations transactions;
  private final PublicDialogueChanges changes;
  private final Clock clock;

  SummaryWork(
      JdbcClient database,
      SummaryStore store,
      TransactionOperations transactions,
      PublicDialogueChanges changes,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * A summary result in hand.
   *
   * @param to the state that the event leads to
   */
  record Held(SummaryResult summary, SummaryState to, Author author) {}

  /** Runs the action in a transaction, with the summary locked, if the event is allowed. */
  <T> Outcome<T> on(
      String dialogueNumber, Acting acting, SummaryEvent event, Function<Held, Outcome<T>> action) {
    return inTransaction(() -> {
      Optional<SummaryResult> summary = store.lock(dialogueNumber);
      if (summary.isEmpty()) {
        return Outcome.refused(Refusal.UNKNOWN);
      }
      Set<Actor> actors = actors(summary.get().dialogue(), acting);
      return switch (SummaryTransitions.judge(summary.get().state(), event, actors)) {
        case Verdict.Denied(Refusal refusal) -> Outcome.refused(refusal);
        case Verdict.Allowed(SummaryState to) ->
            announced(
                action.apply(new Held(summary.get(), to, author(acting))), dialogueNumber, to);
      };
    });
  }

  /** Whatever is done to a published summary changes what the public finds. */
  private <T> Outcome<T> announced(Outcome<T> outcome, String dialogueNumber, SummaryState to) {
    if (to == SummaryState.PUBLISHED && outcome instanceof Outcome.Done<T>) {
      changes.changed(dialogueNumber);
    }
    return outcome;
  }

  /** Changes the text and stores it as a new version. */
  Outcome<SummaryResult> change(
      String dialogueNumber,
      Acting acting,
      SummaryEvent event,
      Function<SummaryResult, Outcome<SummaryResult>> change) {
    return on(
        dialogueNumber,
        acting,
        event,
        held ->
            switch (change.apply(held.summary())) {
              case Outcome.Done<SummaryResult>(SummaryResult changed) ->
                  new Outcome.Done<>(
                      store.save(
                          held.summary(), changed.withState(held.to()), event, held.author()));
              case Outcome<SummaryResult> refused -> refused;
            });
  }

  <T> T inTransaction(java.util.function.Supplier<T> action) {
    return java.util.Objects.requireNonNull(transactions.execute(status -> action.get()));
  }

  Author author(Acting acting) {
    return new Author(
        acting.visitor().person(), acting.visitor().name(), acting.organization(), clock.instant());
  }

  /** Who the person is to the summary of a dialogue: both sides by the same rule. */
  Set<Actor> actors(long dialogue, Acting acting) {
    String role = role(dialogue, acting.organization());
    Set<Actor> actors = EnumSet.noneOf(Actor.class);
    if (role == null || role.equals("observer") || !acting.mandated()) {
      return actors;
    }
    actors.add(Actor.PARTICIPANT);
    if (role.equals("convened") && acting.facilitates()) {
      actors.add(Actor.FACILITATOR);
    }
    return actors;
  }

  private @Nullable String role(long dialogue, long organization) {
    return database
        .sql(
            """
            select role from dialogue_participation
            where dialogue_id = :dialogue and organization_id = :organization
            """)
        .param("dialogue", dialogue)
        .param("organization", organization)
        .query((row, index) -> row.getString(1))
        .optional()
        .orElse(null);
  }
}
