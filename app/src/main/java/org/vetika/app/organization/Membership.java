package org.vetika.app.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One organization's place in another.
 *
 * @param current whether it lasts today
 * @param source where it is written, in words
 * @param sourceAddress where to read it, an http or https address
 */
public record Membership(
    long id,
    OrganizationName member,
    OrganizationName coalition,
    MembershipRole role,
    @Nullable PartialDate since,
    @Nullable PartialDate until,
    boolean current,
    @Nullable String source,
    @Nullable String sourceAddress) {
  /** As what it takes part. */
  public enum MembershipRole {
    MEMBER,
    FOUNDER,
    BOARD,
    SECRETARIAT,
    OBSERVER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static MembershipRole ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
