package org.vetika.app.record;

import java.util.Optional;

/** The notices of one type; each module gives a bean for each type it sends. */
public interface NoticeSource {
  String type();

  /** The notice of a key as it is now; empty when it is no longer to be sent. */
  Optional<Notice> notice(String key);
}
