package org.vetika.app.dialogue;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A facilitator of a convener changes what is on record about a dialogue; what was said before
 * stays.
 */
@Component
public class ChangingDialogue {
  private final DialogueRows rows;
  private final DialogueRules rules;
  private final DialogueDetails details;
  private final PublicDialogueChanges changes;
  private final Clock clock;

  ChangingDialogue(
      DialogueRows rows,
      DialogueRules rules,
      DialogueDetails details,
      PublicDialogueChanges changes,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.details = details;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Done with the dialogue as it is now; overtaken when somebody changed it since {@code
   * expectedVersion}.
   *
   * @param note what to say about the change; public
   */
  @Transactional
  public Outcome<DialogueDetail> change(
      String number, Acting acting, int expectedVersion, DialogueContent content, String note) {
    int version = rows.lock(number);
    Optional<DialogueDetail> found = details.find(number);
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    DialogueDetail old = found.get();
    if (!acting.facilitates() || !DialogueContent.of(old).convenedBy(acting.organization())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (version != expectedVersion) {
      return new Outcome.Overtaken<>(old);
    }
    Optional<Refusal> problem = problem(old, content);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    rows.update(old.line().id(), content, clock.instant());
    rows.appendChange(
        old.line().id(),
        version + 1,
        acting,
        clock.instant(),
        PlainText.clean(note),
        DialogueSnapshot.of(content));
    changes.changed(number);
    return new Outcome.Done<>(details.find(number).orElseThrow());
  }

  private Optional<Refusal> problem(DialogueDetail old, DialogueContent content) {
    if (!mayBecome(old.line().status(), content.status())) {
      return Optional.of(Refusal.WRONG_STATE);
    }
    if (content.seats() != null && content.seats() < old.seatsTaken()) {
      return Optional.of(Refusal.TOO_FEW_SEATS);
    }
    return rules.problem(content);
  }

  /** What took place cannot be called off any more, and what was called off did not take place. */
  static boolean mayBecome(DialogueStatus from, DialogueStatus to) {
    return from == to
        || switch (from) {
          case ANNOUNCED -> true;
          case HELD -> false;
          case CANCELLED -> to == DialogueStatus.ANNOUNCED;
        };
  }
}
