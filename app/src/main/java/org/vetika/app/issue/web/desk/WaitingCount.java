package org.vetika.app.issue.web.desk;

import org.springframework.stereotype.Component;
import org.vetika.app.issue.QueueTab;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.WaitingIssues;
import org.vetika.app.web.DeskCount;
import org.vetika.app.web.Visitor;

/** The issues that wait for a person, counted on the desk. */
@Component
class WaitingCount implements DeskCount {
  private final WaitingIssues waiting;

  WaitingCount(WaitingIssues waiting) {
    this.waiting = waiting;
  }

  @Override
  public String path() {
    return IssueDeskLinks.PATH;
  }

  @Override
  public long of(Visitor visitor) {
    return waiting.counts(Viewer.of(visitor)).getOrDefault(QueueTab.ALL, 0L);
  }
}
