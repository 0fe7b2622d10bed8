package org.vetika.app.record;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What people chose about mail on what their organizations have to do. */
public interface NoticeChoices {
  /** Those of these people, by id, who declined it: somebody else has to be told. One query. */
  Set<UUID> declined(Collection<UUID> people);
}
