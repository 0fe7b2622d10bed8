package org.vetika.app.opendata.raising;

import java.util.List;

/** What a program sent, put into the words of the record. */
public sealed interface Sent<T> {
  record Good<T>(T content) implements Sent<T> {}

  /** A member has a value that means nothing; {@code allowed} says what it may be. */
  record Wrong<T>(String member, List<String> allowed) implements Sent<T> {}
}
