package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueChanges;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.IssueList;
import org.vetika.app.opendata.representation.IssueRepresentation;
import org.vetika.app.web.Language;

/**
 * Issues that everybody may see, what changed longest ago first, for programs that take over what
 * is new.
 */
@Component
public class IssueChangesList implements OpenList<IssueItem> {
  private final IssueChanges changes;
  private final IssueItems items;
  private final IssueOpenList issues;

  IssueChangesList(IssueChanges changes, IssueItems items, IssueOpenList issues) {
    this.changes = changes;
    this.items = items;
    this.issues = issues;
  }

  @Override
  public String name() {
    return "issue-changes";
  }

  @Override
  public Pattern keys() {
    return IssueChanges.KEY;
  }

  @Override
  public Selection<IssueItem> select(Parameters parameters, Language language) {
    IssueFilter filter = issues.filter(parameters);
    return (after, size) -> {
      IssueList found = changes.page(filter, after, size);
      return new Part<>(items.of(found.lines()), found.next(), found.total());
    };
  }

  /** The same filters, the newest change first; there is one part only. */
  public Selection<IssueItem> last(Parameters parameters) {
    IssueFilter filter = issues.filter(parameters);
    return (after, size) -> {
      List<IssueItem> found = items.of(changes.last(filter, size));
      return new Part<>(found, null, (long) found.size());
    };
  }

  @Override
  public IssueRepresentation represent(IssueItem item) {
    return issues.represent(item);
  }

  @Override
  public List<Column<IssueItem>> columns() {
    return issues.columns();
  }
}
