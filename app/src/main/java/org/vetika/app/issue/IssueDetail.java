package org.vetika.app.issue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.record.Removal;

/**
 * An issue with its whole thread, as one viewer may see it.
 *
 * @param title in the original language, and translated if somebody did
 * @param mergedInto the number of the issue it was merged into, or null
 * @param entries ordered by time alone
 * @param names of every organization that is mentioned, by internal id; merged ones lead on
 * @param removals stubs of texts that had to go
 */
public record IssueDetail(
    Issue issue,
    TextPair title,
    @Nullable String mergedInto,
    List<IssueEntry> entries,
    Map<Long, OrganizationName> names,
    List<Removal> removals) {

  /** The newest entry, to be handed back with whatever somebody does next. */
  public long newestEntry() {
    return entries.stream().mapToLong(IssueEntry::id).max().orElse(0);
  }

  /** The name of an organization mentioned; null for null. */
  public @Nullable OrganizationName name(@Nullable Long id) {
    return id == null ? null : names.get(id);
  }
}
