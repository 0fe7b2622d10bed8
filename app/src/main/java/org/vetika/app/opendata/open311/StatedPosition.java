package org.vetika.app.opendata.open311;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a sender says that something is, in degrees (WGS 84). It is written down as said, to about
 * a hundred meters: a report may come from somebody's home. It is never turned into a place,
 * because our outlines of provinces are drawings.
 */
record StatedPosition(BigDecimal latitude, BigDecimal longitude) {
  private static final Pattern DEGREES = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,15})?");
  private static final int DECIMALS = 3;
  private static final BigDecimal SOUTH = new BigDecimal("9.2");
  private static final BigDecimal NORTH = new BigDecimal("14.8");
  private static final BigDecimal WEST = new BigDecimal("101.9");
  private static final BigDecimal EAST = new BigDecimal("107.8");

  /** Empty when it is none, or nowhere near Cambodia and its sea. */
  static Optional<StatedPosition> of(String latitude, String longitude) {
    if (!DEGREES.matcher(latitude).matches() || !DEGREES.matcher(longitude).matches()) {
      return Optional.empty();
    }
    var position = new StatedPosition(new BigDecimal(latitude), new BigDecimal(longitude));
    return position.isNear() ? Optional.of(position) : Optional.empty();
  }

  private boolean isNear() {
    return latitude.compareTo(SOUTH) >= 0
        && latitude.compareTo(NORTH) <= 0
        && longitude.compareTo(WEST) >= 0
        && longitude.compareTo(EAST) <= 0;
  }

  /** {@code 11.556, 104.928}. */
  String rounded() {
    return latitude.setScale(DECIMALS, RoundingMode.HALF_UP)
        + ", "
        + longitude.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
