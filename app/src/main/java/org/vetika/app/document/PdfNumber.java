package org.vetika.app.document;

/** Numbers in PDF syntax: a point, at most three decimals, never an exponent. */
final class PdfNumber {
  private PdfNumber() {}

  static String of(double value) {
    long thousandths = Math.round(value * 1000);
    long size = Math.abs(thousandths);
    String whole = (thousandths < 0 ? "-" : "") + size / 1000;
    if (size % 1000 == 0) {
      return whole;
    }
    String decimals = String.valueOf(1000 + size % 1000).substring(1);
    int end = decimals.length();
    while (decimals.charAt(end - 1) == '0') {
      end--;
    }
    return whole + "." + decimals.substring(0, end);
  }
}
