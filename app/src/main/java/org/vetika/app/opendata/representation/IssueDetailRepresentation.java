package org.vetika.app.opendata.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything public about an issue.
 *
 * @param mergedInto the number of the issue that it was merged into, if that is public
 * @param entries ordered by time alone
 * @param removals stubs of texts that had to go
 */
public record IssueDetailRepresentation(
    LicenseRepresentation license,
    @JsonUnwrapped IssueRepresentation issue,
    @Nullable String mergedInto,
    List<IssueEntryRepresentation> entries,
    List<RemovedText> removals) {

  /** Which text is gone, who took it out, when and why. */
  public record RemovedText(String entry, String reason, String by, Instant at) {}
}
