package org.vetika.app.issue.web;

import java.util.regex.Pattern;

/** The form of numbers in addresses. */
public final class IssueAddress {
  public static final String NUMBER = "I[0-9]{4}-[0-9]{4,6}";

  private static final Pattern WHOLE_NUMBER = Pattern.compile(NUMBER);

  private IssueAddress() {}

  static boolean isNumber(String text) {
    return WHOLE_NUMBER.matcher(text).matches();
  }
}
