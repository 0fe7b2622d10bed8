package org.vetika.app.consistency.round.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.ListField;
import org.vetika.app.consistency.round.ListMode;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundState;
import org.vetika.app.consistency.round.Rounds;
import org.vetika.app.consistency.round.WaitingRounds;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Puts the list of a person's rounds together, and the form for a new one. */
@Component
class RoundListing {
  private final Rounds rounds;
  private final WaitingRounds waiting;
  private final Organizations organizations;

  RoundListing(Rounds rounds, WaitingRounds waiting, Organizations organizations) {
    this.rounds = rounds;
    this.waiting = waiting;
    this.organizations = organizations;
  }

  /** Those that wait for the person stand first. */
  RoundsPage list(Visitor visitor, PageContext page) {
    List<Round> all = rounds.of(visitor);
    Set<Long> ids = new HashSet<>();
    all.forEach(round -> ids.addAll(round.parties()));
    var words = new RoundWords(organizations.names(ids), page);
    Set<UUID> wait = waiting.waitingFor(visitor);
    return new RoundsPage(
        all.stream()
            .sorted(Comparator.comparing((Round round) -> !wait.contains(round.id())))
            .map(round -> line(round, wait.contains(round.id()), words, page))
            .toList());
  }

  private static RoundsPage.Line line(
      Round round, boolean waits, RoundWords words, PageContext page) {
    return new RoundsPage.Line(
        RoundDesk.href(round, page),
        round.terms().title(),
        page.t("round-state." + round.state().key()),
        look(round.state()),
        round.parties().stream().map(words::name).collect(Collectors.joining(" · ")),
        page.t("round.destroyed-on", page.date(round.terms().destroyOn())),
        round.illustration(),
        waits);
  }

  private static String look(RoundState state) {
    return switch (state) {
      case SIGNED -> "done";
      case ENDED, WITHDRAWN -> "flat";
      case PROPOSED, AGREED, UPLOADING, LINKING, REVIEWING, RESULT -> "ans";
    };
  }

  RoundFormPage form(ShownForm form, Visitor visitor, PageContext page) {
    Set<Long> own =
        visitor.mandates().stream()
            .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
            .map(Visitor.Mandate::organization)
            .collect(Collectors.toSet());
    return new RoundFormPage(
        form,
        organizations.names(own).values().stream()
            .map(name -> new Option(name.number(), name.name(page.language())))
            .distinct()
            .sorted(Comparator.comparing(Option::label))
            .toList(),
        Arrays.stream(ListMode.values())
            .map(mode -> new Option(mode.key(), page.t("round-mode." + mode.key())))
            .toList(),
        Arrays.stream(ListField.values())
            .filter(field -> field != ListField.KEY)
            .map(field -> new Option("field_" + field.key(), page.t("round-field." + field.key())))
            .toList());
  }
}
