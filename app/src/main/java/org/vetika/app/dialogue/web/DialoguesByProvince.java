package org.vetika.app.dialogue.web;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.gazetteer.ProvinceFigure;

/** How many dialogues each province saw, for the map. */
@Component
@Order(10)
class DialoguesByProvince implements ProvinceFigure {
  private final Dialogues dialogues;

  DialoguesByProvince(Dialogues dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public String key() {
    return "dialogues";
  }

  @Override
  public String titleKey() {
    return "dialogues.map.title";
  }

  @Override
  public String sentenceKey() {
    return "dialogues.map.sentence";
  }

  @Override
  public Map<String, Integer> counts() {
    return dialogues.byPlaceCounts(null);
  }
}
