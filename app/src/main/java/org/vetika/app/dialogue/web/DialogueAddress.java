package org.vetika.app.dialogue.web;

import java.util.regex.Pattern;

/** The forms of numbers in addresses; {@code .json} and the like behind them belong to files. */
final class DialogueAddress {
  static final String NUMBER = "D[0-9]{4}-[0-9]{3,9}";

  /** A result number such as {@code 2.1}, but not {@code 2.1.json}. */
  static final String RESULT =
      "(?!.*[.](?:json|csv|atom|ics)$)[0-9A-Za-z]{1,8}(?:[.-][0-9A-Za-z]{1,8}){0,4}";

  private static final Pattern WHOLE_NUMBER = Pattern.compile(NUMBER);

  private DialogueAddress() {}

  static boolean isNumber(String text) {
    return WHOLE_NUMBER.matcher(text).matches();
  }
}
