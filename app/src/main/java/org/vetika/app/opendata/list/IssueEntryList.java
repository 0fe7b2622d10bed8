package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.vetika.app.opendata.representation.IssueEntryRepresentation;
import org.vetika.app.web.Language;

/** The thread of one issue, oldest first: it is read whole, and cut here. */
public record IssueEntryList(List<IssueEntryRepresentation> thread)
    implements OpenList<IssueEntryRepresentation> {
  private static final Pattern ENTRY = Pattern.compile("[0-9]{1,18}");

  @Override
  public String name() {
    return "entries";
  }

  @Override
  public Pattern keys() {
    return ENTRY;
  }

  @Override
  public Selection<IssueEntryRepresentation> select(Parameters parameters, Language language) {
    return (after, size) -> Part.of(thread, each -> Long.toString(each.entry()), after, size);
  }

  @Override
  public IssueEntryRepresentation represent(IssueEntryRepresentation entry) {
    return entry;
  }

  /** A thread is no table; the table of issues has a line for each thread. */
  @Override
  public List<Column<IssueEntryRepresentation>> columns() {
    return List.of();
  }
}
