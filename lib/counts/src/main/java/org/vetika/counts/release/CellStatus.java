package org.vetika.counts.release;

import java.util.Locale;

/**
 * What happens to a cell. Readers are only told whether it is shown: the reason would itself say
 * something about the count.
 */
public enum CellStatus {
  /** Shown. */
  PUBLISHED,
  /** Withheld: its count is small. */
  SMALL,
  /** Withheld: its difference to an earlier release is small. */
  DIFFERENCE,
  /** Withheld: it was withheld before, and showing it now would uncover that release. */
  WITHHELD_BEFORE,
  /** Withheld: with it, another cell could be computed. */
  COMPLEMENTARY;

  /** Whether readers see the count. */
  public boolean shown() {
    return this == PUBLISHED;
  }

  /** The end of a message key: {@code withheld-before}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
