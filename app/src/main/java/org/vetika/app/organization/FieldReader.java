package org.vetika.app.organization;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.khmer.KhmerDigits;

/** Reads typed fields one by one and remembers what is wrong with them. */
final class FieldReader {
  static final int LINE = 300;
  static final int PARAGRAPHS = 5000;
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]+\\.[^@\\s<>\"]{2,}");

  private final Map<String, String> typed;
  private final List<FieldProblem> problems = new ArrayList<>();

  FieldReader(Map<String, String> typed) {
    this.typed = typed;
  }

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  void refuse(String field, String key) {
    problems.add(new FieldProblem(field, key));
  }

  void refuseIf(boolean wrong, String field, String key) {
    if (wrong) {
      refuse(field, key);
    }
  }

  @Nullable String line(String field, int most) {
    return measured(field, CleanText.line(typed.get(field)), most);
  }

  @Nullable String paragraphs(String field) {
    return measured(field, CleanText.paragraphs(typed.get(field)), PARAGRAPHS);
  }

  /** A line that must be there; empty, with a problem, when it is not. */
  String required(String field, int most) {
    String text = line(field, most);
    refuseIf(text == null && CleanText.line(typed.get(field)) == null, field, "missing");
    return text == null ? "" : text;
  }

  @Nullable PartialDate date(String field) {
    String text = line(field, LINE);
    if (text == null) {
      return null;
    }
    Optional<PartialDate> date = PartialDate.parse(KhmerDigits.toLatin(text));
    refuseIf(date.isEmpty(), field, "date");
    return date.orElse(null);
  }

  @Nullable LocalDate day(String field) {
    String text = line(field, LINE);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(KhmerDigits.toLatin(text));
    } catch (DateTimeParseException e) {
      refuse(field, "day");
      return null;
    }
  }

  void order(String field, @Nullable PartialDate earlier, @Nullable PartialDate later) {
    refuseIf(earlier != null && later != null && earlier.isAfter(later), field, "order");
  }

  /** An address of the web that may stand in a link: no scripts, no names with passwords. */
  @Nullable String address(String field) {
    String text = line(field, LINE);
    if (text == null) {
      return null;
    }
    String address = text.contains("://") ? text : "https://" + text;
    refuseIf(!isWebAddress(address), field, "address");
    return address;
  }

  @Nullable String email(String field) {
    String text = line(field, LINE);
    refuseIf(text != null && !EMAIL.matcher(text).matches(), field, "email");
    return text;
  }

  int count(String field) {
    String text = required(field, 12);
    try {
      int count = text.isEmpty() ? 0 : Integer.parseInt(KhmerDigits.toLatin(text).replace(",", ""));
      refuseIf(count < 0, field, "count");
      return count;
    } catch (NumberFormatException e) {
      refuse(field, "count");
      return 0;
    }
  }

  /** One of a few keys; empty when nothing was typed, with a problem when it is none of them. */
  <T> Optional<T> choice(String field, Function<String, Optional<T>> choices) {
    String text = line(field, LINE);
    if (text == null) {
      return Optional.empty();
    }
    Optional<T> chosen = choices.apply(text.toLowerCase(Locale.ROOT));
    refuseIf(chosen.isEmpty(), field, "choice");
    return chosen;
  }

  /** Finds an enum constant by the key it is written with. */
  static <T> Function<String, Optional<T>> among(List<T> all, Function<T, String> key) {
    return text -> all.stream().filter(each -> key.apply(each).equals(text)).findFirst();
  }

  private @Nullable String measured(String field, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      refuse(field, "long");
      return null;
    }
    return text;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      String host = address.getHost();
      return (scheme.equals("https") || scheme.equals("http"))
          && host != null
          && host.contains(".")
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
