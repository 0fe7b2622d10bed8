package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReceiptsTest {
  @Property(tries = 200)
  void a_code_is_read_back_in_latin_and_in_khmer_digits(@ForAll @IntRange(max = 1) int khmer) {
    String code = Receipts.create();
    String typed = khmer == 0 ? code.replace(" ", "-") : khmer(code);

    assertThat(Receipts.read(typed)).contains(code);
    assertThat(Receipts.hash(Receipts.read(typed).orElseThrow())).isEqualTo(Receipts.hash(code));
  }

  @Property(tries = 200)
  void one_wrong_digit_is_noticed(
      @ForAll @IntRange(max = 27) int position, @ForAll @IntRange(min = 1, max = 9) int more) {
    char[] digits = Receipts.create().replace(" ", "").toCharArray();
    digits[position] = (char) ('0' + (digits[position] - '0' + more) % 10);

    assertThat(Receipts.read(new String(digits))).isEmpty();
  }

  @Property(tries = 200)
  void two_neighbors_in_the_wrong_order_are_noticed(@ForAll @IntRange(max = 26) int position) {
    char[] digits = Receipts.create().replace(" ", "").toCharArray();
    if (digits[position] != digits[position + 1]) {
      char first = digits[position];
      digits[position] = digits[position + 1];
      digits[position + 1] = first;

      assertThat(Receipts.read(new String(digits))).isEmpty();
    }
  }

  private static String khmer(String code) {
    return code.codePoints()
        .map(each -> Character.isDigit(each) ? 0x17e0 + (each - '0') : each)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
