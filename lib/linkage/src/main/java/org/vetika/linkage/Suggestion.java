package org.vetika.linkage;

import java.util.List;

/**
 * Settings that follow from the names and contents of the columns.
 *
 * @param settings to be used or changed
 * @param leftOut columns that are not compared, and why, for people to read
 */
public record Suggestion(LinkageSettings settings, List<LeftOut> leftOut) {
  /** Why a column is not compared. */
  public enum Reason {
    /** It is not in every list. */
    NOT_IN_EVERY_LIST,
    /** It has no value, or the same in every record. */
    SAYS_NOTHING,
    /** Its name says that it holds the answer. */
    IS_AN_ANSWER,
    /** It follows from a column that is compared, as a district from a commune. */
    FOLLOWS_FROM_ANOTHER,
    /** Sixteen others say more. */
    TOO_MANY
  }

  /**
   * A column that is not compared.
   *
   * @param column its name
   * @param reason why
   */
  public record LeftOut(String column, Reason reason) {}

  public Suggestion {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Looks at the lists.
   *
   * @throws IllegalArgumentException if no column is left to compare
   */
  public static Suggestion from(List<RecordList> lists, LinkageMode mode) {
    return new SuggestedFields(lists).suggestion(mode);
  }
}
