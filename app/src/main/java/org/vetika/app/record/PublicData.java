package org.vetika.app.record;

import java.util.Optional;

/**
 * Public things of one type as programs get them: a bean for each type that is told to programs.
 * Only what everybody may see is ever in it; the source is the visibility gate.
 */
public interface PublicData {
  String type();

  /**
   * What the public address of the thing answers, to be written as JSON; empty when there is none
   * or not everybody may see it.
   */
  Optional<Object> find(String key);
}
