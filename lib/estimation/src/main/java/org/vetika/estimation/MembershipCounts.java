package org.vetika.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How many cases stand on exactly which lists.
 *
 * <p>A pattern is a number whose bit {@code i} says whether the case stands on list {@code i};
 * pattern 0, the cases on no list, is what is unknown and never holds a count. Immutable.
 */
public final class MembershipCounts {
  /** With more lists nearly all patterns are empty and nothing could be told apart. */
  public static final int MOST_LISTS = 9;

  /** Far beyond any list of people; keeps all sums exact. */
  public static final long MOST_CASES = 50_000_000;

  private final List<String> lists;
  private final long[] counts;

  private MembershipCounts(List<String> lists, long[] counts) {
    this.lists = List.copyOf(lists);
    this.counts = counts;
  }

  /**
   * @param lists names of the lists, one to {@link #MOST_LISTS}, all different
   * @param counts number of cases by pattern, length {@code 2^lists}, {@code counts[0]} is 0
   * @throws IllegalArgumentException when the shape is wrong, a count is negative or the sum is
   *     zero or above {@link #MOST_CASES}
   */
  public static MembershipCounts of(List<String> lists, long[] counts) {
    require(!lists.isEmpty() && lists.size() <= MOST_LISTS, "one to " + MOST_LISTS + " lists");
    require(lists.stream().distinct().count() == lists.size(), "lists of different names");
    require(counts.length == 1 << lists.size(), "one count per pattern");
    require(counts[0] == 0, "cases on no list cannot be counted");
    require(
        Arrays.stream(counts).allMatch(count -> count >= 0 && count <= MOST_CASES),
        "counts from 0 to " + MOST_CASES);
    long sum = Arrays.stream(counts).sum();
    require(sum > 0 && sum <= MOST_CASES, "a sum from 1 to " + MOST_CASES);
    return new MembershipCounts(lists, counts.clone());
  }

  /**
   * The same from patterns as statisticians print them: {@code "110"} is on the first and second of
   * three lists.
   *
   * @throws IllegalArgumentException as {@link #of(List, long[])}, or when a pattern has another
   *     length or holds other characters than 0 and 1
   */
  public static MembershipCounts of(List<String> lists, Map<String, Long> byPattern) {
    long[] counts = new long[1 << lists.size()];
    byPattern.forEach((pattern, count) -> counts[pattern(pattern, lists.size())] += count);
    return of(lists, counts);
  }

  private static int pattern(String written, int lists) {
    require(written.length() == lists && written.matches("[01]+"), "a pattern of 0 and 1");
    int pattern = 0;
    for (int list = 0; list < lists; list++) {
      pattern |= written.charAt(list) == '1' ? 1 << list : 0;
    }
    return pattern;
  }

  private static void require(boolean right, String what) {
    if (!right) {
      throw new IllegalArgumentException("Expected " + what);
    }
  }

  /** The names of the lists; bit {@code i} of a pattern is the list at position {@code i}. */
  public List<String> lists() {
    return lists;
  }

  /** Number of patterns including pattern 0. */
  public int patterns() {
    return counts.length;
  }

  /** Cases on exactly the lists of the pattern. */
  public long count(int pattern) {
    return counts[pattern];
  }

  /** Cases on at least one list: what is known for sure. */
  public long union() {
    return Arrays.stream(counts).sum();
  }

  /** Cases on all lists of the pattern, whatever other lists they stand on. */
  public long overlap(int pattern) {
    long sum = 0;
    for (int other = 0; other < counts.length; other++) {
      sum += (other & pattern) == pattern ? counts[other] : 0;
    }
    return sum;
  }

  /** Cases on two or more lists. */
  public long onSeveral() {
    long sum = 0;
    for (int pattern = 0; pattern < counts.length; pattern++) {
      sum += Integer.bitCount(pattern) > 1 ? counts[pattern] : 0;
    }
    return sum;
  }

  /** The counts as if one list had never been made. Cases only on that list are gone. */
  public MembershipCounts without(int list) {
    List<String> kept = new ArrayList<>(lists);
    kept.remove(list);
    long[] left = new long[counts.length / 2];
    int below = (1 << list) - 1;
    for (int pattern = 0; pattern < counts.length; pattern++) {
      left[(pattern & below) | (pattern >> 1 & ~below)] += counts[pattern];
    }
    left[0] = 0;
    return of(kept, left);
  }

  /** The pattern as text, one character per list: {@code "110"}. */
  public String written(int pattern) {
    StringBuilder text = new StringBuilder();
    for (int list = 0; list < lists.size(); list++) {
      text.append((pattern >> list & 1) == 1 ? '1' : '0');
    }
    return text.toString();
  }

  /** The counts by pattern as floating-point numbers, as the models want them. */
  double[] observed() {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }
}
