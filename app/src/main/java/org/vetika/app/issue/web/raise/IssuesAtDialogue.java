package org.vetika.app.issue.web.raise;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueDeskWork;

/** Raising issues at a dialogue, offered on its desk. */
@Component
class IssuesAtDialogue implements DialogueDeskWork {
  @Override
  public List<Offer> forConveners(String number) {
    String base = "/desk/dialogues/" + number;
    return List.of(
        new Offer("issue-raise.results.link", base + "/issues"),
        new Offer("issue-raise.floor.link", base + "/floor"));
  }
}
