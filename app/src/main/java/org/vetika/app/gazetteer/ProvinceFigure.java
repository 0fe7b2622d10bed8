package org.vetika.app.gazetteer;

import java.util.Map;

/** A count by province that another module gives for the map; beans of this kind are shown. */
public interface ProvinceFigure {
  /** Names the layer in addresses, in lower-case letters. */
  String key();

  /** Message key of what is counted, such as "Dialogues held". */
  String titleKey();

  /** Message key of one province's sentence; {@code {0}} is the province, {@code {1}} the count. */
  String sentenceKey();

  /** Counts by province code; a province that is absent has none. */
  Map<String, Integer> counts();
}
