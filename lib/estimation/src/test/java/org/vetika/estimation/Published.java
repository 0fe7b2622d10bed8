package org.vetika.estimation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts printed in the literature. */
final class Published {
  private Published() {}

  /** G. A. F. Seber, The Estimation of Animal Abundance, 2nd ed. 1982, p. 107. */
  static MembershipCounts twoLists() {
    return table("11:167 10:781 01:254");
  }

  /** Spina bifida in upstate New York 1969–74; Hook, Albright and Cross 1980. */
  static MembershipCounts spinaBifida() {
    return table("001:60 010:49 011:4 100:247 101:112 110:142 111:12");
  }

  /** Killings in Kosovo, 20 March to 22 June 1999; Ball et al. 2002. Lists EXH, ABA, OSCE, HRW. */
  static MembershipCounts kosovo() {
    return table(
        """
        1000:1131 0100:845 1100:177 0010:936 1010:228 0110:217 1110:181 0001:306 1001:106 0101:31
        1101:18 0011:123 1011:42 0111:32 1111:27\
        """);
  }

  /** HIV in Rome; Abeni, Brancato and Perucci 1994. */
  static MembershipCounts hiv() {
    return table(
        """
        1111:0 1110:3 1101:1 1100:33 1011:0 1010:20 1001:6 1000:403 0111:3 0110:35 0101:10
        0100:545 0011:11 0010:621 0001:205\
        """);
  }

  /** Potential victims of trafficking, United Kingdom 2013; Silverman 2014. LA NG PF GO GP NCA. */
  static MembershipCounts unitedKingdomSix() {
    return table(
        """
        100000:54 010000:463 001000:907 000100:695 000010:316 000001:57 110000:15 101000:19
        100100:3 011000:56 010100:19 010010:1 010001:3 001100:69 001010:10 001001:31 000110:8
        000101:6 000011:1 111000:1 110100:1 011100:4 011001:3 001101:1 111100:1\
        """);
  }

  /** The same with the police lists as one: LA NG PN GO GP. */
  static MembershipCounts unitedKingdomFive() {
    return table(
        """
        10000:54 01000:463 00100:995 00010:695 00001:316 11000:15 10100:19 10010:3 01100:62
        01010:19 01001:1 00110:76 00101:11 00011:8 11100:1 11010:1 01110:4 11110:1\
        """);
  }

  /** The third artificial table of Chan, Silverman and Vincent 2019. */
  static MembershipCounts artificial() {
    return table("100:40 010:30 001:20 110:6");
  }

  /**
   * Hepatitis A in a college of Taiwan 1995; Chao et al. 2001. A later screening found about 545.
   */
  static MembershipCounts hepatitis() {
    return table("111:28 110:21 101:17 100:69 011:18 010:55 001:63");
  }

  /** A table written {@code pattern:count}, separated by blanks; lists are named A, B, C … */
  static MembershipCounts table(String text) {
    Map<String, Long> counts = new TreeMap<>();
    for (String cell : text.strip().split("\\s+")) {
      String[] parts = cell.split(":");
      counts.put(parts[0], Long.valueOf(parts[1]));
    }
    int lists = counts.keySet().iterator().next().length();
    List<String> names =
        IntStream.range(0, lists).mapToObj(list -> String.valueOf((char) ('A' + list))).toList();
    return MembershipCounts.of(names, counts);
  }
}
