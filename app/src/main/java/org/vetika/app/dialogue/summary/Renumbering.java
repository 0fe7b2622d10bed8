package org.vetika.app.dialogue.summary;

import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;

/** Numbers all sections and points of a draft anew, in their order. */
@Component
public class Renumbering {
  private final SummaryWork work;

  Renumbering(SummaryWork work) {
    this.work = work;
  }

  /** See {@link PointNumbers#renumbered}; refused nowhere but by state and role. */
  public Outcome<SummaryResult> renumber(String dialogue, Acting acting, int expectedVersion) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        summary ->
            summary.version() == expectedVersion
                ? new Outcome.Done<>(PointNumbers.renumbered(summary))
                : new Outcome.Overtaken<>(summary));
  }
}
