package org.vetika.app.issue.typed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.khmer.KhmerDigits;
import org.vetika.khmer.KhmerNormalizer;

/** Reads typed fields one by one and remembers what is wrong with them. */
public final class TypedFields {
  /** The longest line, in characters. */
  public static final int LINE = 300;

  /** The longest source or reason. */
  public static final int SENTENCE = 500;

  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cs}\\x{FFFE}\\x{FFFF}\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\uFEFF]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}\\u00A0]+");
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private final Map<String, String> typed;
  private final List<FieldProblem> problems = new ArrayList<>();

  public TypedFields(Map<String, String> typed) {
    this.typed = typed;
  }

  public List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  public boolean anyProblem() {
    return !problems.isEmpty();
  }

  public boolean anyProblemWith(String field) {
    return problems.stream().anyMatch(problem -> problem.field().equals(field));
  }

  public void refuse(String field, String key, String detail) {
    problems.add(new FieldProblem(field, key, detail));
  }

  /** One cleaned line; null when nothing was typed. */
  public @Nullable String line(String field, int most) {
    String text = clean(typed.getOrDefault(field, ""));
    if (text.length() > most) {
      refuse(field, "long", "");
    }
    return text.isEmpty() ? null : text;
  }

  /** The same, refused when nothing was typed; then empty. */
  public String required(String field, int most) {
    String text = line(field, most);
    if (text == null) {
      refuse(field, "missing", "");
      return "";
    }
    return text;
  }

  /** A date as 2026-11-23, in Latin or Khmer digits, of 1970 to 2199; null when it is none. */
  public @Nullable LocalDate day(String field) {
    String text = line(field, LINE);
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(KhmerDigits.toLatin(text));
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Refused below, like a date out of bounds.
    }
    refuse(field, "date", "");
    return null;
  }

  /** The same, refused when nothing was typed. */
  public @Nullable LocalDate requiredDay(String field) {
    return required(field, LINE).isEmpty() ? null : day(field);
  }

  /** A whole number from 0 on, in Latin or Khmer digits; refused, and null, when it is none. */
  public @Nullable Integer number(String field, int most) {
    String text = KhmerDigits.toLatin(required(field, LINE));
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= most) {
      return Integer.valueOf(text);
    }
    refuse(field, "number", String.valueOf(most));
    return null;
  }

  /** One of several keys; refused, and empty, when it is none of them or nothing was chosen. */
  public <T> Optional<T> choice(String field, Function<String, Optional<T>> parse) {
    String text = required(field, LINE);
    Optional<T> chosen = parse.apply(text);
    if (chosen.isEmpty() && !text.isEmpty()) {
      refuse(field, "choice", "");
    }
    return chosen;
  }

  private static String clean(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("");
    return KhmerNormalizer.forDisplay(SPACES.matcher(seen).replaceAll(" ").strip()).strip();
  }
}
