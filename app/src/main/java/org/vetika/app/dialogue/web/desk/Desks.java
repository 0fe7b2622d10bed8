package org.vetika.app.dialogue.web.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.summary.ReadingSummary;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Finds for whom a visitor acts in a dialogue, and what lies on the desk there. */
@Component
class Desks {
  private final Dialogues dialogues;
  private final ReadingSummary reading;

  Desks(Dialogues dialogues, ReadingSummary reading) {
    this.dialogues = dialogues;
    this.reading = reading;
  }

  /** A dialogue and the organization for which the visitor acts in it. */
  record Desk(DialogueDetail dialogue, Acting acting, boolean convenes) {
    String number() {
      return dialogue.line().number();
    }
  }

  /** The desk of a dialogue; 404 when there is no such dialogue. */
  Desk at(String number, Visitor visitor) {
    DialogueDetail dialogue =
        dialogues
            .detail(number)
            .orElseThrow(
                () -> new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND));
    return new Desk(dialogue, acting(dialogue, visitor), convenes(dialogue, visitor).isPresent());
  }

  /** The summary at work; 404 when there is none that the visitor may see. */
  ReadingSummary.AtWork summary(Desk desk) {
    return reading
        .read(desk.number(), desk.acting())
        .orElseThrow(
            () -> new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND));
  }

  Optional<ReadingSummary.AtWork> summaryIfVisible(Desk desk) {
    return reading.read(desk.number(), desk.acting());
  }

  /** For a convener as its facilitator, else for a participant, else for any organization. */
  private static Acting acting(DialogueDetail dialogue, Visitor visitor) {
    return convenes(dialogue, visitor)
        .or(() -> participates(dialogue, visitor))
        .or(() -> mandates(visitor).stream().map(Visitor.Mandate::organization).findFirst())
        .map(organization -> new Acting(visitor, organization))
        .orElseGet(() -> new Acting(visitor, 0));
  }

  private static Optional<Long> convenes(DialogueDetail dialogue, Visitor visitor) {
    return mandates(visitor).stream()
        .filter(mandate -> mandate.role() == Role.FACILITATOR)
        .map(Visitor.Mandate::organization)
        .filter(organization ->
            dialogue.participations().stream()
                .anyMatch(part ->
                    part.organization().id() == organization
                        && part.role() == ParticipationRole.CONVENED))
        .findFirst();
  }

  private static Optional<Long> participates(DialogueDetail dialogue, Visitor visitor) {
    return mandates(visitor).stream()
        .map(Visitor.Mandate::organization)
        .filter(organization ->
            dialogue.participations().stream()
                .anyMatch(part ->
                    part.organization().id() == organization
                        && part.role() != ParticipationRole.OBSERVER))
        .findFirst();
  }

  private static List<Visitor.Mandate> mandates(Visitor visitor) {
    return visitor.mandates().stream()
        .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
        .toList();
  }
}
