package org.vetika.app.account;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changes the own name, as others see it beside what one writes. */
@Component
public class Renaming {
  private final PersonRows rows;
  private final Sessions sessions;

  Renaming(PersonRows rows, Sessions sessions) {
    this.rows = rows;
    this.sessions = sessions;
  }

  /** False when the name is empty or longer than 200 characters. */
  public boolean rename(UUID person, String name) {
    String wanted = name.strip();
    if (wanted.isEmpty() || wanted.length() > 200) {
      return false;
    }
    rows.rename(person, wanted);
    sessions.forget(person);
    return true;
  }
}
