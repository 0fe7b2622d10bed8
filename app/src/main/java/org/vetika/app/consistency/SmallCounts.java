package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out counts of people at risk that are too small to be shown, and as many others that nobody
 * can work them out from a total that is known. Zero is shown: it is nobody.
 */
public final class SmallCounts {
  /** The smallest count of people at risk that is shown. */
  public static final int HIDDEN_BELOW = 5;

  public static final SmallCounts PEOPLE_AT_RISK = new SmallCounts();

  private SmallCounts() {}

  /** Whether it must not be shown by itself. */
  public boolean isSmall(BigDecimal number) {
    return number.signum() != 0 && number.abs().compareTo(BigDecimal.valueOf(HIDDEN_BELOW)) < 0;
  }

  /**
   * The numbers with null for each that is not shown.
   *
   * @param numbers parts of a total that everybody may know; null for one that is hidden anyhow
   */
  public List<@Nullable BigDecimal> protect(List<? extends @Nullable BigDecimal> numbers) {
    var shown = new ArrayList<@Nullable BigDecimal>();
    for (BigDecimal number : numbers) {
      shown.add(number == null || isSmall(number) ? null : number);
    }
    List<Integer> smallestFirst =
        IntStream.range(0, shown.size())
            .filter(at -> shown.get(at) != null && magnitude(shown.get(at)).signum() != 0)
            .boxed()
            .sorted(Comparator.comparing((Integer at) -> magnitude(shown.get(at))))
            .toList();
    for (int at : smallestFirst) {
      if (!tells(numbers, shown)) {
        break;
      }
      shown.set(at, null);
    }
    return shown;
  }

  /**
   * Whether the hidden ones can be told from their sum: there is one alone, or the sum is the
   * smallest or the greatest that so many small ones can have.
   */
  private boolean tells(
      List<? extends @Nullable BigDecimal> numbers, List<@Nullable BigDecimal> shown) {
    int hidden = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (int at = 0; at < shown.size(); at++) {
      BigDecimal number = numbers.get(at);
      if (shown.get(at) == null && number != null) {
        hidden++;
        sum = sum.add(number.abs());
      }
    }
    return hidden == 1
        || hidden > 1
            && (sum.compareTo(BigDecimal.valueOf(hidden)) <= 0
                || sum.compareTo(BigDecimal.valueOf((HIDDEN_BELOW - 1L) * hidden)) == 0);
  }

  private static BigDecimal magnitude(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number.abs();
  }
}
