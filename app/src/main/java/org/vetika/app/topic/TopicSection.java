package org.vetika.app.topic;

import java.util.Optional;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** What another module shows on a topic's page; every bean of this kind is asked. */
public interface TopicSection {
  /** The section about exactly this topic; empty when there is nothing to show. */
  Optional<LinkedSection> about(Topic topic, PageContext page);
}
