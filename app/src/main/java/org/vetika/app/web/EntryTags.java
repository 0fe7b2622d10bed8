package org.vetika.app.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How things of one public type stand at this moment, for lists that know only their keys; a bean
 * for each type that has states.
 */
public interface EntryTags {
  /** The type of their public entries. */
  String type();

  /** By key. What has none, or is not public any more, is left out. */
  Map<String, List<Tag>> of(Collection<String> keys, PageContext page);
}
