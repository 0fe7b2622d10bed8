package org.vetika.app.dialogue;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.record.PublicNumbers;

/** A facilitator puts a dialogue on the public record: announced, or held already. */
@Component
public class CallingDialogue {
  private final DialogueRows rows;
  private final DialogueRules rules;
  private final PublicNumbers numbers;
  private final PublicDialogueChanges changes;
  private final Clock clock;

  CallingDialogue(
      DialogueRows rows,
      DialogueRules rules,
      PublicNumbers numbers,
      PublicDialogueChanges changes,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.numbers = numbers;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Done with the permanent number. The acting organization must be among the conveners, and the
   * person its facilitator.
   *
   * @param note what to say about the call, possibly empty; public
   */
  @Transactional
  public Outcome<String> call(Acting acting, DialogueContent content, String note) {
    if (!acting.facilitates() || !content.convenedBy(acting.organization())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> problem = rules.problem(content);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    int year = content.startsOn().getYear();
    String number = "D%d-%03d".formatted(year, numbers.next("dialogue-" + year));
    long id = rows.insert(number, content, clock.instant());
    rows.appendChange(
        id, 0, acting, clock.instant(), PlainText.clean(note), DialogueSnapshot.of(content));
    changes.changed(number);
    return new Outcome.Done<>(number);
  }
}
