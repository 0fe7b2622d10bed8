package org.vetika.app.opendata.open311;

/** What was read out of a request, or why it is refused. */
public sealed interface Reading<T> {
  record Good<T>(T value) implements Reading<T> {}

  record Bad<T>(Fault fault) implements Reading<T> {}
}
