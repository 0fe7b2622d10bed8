package org.vetika.app.consistency.web;

import java.util.Optional;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/**
 * What else there is about a comparison, linked from its page; every bean of this kind is asked.
 */
public interface ComparisonSection {
  /** The same for everybody; empty when there is nothing to show. */
  Optional<LinkedSection> about(SideBySide side, PageContext page);
}
