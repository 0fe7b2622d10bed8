package org.vetika.app.issue.web.raise;

import java.util.List;

/** The question what it is about. */
public record TopicPage(StepFrame frame, List<Group> groups) {
  /** One of the trees of topics. */
  public record Group(String name, List<Choice> topics) {}
}
