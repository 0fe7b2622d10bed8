package org.vetika.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vetika.app.web.Access;
import org.vetika.app.web.AccessInterceptor;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/**
 * Every route × every kind of caller. The table {@code authorization-matrix.csv} says by hand who
 * may call what; it and the code are two accounts of one thing, so a mistake has to be made twice.
 */
@VetikaTest
class AuthorizationMatrixTest {
  private static final Path TABLE = Path.of("src/test/resources/authorization-matrix.csv");

  /** A line of the table: {@code GET,/{language:en|km}/desk,SIGNED_IN}; several are joined by |. */
  private record Row(String method, String pattern, Set<Access.Who> allowed) {
    static Row parse(String line) {
      // Patterns may hold commas (in regular expressions); methods and roles do not.
      int first = line.indexOf(',');
      int last = line.lastIndexOf(',');
      Set<Access.Who> allowed =
          Stream.of(line.substring(last + 1).split("\\|"))
              .map(Access.Who::valueOf)
              .collect(Collectors.toCollection(TreeSet::new));
      return new Row(line.substring(0, first), line.substring(first + 1, last), allowed);
    }

    String line() {
      return method
          + ","
          + pattern
          + ","
          + allowed.stream().sorted().map(Enum::name).collect(Collectors.joining("|"));
    }
  }

  /** A kind of caller: nobody, or somebody with at most one role. */
  private record Caller(String name, @Nullable Visitor visitor) {
    static List<Caller> all() {
      var roles =
          Stream.of(Role.values())
              .map(role ->
                  new Caller(role.name(), visitor(List.of(new Visitor.Mandate(1, "CCC", role)))));
      return Stream.concat(
              Stream.of(new Caller("nobody", null), new Caller("no role", visitor(List.of()))),
              roles)
          .toList();
    }

    private static Visitor visitor(List<Visitor.Mandate> mandates) {
      return new Visitor(new UUID(0, 1), "Sokha", mandates);
    }

    /** Worked out here once more, on purpose not by the code under test. */
    boolean mayCall(Row row) {
      if (row.allowed().contains(Access.Who.PUBLIC)) {
        return true;
      }
      if (visitor == null) {
        return false;
      }
      return row.allowed().contains(Access.Who.SIGNED_IN)
          || visitor.mandates().stream()
              .anyMatch(
                  mandate -> row.allowed().contains(Access.Who.valueOf(mandate.role().name())));
    }
  }

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired MockMvcTester pages;
  @Autowired JdbcClient database;

  /** The caller has an account, for pages that show it. */
  @BeforeEach
  void addCaller() {
    database
        .sql(
            """
            insert into person (id, name, email, created_at, active_since)
            values (:id, 'Sokha', 'sokha@example.org', now(), now()) on conflict do nothing
            """)
        .param("id", new UUID(0, 1))
        .update();
  }

  @Test
  void the_table_and_the_routes_say_the_same() throws IOException {
    Set<String> table = table().stream().map(Row::line).collect(Collectors.toSet());
    Set<String> routes = routes().map(Row::line).collect(Collectors.toSet());
    assertThat(missing(routes, table))
        .as("Routes without a row: check who may call them and paste into %s", TABLE)
        .isEmpty();
    assertThat(missing(table, routes))
        .as("Rows without such a route, or with other roles than the handler: correct %s", TABLE)
        .isEmpty();
  }

  @Test
  void the_table_is_sorted_by_pattern_and_method() throws IOException {
    List<Row> rows = table();
    assertThat(rows)
        .isSortedAccordingTo(Comparator.comparing(Row::pattern).thenComparing(Row::method));
  }

  @TestFactory
  Stream<DynamicTest> who_may_not_call_a_route_is_turned_away() throws IOException {
    return table().stream()
        .flatMap(row ->
            Caller.all().stream()
                .filter(caller -> !caller.mayCall(row))
                .map(caller ->
                    DynamicTest.dynamicTest(
                        row.method() + " " + row.pattern() + " by " + caller.name(),
                        () -> turnedAway(row, caller))));
  }

  @TestFactory
  Stream<DynamicTest> who_may_read_a_page_is_let_through() throws IOException {
    return table().stream()
        .filter(row -> row.method().equals("GET"))
        .flatMap(row ->
            Caller.all().stream()
                .filter(caller -> caller.mayCall(row))
                .map(caller ->
                    DynamicTest.dynamicTest(
                        row.pattern() + " by " + caller.name(), () -> letThrough(row, caller))));
  }

  private void turnedAway(Row row, Caller caller) {
    MvcTestResult answer = call(row, caller);
    boolean page = row.pattern().startsWith("/{language");
    int status = answer.getResponse().getStatus();
    if (caller.visitor() == null && page && row.method().equals("GET")) {
      assertThat(status).isEqualTo(303);
      assertThat(answer.getResponse().getHeader("Location")).startsWith("/en/sign-in?next=");
    } else {
      assertThat(status).isEqualTo(caller.visitor() == null && !page ? 401 : 403);
    }
  }

  /** There is nothing at the address, so 404 and 400 are right as well. */
  private void letThrough(Row row, Caller caller) {
    MvcTestResult answer = call(row, caller);
    assertThat(answer.getResponse().getStatus()).isNotIn(401, 403);
    assertThat(String.valueOf(answer.getResponse().getHeader("Location")))
        .doesNotContain("/sign-in?next=");
  }

  private MvcTestResult call(Row row, Caller caller) {
    MvcTestResult answer = call(row, caller, MediaType.APPLICATION_FORM_URLENCODED);
    // Some routes take nothing but JSON, and are not found for anything else.
    return answer.getResponse().getStatus() == 415
        ? call(row, caller, MediaType.APPLICATION_JSON)
        : answer;
  }

  private MvcTestResult call(Row row, Caller caller, MediaType type) {
    var request =
        pages
            .method(HttpMethod.valueOf(row.method()))
            .uri(address(row.pattern()))
            .contentType(type)
            .with(csrf());
    if (caller.visitor() != null) {
      request = request.requestAttr(Visitor.ATTRIBUTE, caller.visitor());
    }
    return request.exchange();
  }

  /** An address that the pattern fits, each variable filled in by the form it asks for. */
  private static String address(String pattern) {
    var address = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      if (pattern.charAt(at) == '{') {
        int end = closing(pattern, at);
        address.append(example(pattern.substring(at + 1, end)));
        at = end + 1;
      } else {
        address.append(pattern.charAt(at++));
      }
    }
    return address.toString().replace("/**", "/x");
  }

  /**
   * The brace that closes the one at {@code open}; regular expressions hold braces of their own.
   */
  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int at = open; at < pattern.length(); at++) {
      depth += pattern.charAt(at) == '{' ? 1 : pattern.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException(pattern);
  }

  private static String example(String variable) {
    String name = variable.replaceFirst(":.*", "");
    String form = variable.contains(":") ? variable.substring(name.length() + 1) : "";
    if (form.matches("[a-z-]+([|][a-z-]+)+")) {
      return form.substring(0, form.indexOf('|'));
    }
    return switch (name) {
      case "person", "id" -> form.isEmpty() ? new UUID(0, 2).toString() : "1";
      // Nobody has these: rules about particular objects are tested where they belong.
      case "number" -> number(form);
      case "period" -> form.isEmpty() ? "1" : "2199";
      case "sha256" -> "0".repeat(64);
      case "action" -> "save";
      default -> "1";
    };
  }

  /** A public number of the form that the route asks for. */
  private static String number(String form) {
    return switch (form.isEmpty() ? 'D' : form.charAt(0)) {
      case 'O' -> "O99999999";
      case 'I' -> "I2199-9999";
      case 'N' -> "N99999999";
      case 'F' -> "F99999999";
      case 'C' -> "C2199-9999";
      case 'E' -> "E99999999";
      case 'Q' -> "Q99999999";
      default -> "D2199-999";
    };
  }

  private static List<Row> table() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines.filter(line -> !line.startsWith("#")).map(Row::parse).toList();
    }
  }

  private Stream<Row> routes() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .flatMap(route -> rows(route.getKey(), route.getValue()));
  }

  private static Stream<Row> rows(RequestMappingInfo info, HandlerMethod handler) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<String> names =
        methods.isEmpty() ? List.of("GET", "POST") : methods.stream().map(Enum::name).toList();
    return Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues().stream()
        .flatMap(pattern ->
            names.stream()
                .map(name ->
                    new Row(
                        name.toUpperCase(Locale.ROOT),
                        pattern,
                        AccessInterceptor.allowed(handler))));
  }

  private static List<String> missing(Set<String> here, Set<String> there) {
    return here.stream()
        .filter(line -> !there.contains(line))
        .sorted(
            Comparator.comparing((String line) -> Row.parse(line).pattern())
                .thenComparing(line -> Row.parse(line).method()))
        .toList();
  }
}
