package org.vetika.app.issue.web.raise;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.issue.draft.DraftKind;
import org.vetika.app.issue.draft.DraftOrigin;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** The dialogues that somebody facilitates for an organization that convened them. */
@Component
class Facilitated {
  private final Dialogues dialogues;

  Facilitated(Dialogues dialogues) {
    this.dialogues = dialogues;
  }

  /**
   * A dialogue in the hands of its facilitator.
   *
   * @param organization internal id of the convener that the facilitator acts for
   */
  record Desk(DialogueDetail dialogue, Visitor visitor, long organization) {
    String number() {
      return dialogue.line().number();
    }

    DraftOrigin origin(DraftKind kind, @Nullable String result) {
      return new DraftOrigin(kind, visitor.person(), organization, number(), result, "", null);
    }
  }

  /** 404 when there is no such dialogue, 403 when another one facilitates it. */
  Desk at(String number, Visitor visitor) {
    DialogueDetail dialogue =
        dialogues
            .detail(number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return convener(dialogue, visitor)
        .map(organization -> new Desk(dialogue, visitor, organization))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
  }

  private static Optional<Long> convener(DialogueDetail dialogue, Visitor visitor) {
    return visitor.mandates().stream()
        .filter(mandate -> mandate.role() == Role.FACILITATOR)
        .map(Visitor.Mandate::organization)
        .filter(organization ->
            dialogue.participations().stream()
                .anyMatch(part ->
                    part.organization().id() == organization
                        && part.role() == ParticipationRole.CONVENED))
        .findFirst();
  }
}
