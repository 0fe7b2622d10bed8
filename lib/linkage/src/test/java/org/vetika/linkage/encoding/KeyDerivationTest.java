package org.vetika.linkage.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDerivationTest {
  private static byte[] bytes(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }

  /** RFC 5869, appendix A, cases 1 and 3. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
        + " 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '',"
        + " 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
  })
  void keys_are_derived_as_the_standard_says(
      String secret, String salt, String use, String expected) {
    byte[] derived = KeyDerivation.derive(bytes(secret), bytes(salt), bytes(use), 42);
    assertThat(HexFormat.of().formatHex(derived)).isEqualTo(expected);
  }

  @Test
  void long_inputs_are_derived_as_the_standard_says() {
    byte[] secret = new byte[80];
    byte[] salt = new byte[80];
    byte[] use = new byte[80];
    for (int index = 0; index < 80; index++) {
      secret[index] = (byte) index;
      salt[index] = (byte) (0x60 + index);
      use[index] = (byte) (0xB0 + index);
    }
    assertThat(HexFormat.of().formatHex(KeyDerivation.derive(secret, salt, use, 82)))
        .isEqualTo(
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                + "cc30c58179ec3e87c14c01d5c1f3434f1d87");
  }

  /** RFC 4231, cases 1 and 2. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
  })
  void messages_are_authenticated_as_the_standard_says(String key, String text, String expected) {
    assertThat(HexFormat.of().formatHex(KeyDerivation.mac(bytes(key)).doFinal(bytes(text))))
        .isEqualTo(expected);
  }
}
