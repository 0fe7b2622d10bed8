package org.vetika.app.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * A matter to be answered, as it is now.
 *
 * @param number permanent, such as {@code I2026-0417}
 * @param wish what the asker allows: never shown to more people than that
 * @param language of the title and of what was raised
 * @param title empty when it had to be removed
 * @param dialogue the number of the dialogue it came from
 * @param result the number of the published point it came from
 * @param asker internal id of the organization that raised it; null for a person
 * @param waiting who must act by when; null when the issue has ended
 */
public record Issue(
    long id,
    String number,
    Origin origin,
    Visibility wish,
    Language language,
    String title,
    @Nullable String dialogue,
    @Nullable String result,
    @Nullable Long asker,
    IssueStanding now,
    boolean illustration,
    Instant raisedAt,
    Instant changedAt,
    @Nullable Instant endedAt,
    int version,
    @Nullable Wait waiting) {
  public IssueState state() {
    return now.state();
  }
}
