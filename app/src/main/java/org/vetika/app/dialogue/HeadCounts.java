package org.vetika.app.dialogue;

import org.jspecify.annotations.Nullable;

/** How many people of an organization took part; null where nobody stated it, never negative. */
public record HeadCounts(
    @Nullable Integer people,
    @Nullable Integer women,
    @Nullable Integer men,
    @Nullable Integer withDisability,
    @Nullable Integer youth) {
  public static final HeadCounts UNKNOWN = new HeadCounts(null, null, null, null, null);

  /** Whether the parts fit into the whole, as the database also demands. */
  public boolean consistent() {
    return notNegative(people, women, men, withDisability, youth)
        && (people == null
            || (zeroIfUnknown(women) + zeroIfUnknown(men) <= people
                && zeroIfUnknown(withDisability) <= people
                && zeroIfUnknown(youth) <= people));
  }

  private static boolean notNegative(@Nullable Integer... counts) {
    for (Integer count : counts) {
      if (count != null && count < 0) {
        return false;
      }
    }
    return true;
  }

  private static int zeroIfUnknown(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
