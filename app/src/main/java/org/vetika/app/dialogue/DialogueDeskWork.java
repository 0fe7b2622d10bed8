package org.vetika.app.dialogue;

import java.util.List;

/** What another module offers on the desk of a dialogue; every bean of this kind is asked. */
public interface DialogueDeskWork {
  /**
   * Something to do with a dialogue.
   *
   * @param key the message key of the link's words
   * @param path without its language, beginning with a slash
   */
  record Offer(String key, String path) {}

  /** What is offered to those who facilitate a dialogue they convened. */
  List<Offer> forConveners(String number);
}
