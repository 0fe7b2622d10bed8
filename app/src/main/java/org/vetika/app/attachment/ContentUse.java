package org.vetika.app.attachment;

import java.util.List;

/**
 * A module that keeps bytes in {@link SharedContents} and names them in tables of its own: they are
 * deleted only when no bean of this type needs them.
 */
public interface ContentUse {
  /** Whether something on record has these bytes; {@code sha256} as the store gave it. */
  boolean needs(String sha256);

  /** The fingerprints of everything that must be there. */
  List<String> needed();
}
