package org.vetika.app.issue;

import java.util.List;

/** Entries that the clock appended to many issues at once, by id. */
public record IssueEntriesAppended(List<Long> entries) {
  public IssueEntriesAppended {
    entries = List.copyOf(entries);
  }
}
