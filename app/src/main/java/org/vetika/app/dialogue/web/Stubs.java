package org.vetika.app.dialogue.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.record.Removal;
import org.vetika.app.web.PageContext;

/** What stands in place of removed texts: who took them out, when and why. */
record Stubs(Map<String, Removal> byEntry) {
  static Stubs of(List<Removal> removals) {
    return new Stubs(
        removals.stream()
            .collect(Collectors.toMap(Removal::entry, Function.identity(), (one, later) -> later)));
  }

  String ofResult(String dialogue, PublishedResult result, PageContext page) {
    return words(byEntry.get(entry(dialogue, result)), page);
  }

  String ofReservation(
      String dialogue,
      PublishedResult result,
      PublishedResult.Reservation reservation,
      PageContext page) {
    return words(
        byEntry.get(entry(dialogue, result) + "/reservations/" + reservation.organizationNumber()),
        page);
  }

  private static String entry(String dialogue, PublishedResult result) {
    return dialogue + "/results/" + result.number();
  }

  private static String words(@Nullable Removal removal, PageContext page) {
    return removal == null
        ? page.t("dialogues.removed")
        : page.t(
            "dialogues.removed-by",
            removal.by(),
            DialogueDates.day(removal.at(), page),
            removal.reason());
  }
}
