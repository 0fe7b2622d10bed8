package org.vetika.app.record;

import java.util.List;

/** Many of the things of {@link PublicEntryChanged} at once, all of one type. */
public record PublicEntriesChanged(String type, List<String> keys) {
  public PublicEntriesChanged {
    keys = List.copyOf(keys);
  }
}
