package org.vetika.app.web;

import java.util.List;

/**
 * Something that the person who starts the server has to know, such as the demonstration accounts.
 * A module gives a bean of this type; the command line prints the lines once the server is ready.
 */
public interface StartNotice {
  /** Lines in English, none when there is nothing to say. */
  List<String> lines();
}
