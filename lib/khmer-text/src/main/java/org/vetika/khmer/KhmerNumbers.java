package org.vetika.khmer;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;

/** Whole numbers as a Khmer page shows them. */
public final class KhmerNumbers {
  private static final LocalizedNumberFormatter KHMER =
      NumberFormatter.withLocale(ULocale.forLanguageTag("km-KH-u-nu-khmr"));

  private KhmerNumbers() {}

  /** Khmer digits, thousands set apart by a dot: 1234567 gives {@code "១.២៣៤.៥៦៧"}. */
  public static String format(long number) {
    return KHMER.format(number).toString();
  }
}
