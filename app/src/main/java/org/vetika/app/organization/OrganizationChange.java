package org.vetika.app.organization;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of an organization's entry: who changed what, when and why.
 *
 * @param number of the organization that was changed: also one that was merged into this later
 * @param version counted from 1
 */
public record OrganizationChange(
    String number,
    int version,
    Action action,
    Instant changedAt,
    String person,
    String reason,
    List<Field> fields) {
  /** What was done. */
  public enum Action {
    REGISTERED,
    CHANGED,
    MEMBERSHIP,
    RECOGNITION,
    STATEMENT,
    WITHDRAWN,
    MERGED,
    ABSORBED,
    IMPORTED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Action ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A field that became another.
   *
   * @param name the last part of the message key {@code organization.field.…}
   */
  public record Field(String name, @Nullable String before, @Nullable String after) {}
}
