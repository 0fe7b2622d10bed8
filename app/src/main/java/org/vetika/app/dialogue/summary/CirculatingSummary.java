package org.vetika.app.dialogue.summary;

import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;

/** Gives a draft to all participants for their comments, or takes it back to work on it. */
@Component
public class CirculatingSummary {
  private final SummaryWork work;

  CirculatingSummary(SummaryWork work) {
    this.work = work;
  }

  public Outcome<SummaryResult> circulate(String dialogue, Acting acting) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.CIRCULATE,
        summary -> {
          if (summary.points().findAny().isEmpty()) {
            return Outcome.refused(Refusal.NO_POINTS);
          }
          return summary.points().anyMatch(point -> point.kind() == null)
              ? Outcome.refused(Refusal.KIND_MISSING)
              : new Outcome.Done<>(summary);
        });
  }

  /** Comments, amendments and reservations stay with their points. */
  public Outcome<SummaryResult> takeBack(String dialogue, Acting acting) {
    return work.change(dialogue, acting, SummaryEvent.TAKE_BACK, Outcome.Done::new);
  }
}
