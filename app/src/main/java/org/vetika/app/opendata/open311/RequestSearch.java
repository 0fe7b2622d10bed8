package org.vetika.app.opendata.open311;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.RaisedIssues;
import org.vetika.app.opendata.list.Codes;

/** Reads what a program wants to see: numbers, or what was raised within at most 90 days. */
@Component
public class RequestSearch {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int LARGEST_PAGE = 1000;
  private static final int LAST_PAGE = 1000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private final ServiceCatalog services;
  private final Clock clock;

  RequestSearch(ServiceCatalog services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  /** A wish that makes sense. */
  public sealed interface Wish {
    /** By number: whatever else was given does not count. */
    record Numbers(List<String> numbers) implements Wish {}

    record Span(RaisedIssues.Wanted wanted, long skip, int most) implements Wish {}
  }

  /** A parameter that makes no sense. */
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Wrong(Fault fault) {
      super(fault.key(), null, false, false);
      this.fault = fault;
    }
  }

  private record Span(Instant from, Instant until) {}

  /** Reads the parameters; those that are unknown are passed over, as the standard expects. */
  public Reading<Wish> read(Function<String, @Nullable String> parameter) {
    try {
      List<String> numbers = list(parameter.apply("service_request_id"));
      return new Reading.Good<>(
          numbers.isEmpty() ? span(parameter) : new Wish.Numbers(numbers(numbers)));
    } catch (Wrong wrong) {
      return new Reading.Bad<>(wrong.fault);
    }
  }

  private static List<String> numbers(List<String> given) throws Wrong {
    if (given.size() > LARGEST_PAGE) {
      throw new Wrong(Fault.wrong("number", "service_request_id", 1, LARGEST_PAGE));
    }
    return given.stream().filter(each -> Codes.ISSUE.matcher(each).matches()).toList();
  }

  private Wish span(Function<String, @Nullable String> parameter) throws Wrong {
    Span span = dates(parameter.apply("start_date"), parameter.apply("end_date"));
    int size = number("page_size", parameter.apply("page_size"), LARGEST_PAGE, LARGEST_PAGE);
    int page = number("page", parameter.apply("page"), 1, LAST_PAGE);
    return new Wish.Span(
        new RaisedIssues.Wanted(
            span.from(),
            span.until(),
            topics(parameter.apply("service_code")),
            ended(parameter.apply("status"))),
        (page - 1L) * size,
        size);
  }

  private List<String> topics(@Nullable String given) throws Wrong {
    List<String> codes = list(given);
    for (String code : codes) {
      if (!Codes.TOPIC.matcher(code).matches() || !services.has(code)) {
        throw new Wrong(Fault.unknown("service", code));
      }
    }
    return codes.stream().map(code -> code.equals(ServiceCatalog.OTHER) ? "" : code).toList();
  }

  private static @Nullable Boolean ended(@Nullable String given) throws Wrong {
    Set<String> states = new HashSet<>(list(given));
    if (!Set.of("open", "closed").containsAll(states)) {
      throw new Wrong(Fault.wrong("status"));
    }
    return states.size() == 1 ? states.contains("closed") : null;
  }

  private Span dates(@Nullable String start, @Nullable String end) throws Wrong {
    Instant from = date("start_date", start, false);
    Instant until = date("end_date", end, true);
    if (until == null) {
      until = from == null ? clock.instant().plusSeconds(1) : from.plus(LONGEST);
    }
    if (from == null) {
      from = until.minus(LONGEST);
    }
    if (until.isBefore(from) || Duration.between(from, until).compareTo(LONGEST.plusDays(1)) > 0) {
      throw new Wrong(Fault.wrong("span", LONGEST.toDays()));
    }
    return new Span(from, until);
  }

  /** A time with its zone, or a day in Cambodia; a plus sign in an address arrives as a space. */
  private static @Nullable Instant date(String name, @Nullable String given, boolean wholeDay)
      throws Wrong {
    if (given == null || given.isBlank()) {
      return null;
    }
    String text = given.strip().replace(' ', '+');
    try {
      if (text.length() > 10) {
        Instant time = OffsetDateTime.parse(text).toInstant();
        return wholeDay ? time.plusSeconds(1) : time;
      }
      LocalDate day = LocalDate.parse(text);
      return (wholeDay ? day.plusDays(1) : day).atStartOfDay(ZONE).toInstant();
    } catch (DateTimeException e) {
      throw new Wrong(Fault.wrong("date", name));
    }
  }

  private static int number(String name, @Nullable String given, int usual, int most) throws Wrong {
    if (given == null || given.isBlank()) {
      return usual;
    }
    int number = NUMBER.matcher(given).matches() ? Integer.parseInt(given) : 0;
    if (number < 1 || number > most) {
      throw new Wrong(Fault.wrong("number", name, 1, most));
    }
    return number;
  }

  private static List<String> list(@Nullable String given) {
    return given == null
        ? List.of()
        : Arrays.stream(given.split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
  }
}
