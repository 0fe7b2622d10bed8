package org.vetika.app.dialogue.web.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.Actor;
import org.vetika.app.dialogue.summary.ReadingSummary;
import org.vetika.app.dialogue.summary.SummaryEvent;
import org.vetika.app.dialogue.summary.SummaryTransitions;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Finds for whom a visitor acts in a dialogue, and what lies on the desk there. */
@Component
class Desks {
  private final Dialogues dialogues;
  private final ReadingSummary reading;
  private final Organizations organizations;

  Desks(Dialogues dialogues, ReadingSummary reading, Organizations organizations) {
    this.dialogues = dialogues;
    this.reading = reading;
    this.organizations = organizations;
  }

  /**
   * A dialogue and the organizations for which the visitor may speak in it.
   *
   * @param standings conveners first, then participants, then all others
   */
  record Desk(DialogueDetail dialogue, Visitor visitor, List<Standing> standings) {
    String number() {
      return dialogue.line().number();
    }

    /** For reading, and for what is recorded under no organization's name: the first that fits. */
    Acting acting() {
      return new Acting(visitor, standings.isEmpty() ? 0 : standings.getFirst().organization());
    }

    boolean convenes() {
      return standings.stream().anyMatch(each -> each.actors().contains(Actor.FACILITATOR));
    }

    /** The organizations for which the visitor may do this to the summary result now. */
    List<Standing> fitting(SummaryEvent event) {
      return standings.stream()
          .filter(each ->
              SummaryTransitions.judge(dialogue.line().summaryState(), event, each.actors())
                  instanceof SummaryTransitions.Verdict.Allowed)
          .toList();
    }

    /** For whom the visitor does this: the only one that fits, else the one that was chosen. */
    Outcome<Acting> acting(SummaryEvent event, String chosen) {
      return acting(fitting(event), chosen);
    }

    /** For whom the visitor does something that any organization may do. */
    Outcome<Acting> actingForAny(String chosen) {
      return acting(standings, chosen);
    }

    private Outcome<Acting> acting(List<Standing> fitting, String chosen) {
      String number = chosen.strip().toUpperCase(Locale.ROOT);
      if (!number.isEmpty()) {
        return standings.stream()
            .filter(each -> each.number().equals(number))
            .findFirst()
            .map(this::done)
            .orElseGet(() -> Outcome.refused(Refusal.NOT_YOUR_ORGANIZATION));
      }
      return switch (fitting.size()) {
        // The use case says why nobody may.
        case 0 -> new Outcome.Done<>(acting());
        case 1 -> done(fitting.getFirst());
        default -> Outcome.refused(Refusal.CHOOSE_ORGANIZATION);
      };
    }

    private Outcome<Acting> done(Standing standing) {
      return new Outcome.Done<>(new Acting(visitor, standing.organization()));
    }
  }

  /** The desk of a dialogue; 404 when there is no such dialogue. */
  Desk at(String number, Visitor visitor) {
    DialogueDetail dialogue =
        dialogues
            .detail(number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return new Desk(dialogue, visitor, standings(dialogue, visitor));
  }

  /** The summary at work; 404 when there is none that the visitor may see. */
  ReadingSummary.AtWork summary(Desk desk) {
    return summaryIfVisible(desk)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  Optional<ReadingSummary.AtWork> summaryIfVisible(Desk desk) {
    return reading.read(desk.number(), desk.acting());
  }

  private List<Standing> standings(DialogueDetail dialogue, Visitor visitor) {
    List<Long> ids =
        visitor.mandates().stream()
            .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
            .map(Visitor.Mandate::organization)
            .distinct()
            .toList();
    Map<Long, OrganizationName> names = organizations.names(ids);
    return ids.stream()
        .flatMap(id ->
            Stream.ofNullable(names.get(id))
                .map(name -> new Standing(id, name, actors(dialogue, new Acting(visitor, id)))))
        .sorted(java.util.Comparator.comparingInt(each -> -each.actors().size()))
        .toList();
  }

  private static Set<Actor> actors(DialogueDetail dialogue, Acting acting) {
    Set<Actor> actors = EnumSet.noneOf(Actor.class);
    dialogue.participations().stream()
        .filter(part -> part.organization().id() == acting.organization())
        .filter(part -> part.role() != ParticipationRole.OBSERVER)
        .forEach(part -> {
          actors.add(Actor.PARTICIPANT);
          if (part.role() == ParticipationRole.CONVENED && acting.facilitates()) {
            actors.add(Actor.FACILITATOR);
          }
        });
    return actors;
  }
}
