package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetika.app.postgres.EmbeddedPostgres;
import org.vetika.app.postgres.PostgresDatabases;

/**
 * The program as it is shipped: the jar, with the beans that the build wrote down. All other tests
 * run the classes, which find their beans themselves.
 */
class PackedProgramIT {
  private static final String PREPARED = "Starting AOT-processed VetikaApplication";

  @TempDir Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void a_prepared_start_makes_a_whole_server_in_an_empty_folder() throws Exception {
    try (var server = start(Map.of(), "--demo", "--verbose", "--data", "data")) {
      String address = server.said("Vetika is ready:");
      assertThat(server.output()).contains(PREPARED).contains("facilitator@vetika.example");
      assertThat(get(address + "/en/dialogues")).contains("<html lang=\"en\"");
      assertThat(get(address + "/km/search?q=%E1%9E%91%E1%9E%B9%E1%9E%80")).contains("<html");
      assertThat(signedIn(address)).contains("Demo Facilitator");
      String management = server.said("Health and metrics:");
      assertThat(get(management + "/health")).contains("\"status\":\"UP\"");
      assertThat(get(management + "/health/readiness")).contains("\"status\":\"UP\"");
      assertThat(get(management + "/prometheus")).contains("hikaricp_connections");
      server.signal("TERM");
      assertThat(server.exitCode()).isZero();
      assertThat(server.errors()).isEmpty();
    }
  }

  @Test
  void a_prepared_start_uses_the_database_and_mail_server_that_the_operator_names()
      throws Exception {
    try (var database = EmbeddedPostgres.start(folder.resolve("own"), Map.of("fsync", "off"))) {
      PostgresDatabases.create(database, "site");
      var variables = new HashMap<String, String>();
      variables.put("VETIKA_DB", database.jdbcUrl("site"));
      variables.put("VETIKA_DB_USER", database.user());
      variables.put("VETIKA_DB_PASSWORD", database.password());
      variables.put("SPRING_MAIL_HOST", "127.0.0.1");
      variables.put("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "5");
      try (var server = start(variables, "--json-logs", "--data", "data")) {
        String log = server.wrote("Health and metrics: ");
        assertThat(log).contains(PREPARED).doesNotContain("No mail server is set");
        assertThat(log.lines()).allSatisfy(line -> assertThat(line).startsWith("{\"@timestamp\":"));
        String management = found(log, "Health and metrics: (http://[0-9.:]+/actuator)");
        assertThat(get(management + "/health")).contains("\"status\":\"UP\"");
        assertThat(get(management + "/prometheus"))
            .contains("hikaricp_connections_max{pool=\"HikariPool-1\"} 5.0");
        assertThat(get(found(log, "Vetika is ready: (http://localhost:\\d+)") + "/en/topics"))
            .contains("<html lang=\"en\"");
        assertThat(folder.resolve("data/postgres/data")).doesNotExist();
        server.signal("TERM");
        assertThat(server.exitCode()).isZero();
      }
    }
  }

  @Test
  void settings_that_make_other_beans_are_followed_and_need_no_prepared_start() throws Exception {
    String client = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_OWN_";
    String provider = "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_OWN_";
    var variables = new HashMap<String, String>();
    variables.put(client + "CLIENT_ID", "vetika");
    variables.put(client + "CLIENT_SECRET", "secret");
    variables.put(client + "CLIENT_NAME", "The ministry's accounts");
    variables.put(client + "SCOPE", "openid");
    variables.put(client + "AUTHORIZATION_GRANT_TYPE", "authorization_code");
    variables.put(client + "REDIRECT_URI", "{baseUrl}/login/oauth2/code/{registrationId}");
    for (String end : List.of("AUTHORIZATION", "TOKEN", "JWK_SET", "USER_INFO")) {
      variables.put(provider + end + "_URI", "http://127.0.0.1:1/" + end);
    }
    try (var server = start(variables, "--verbose", "--data", "data")) {
      String address = server.said("Vetika is ready:");
      assertThat(server.output()).doesNotContain(PREPARED);
      assertThat(get(address + "/en/sign-in")).contains("/oauth2/authorization/own");
    }
  }

  /** A library that is renamed or goes away would silently lose its place. */
  @Test
  void libraries_of_many_classes_come_first_in_the_jar() throws Exception {
    try (var jar = new JarFile("target/vetika.jar")) {
      List<String> libraries =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
              .map(name -> name.substring("BOOT-INF/lib/".length()))
              .toList();
      List<String> ranked = libraries.stream().filter(name -> name.contains("/")).toList();
      assertThat(ranked).isNotEmpty().isEqualTo(libraries.subList(0, ranked.size()));
      for (int rank = 0; rank < ranked.size(); rank++) {
        assertThat(ranked.get(rank)).startsWith("%02d/".formatted(rank));
      }
    }
  }

  private Program start(Map<String, String> variables, String... more) throws Exception {
    var arguments = new java.util.ArrayList<>(List.of("start", "--port", "0"));
    arguments.addAll(List.of("--management-port", "0"));
    arguments.addAll(List.of(more));
    return Program.packed(folder, variables, arguments.toArray(String[]::new));
  }

  /** What the desk says to the facilitator of the demonstration, who signs in with a password. */
  private String signedIn(String address) throws Exception {
    String token = found(get(address + "/en/sign-in"), "name=\"_csrf\" value=\"([^\"]+)\"");
    String form =
        "email=facilitator%40vetika.example&password=vetika+demonstration&_csrf="
            + URLEncoder.encode(token, StandardCharsets.UTF_8);
    var post =
        HttpRequest.newBuilder(URI.create(address + "/en/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(303);
    return get(address + "/en/desk");
  }

  private String get(String address) throws Exception {
    var answer =
        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private static String found(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}
