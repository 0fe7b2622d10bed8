package org.vetika.app.opendata.raising;

import org.vetika.app.issue.Refusal;

/** What became of an issue that a program raises. */
public sealed interface Raised {
  /** It is on record under a new number. */
  record New(String number) implements Raised {}

  /** It was on record already: sent before under the same key. */
  record Before(String number) implements Raised {}

  record Refused(Refusal refusal) implements Raised {}

  /** The key was used for something else. */
  record KeyUsed() implements Raised {}
}
