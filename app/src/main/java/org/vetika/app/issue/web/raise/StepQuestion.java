package org.vetika.app.issue.web.raise;

import java.util.List;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;

/** One question of the form: a page of its own. */
interface StepQuestion {
  DraftStep step();

  /** The answer as it stands in the draft. */
  Typed given(StepContext at);

  /** The record of the page, for the template {@code issue/raise/<step>}. */
  Object page(StepContext at, StepFrame frame);

  Reading read(StepContext at, Typed typed);

  /** What came of an answer. */
  sealed interface Reading {
    record Answered(IssueDraft draft) implements Reading {}

    /** Comes back filled in, with what is wrong; without problems it only shows more. */
    record Refused(List<FormProblem> problems) implements Reading {
      static Refused because(String field, String text) {
        return new Refused(List.of(new FormProblem(field, text)));
      }
    }
  }
}
