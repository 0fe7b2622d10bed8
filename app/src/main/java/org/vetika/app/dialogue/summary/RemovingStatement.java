package org.vetika.app.dialogue.summary;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SummaryState;

/**
 * Takes the words of a comment, a proposed wording or a reservation out of the record because they
 * name a person who must be protected or a court ordered it. That the organization said something,
 * and when, stays, with a stub: who took it out, when, why.
 */
@Component
public class RemovingStatement {
  private final SummaryWork work;
  private final Statements statements;
  private final RemoverName remover;

  RemovingStatement(SummaryWork work, Statements statements, RemoverName remover) {
    this.work = work;
    this.statements = statements;
    this.remover = remover;
  }

  /** Done with the entry of the stub; {@code UNKNOWN} when its words are gone already. */
  public Outcome<String> remove(
      String dialogue, Acting acting, StatementKind kind, long id, String reason) {
    String why = PlainText.clean(reason);
    return work.on(
        dialogue,
        acting,
        SummaryEvent.REMOVE_STATEMENT,
        held -> {
          Optional<Statements.Statement> found =
              statements.of(held.summary()).stream()
                  .filter(each -> each.kind() == kind && each.id() == id)
                  .findFirst();
          if (found.isEmpty()) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (why.isEmpty()) {
            return Outcome.refused(Refusal.REASON_MISSING);
          }
          if (why.length() > PlainText.LONGEST) {
            return Outcome.refused(Refusal.TEXT_TOO_LONG);
          }
          var order = new Statements.Order(held, why, remover.of(acting));
          boolean published = held.summary().state() == SummaryState.PUBLISHED;
          statements.clear(
              found.get(),
              order,
              published
                  ? statements.fingerprintWithout(held.summary(), List.of(found.get()))
                  : null);
          return new Outcome.Done<>(found.get().entry());
        });
  }
}
