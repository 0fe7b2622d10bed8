package org.vetika.app.gazetteer;

import java.util.Optional;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** What another module shows on a place's page; every bean of this kind is asked. */
public interface PlaceSection {
  /** The section about a place and all places below it; empty when there is nothing to show. */
  Optional<LinkedSection> about(Place place, PageContext page);
}
