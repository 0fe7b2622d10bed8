package org.vetika.app.record;

import java.util.List;
import java.util.Optional;

/** The public entries of one type; each module gives a bean for each type it owns. */
public interface PublicEntries {
  String type();

  /** The entry of a key; empty when there is none or it may not be seen by everybody. */
  Optional<PublicEntry> find(String key);

  /** Entries by key, those after {@code afterKey} first; the empty key begins. */
  List<PublicEntry> page(String afterKey, int size);
}
