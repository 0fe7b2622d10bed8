package org.vetika.app.opendata.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.IssueChanges;
import org.vetika.app.opendata.Problem;
import org.vetika.app.web.Language;

/**
 * Reads the parameters of a request and notes the first that is wrong. Every parameter that may be
 * given has to be asked for before {@link #problem} is: any other is refused, because a misspelled
 * filter that is passed over would give wrong data.
 */
public final class Parameters {
  public static final int USUAL_SIZE = 50;
  public static final int LARGEST_SIZE = 200;
  private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern UNREADABLE = Pattern.compile("\\p{Cntrl}|[\\ud800-\\udfff]");

  private final Map<String, String[]> given;
  private final SortedSet<String> known = new TreeSet<>();
  private @Nullable Problem wrong;

  public Parameters(Map<String, String[]> given) {
    this.given = given;
  }

  /** The first thing that is wrong, once all parameters were asked for. */
  public Optional<Problem> problem() {
    if (wrong == null) {
      given.keySet().stream()
          .filter(name -> !known.contains(name))
          .findFirst()
          .ifPresent(name -> refuse(Problem.unknownParameter(printable(name), names())));
    }
    return Optional.ofNullable(wrong);
  }

  /** One of these values, or null when the parameter is not given. */
  public <T> @Nullable T choice(String name, Collection<T> values, Function<T, String> key) {
    String value = value(name);
    if (value == null) {
      return null;
    }
    for (T each : values) {
      if (key.apply(each).equals(value)) {
        return each;
      }
    }
    refuse(Problem.value(name, values.stream().map(key).toList()));
    return null;
  }

  public <E extends Enum<E>> @Nullable E choice(String name, E[] values, Function<E, String> key) {
    return choice(name, Arrays.asList(values), key);
  }

  public Language language(String name, Language usual) {
    Language chosen = choice(name, Language.values(), Language::tag);
    return chosen == null ? usual : chosen;
  }

  /**
   * A code that exists.
   *
   * @param form what the database may be asked for
   * @param find what is on record under the code
   * @param where the codes are listed
   */
  public <T> @Nullable T known(
      String name, Pattern form, Function<String, Optional<T>> find, String where) {
    String value = value(name);
    if (value == null) {
      return null;
    }
    Optional<T> found = form.matcher(value).matches() ? find.apply(value) : Optional.empty();
    if (found.isEmpty()) {
      refuse(Problem.value(name, List.of(where)));
    }
    return found.orElse(null);
  }

  public @Nullable Integer year(String name) {
    String value = value(name);
    if (value == null || YEAR.matcher(value).matches()) {
      return value == null ? null : Integer.valueOf(value);
    }
    refuse(Problem.value(name, List.of("1900–2199")));
    return null;
  }

  /** A day or a moment, as {@link IssueChanges#moment} reads it. */
  public @Nullable Instant moment(String name) {
    String value = value(name);
    if (value == null) {
      return null;
    }
    Optional<Instant> moment = IssueChanges.moment(value);
    if (moment.isEmpty()) {
      refuse(Problem.value(name, List.of("2027-01-31", "2027-01-31T08:00:00Z")));
    }
    return moment.orElse(null);
  }

  public boolean flag(String name) {
    String value = choice(name, List.of("true", "false"), Function.identity());
    return "true".equals(value);
  }

  /** Free text without control characters; empty when not given. */
  public String text(String name, int longest) {
    String value = value(name);
    if (value == null) {
      return "";
    }
    if (value.length() > longest) {
      refuse(Problem.value(name, List.of("1–" + longest)));
      return "";
    }
    return value.strip();
  }

  /** How many items, 1 to {@value #LARGEST_SIZE}. */
  public int size() {
    String value = value("size");
    if (value == null) {
      return USUAL_SIZE;
    }
    if (NUMBER.matcher(value).matches()) {
      int size = Integer.parseInt(value);
      if (size >= 1 && size <= LARGEST_SIZE) {
        return size;
      }
    }
    refuse(Problem.value("size", List.of("1–" + LARGEST_SIZE)));
    return USUAL_SIZE;
  }

  /** The key that the parameter {@code after} stands for. */
  public @Nullable String after(OpenList<?> list) {
    String value = value("after");
    if (value == null) {
      return null;
    }
    Optional<String> key = Cursor.key(list, value);
    if (key.isEmpty()) {
      refuse(Problem.value("after", List.of("next")));
    }
    return key.orElse(null);
  }

  public boolean isGiven(String name) {
    return given.containsKey(name);
  }

  private @Nullable String value(String name) {
    known.add(name);
    String[] values = given.get(name);
    if (values == null || values.length == 0 || values[0].isEmpty()) {
      return null;
    }
    if (values.length > 1) {
      refuse(Problem.repeated(name));
      return null;
    }
    if (unreadable(values[0])) {
      refuse(Problem.unreadable(name));
      return null;
    }
    return values[0];
  }

  /** PostgreSQL stores neither null characters nor halves of surrogate pairs. */
  private static boolean unreadable(String value) {
    return value
        .codePoints()
        .anyMatch(each ->
            Character.isISOControl(each)
                || (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE));
  }

  private void refuse(Problem problem) {
    if (wrong == null) {
      wrong = problem;
    }
  }

  private List<String> names() {
    return new ArrayList<>(known);
  }

  private static String printable(String name) {
    String plain = UNREADABLE.matcher(name).replaceAll("?");
    return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
  }
}
