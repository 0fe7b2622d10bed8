package org.vetika.app.issue;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.web.Language;

/**
 * A facilitator has looked at an issue that was flagged (referred in a circle, its authority gone)
 * and says in the thread what follows from it.
 */
@Component
public class ClearingFlag {
  private final IssueWork work;

  ClearingFlag(IssueWork work) {
    this.work = work;
  }

  /** Takes the flag off; done with the entry that says why. */
  @Transactional
  public Outcome<Long> clear(String number, Speaker facilitator, Language language, String reason) {
    String said = PlainText.clean(reason);
    if (said.isEmpty()) {
      return Outcome.refused(Refusal.REASON_MISSING);
    }
    if (said.length() > PlainText.LONGEST) {
      return Outcome.refused(Refusal.TEXT_TOO_LONG);
    }
    return switch (work.take(number, facilitator, Side.FACILITATOR)) {
      case Outcome.Done<Held>(Held held) -> {
        if (held.issue().now().flag() == null) {
          yield Outcome.refused(Refusal.NOT_APPLICABLE);
        }
        work.save(held, held.issue().now().flagged(null));
        yield new Outcome.Done<>(
            work.append(held, new NewEntry(EntryKind.REPLIED, language).says(said)));
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }
}
