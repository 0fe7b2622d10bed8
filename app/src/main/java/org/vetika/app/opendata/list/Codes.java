package org.vetika.app.opendata.list;

import java.util.regex.Pattern;

/** The forms of public numbers and codes; anything else is never asked of the database. */
public final class Codes {
  public static final Pattern DIALOGUE = Pattern.compile("D[0-9]{4}-[0-9]{3,9}");
  public static final Pattern RESULT =
      Pattern.compile("[0-9A-Za-z]{1,8}([.-][0-9A-Za-z]{1,8}){0,4}");
  public static final Pattern DIALOGUE_RESULT = Pattern.compile(DIALOGUE + "/" + RESULT);
  public static final Pattern ISSUE = Pattern.compile("I[0-9]{4}-[0-9]{4,6}");
  public static final Pattern ORGANIZATION = Pattern.compile("O[0-9]{4,9}");
  public static final Pattern PLACE = Pattern.compile("([0-9]{2}){1,4}");
  public static final Pattern SERIES = Pattern.compile("[a-z0-9-]{1,80}");
  public static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
  public static final Pattern INDICATOR = Pattern.compile("N[0-9]{4,9}");
  public static final Pattern FIGURE = Pattern.compile("F[0-9]{4,9}");
  public static final Pattern FINDING = Pattern.compile("Q[0-9]{4,9}");
  public static final Pattern ESTIMATE = Pattern.compile("E[0-9]{4,9}");

  public static final Pattern ROUND = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Codes() {}
}
