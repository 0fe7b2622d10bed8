package org.vetika.app.dialogue.summary;

import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;

/** States that the circulated text is agreed, with the reservations on record, or reopens it. */
@Component
public class AgreeingSummary {
  private final SummaryWork work;
  private final Discussion discussion;

  AgreeingSummary(SummaryWork work, Discussion discussion) {
    this.work = work;
    this.discussion = discussion;
  }

  /** Refused while a proposed amendment waits for its decision: no side is passed over. */
  public Outcome<SummaryResult> agree(String dialogue, Acting acting) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.AGREE,
        summary ->
            discussion.hasOpenAmendment(summary.id())
                ? Outcome.refused(Refusal.OPEN_AMENDMENTS)
                : new Outcome.Done<>(summary));
  }

  public Outcome<SummaryResult> reopen(String dialogue, Acting acting) {
    return work.change(dialogue, acting, SummaryEvent.REOPEN, Outcome.Done::new);
  }
}
