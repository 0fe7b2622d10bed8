package org.vetika.app.consistency.discrepancy;

/** What became of opening a discrepancy. */
public sealed interface Opened {
  /** Public number of the one there is now. */
  String number();

  /** It is open by these words; perhaps they came twice. */
  record Now(String number) implements Opened {}

  /** Others had opened it already, perhaps a moment before: these words are said nowhere. */
  record Before(String number) implements Opened {}
}
