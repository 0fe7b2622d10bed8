package org.vetika.linkage;

import java.io.Serial;

/** More pairs reach the limit of review than may be kept in memory. */
public final class TooManyPairs extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  TooManyPairs(int most) {
    super(
        "More than %,d pairs are likely enough to keep: the fields tell records too little apart"
                .formatted(most)
            + ", or the limit for review is too low");
  }
}
