package org.vetika.khmer;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** The order of a Khmer dictionary; the collator of the JDK misorders Khmer. */
public final class Collation {
  /** Frozen collators may be shared between threads. */
  private static final Collator KHMER = Collator.getInstance(ULocale.forLanguageTag("km")).freeze();

  private static final Comparator<String> ORDER =
      ((Comparator<String>) KHMER::compare).thenComparing(Comparator.naturalOrder());

  private Collation() {}

  /**
   * Sorts Khmer by the Khmer alphabet, other scripts after it; only equal strings compare as equal.
   */
  public static Comparator<String> comparator() {
    return ORDER;
  }
}
