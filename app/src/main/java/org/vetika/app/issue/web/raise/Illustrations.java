package org.vetika.app.issue.web.raise;

import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.issue.draft.DraftOrigin;

/** What is raised at an invented dialogue is an illustration too. */
@Component
class Illustrations {
  private final Dialogues dialogues;

  Illustrations(Dialogues dialogues) {
    this.dialogues = dialogues;
  }

  boolean isIllustration(DraftOrigin origin) {
    String dialogue = origin.dialogue();
    return dialogue != null
        && dialogues.detail(dialogue).map(found -> found.line().illustration()).orElse(false);
  }
}
