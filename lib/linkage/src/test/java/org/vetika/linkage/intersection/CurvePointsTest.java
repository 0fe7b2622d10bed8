package org.vetika.linkage.intersection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvePointsTest {
  private static final String DOMAIN = "QUUX-V01-CS02-with-curve25519_XMD:SHA-512_ELL2_NU_";
  private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /** RFC 9380, J.4.2: message, u and Q.x. */
  @ParameterizedTest
  @CsvSource({
    "'', 608d892b641f0328523802a6603427c26e55e6f27e71a91a478148d45b5093cd,"
        + " 51125222da5e763d97f3c10fcc92ea6860b9ccbbd2eb1285728f566721c1e65b",
    "abc, 46f5b22494bfeaa7f232cc8d054be68561af50230234d7d1d63d1d9abeca8da5,"
        + " 7d56d1e08cb0ccb92baf069c18c49bb5a0dcd927eff8dcf75ca921ef7f3e6eeb",
    "abcdef0123456789, 235fe40c443766ce7e18111c33862d66c3b33267efa50d50f9e8e5d252a40aaa,"
        + " 3fbe66b9c9883d79e8407150e7c2a1c8680bee496c62fabe4619a72b3cabe90f"
  })
  void texts_become_the_points_that_the_standard_gives(String text, String u, String q) {
    byte[] message = text.getBytes(UTF_8);
    assertThat(CurvePoints.fieldElement(message, DOMAIN)).isEqualTo(new BigInteger(u, 16));
    assertThat(HexFormat.of().formatHex(bigEndian(CurvePoints.of(message, DOMAIN)))).isEqualTo(q);
  }

  @Test
  void every_mapped_point_is_on_the_curve_also_the_exceptional_ones() {
    for (int number = 0; number < 300; number++) {
      byte[] point = CurvePoints.mapped(BigInteger.valueOf(number));
      assertThat(squareOf(point)).isTrue();
      assertThat(CurvePoints.onCurve(point)).isTrue();
    }
  }

  @Test
  void points_of_the_twist_and_other_writings_of_a_point_are_refused() {
    int refused = 0;
    for (int number = 2; number < 202; number++) {
      byte[] point = new byte[32];
      point[0] = (byte) number;
      assertThat(CurvePoints.onCurve(point)).isEqualTo(squareOf(point));
      refused += CurvePoints.onCurve(point) ? 0 : 1;
    }
    assertThat(refused).isBetween(60, 140);
    byte[] tooLarge = bigEndian(PRIME.add(BigInteger.valueOf(9)).toByteArray());
    assertThat(CurvePoints.onCurve(tooLarge)).isFalse();
  }

  /** RFC 7748, 5.2: the first vector of X25519. */
  @Test
  void multiplication_is_that_of_the_standard_and_refuses_zero() {
    byte[] scalar =
        HexFormat.of().parseHex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4");
    byte[] point =
        HexFormat.of().parseHex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c");
    byte[] product = new byte[32];
    assertThat(CurvePoints.multiply(scalar, point, 0, product, 0)).isTrue();
    assertThat(HexFormat.of().formatHex(product))
        .isEqualTo("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    assertThat(CurvePoints.multiply(scalar, new byte[32], 0, product, 0)).isFalse();
  }

  @Test
  void hiding_twice_gives_the_same_in_either_order() {
    byte[] first = new byte[X25519.SCALAR_SIZE];
    byte[] second = new byte[X25519.SCALAR_SIZE];
    Arrays.fill(first, (byte) 7);
    Arrays.fill(second, (byte) 90);
    HiddenSet set = new HiddenSet(CurvePoints.of("sok dara".getBytes(UTF_8), DOMAIN));
    byte[] one = set.times(first, n -> {}).times(second, n -> {}).points();
    byte[] other = set.times(second, n -> {}).times(first, n -> {}).points();
    assertThat(one).isEqualTo(other).isNotEqualTo(set.points());
  }

  /** Euler's criterion in plain integers, independent of the code under test. */
  private static boolean squareOf(byte[] point) {
    BigInteger u = new BigInteger(1, bigEndian(point));
    BigInteger value =
        u.pow(3).add(u.pow(2).multiply(BigInteger.valueOf(486662))).add(u).mod(PRIME);
    BigInteger power = value.modPow(PRIME.subtract(BigInteger.ONE).shiftRight(1), PRIME);
    return !power.equals(PRIME.subtract(BigInteger.ONE));
  }

  private static byte[] bigEndian(byte[] little) {
    byte[] big = new byte[little.length];
    for (int index = 0; index < little.length; index++) {
      big[index] = little[little.length - 1 - index];
    }
    return big;
  }
}
