package org.vetika.app.dialogue.web;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueFilter;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.PlaceSection;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** The dialogues on the page of a place. */
@Component
@Order(10)
class DialoguesOfPlace implements PlaceSection {
  private final Dialogues dialogues;

  DialoguesOfPlace(Dialogues dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public Optional<LinkedSection> about(Place place, PageContext page) {
    return LinkedDialogues.section(
        dialogues.page(DialogueFilter.ofPlace(place.code()), null, LinkedDialogues.SHOWN),
        "place=" + place.code(),
        page);
  }
}
