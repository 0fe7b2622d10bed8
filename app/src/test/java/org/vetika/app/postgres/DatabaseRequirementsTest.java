package org.vetika.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** On a server of the operating system (Debian 12: PostgreSQL 15) whose cluster was made with C. */
class DatabaseRequirementsTest {
  @TempDir static Path folder;
  private static InstalledPostgres server;

  @BeforeAll
  static void start() throws Exception {
    ((Logger) LoggerFactory.getLogger("org.flywaydb")).setLevel(Level.WARN);
    server = InstalledPostgres.start(folder);
    server.execute("create role sok login password 'ស្ងាត់'");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void a_database_that_cannot_hold_khmer_is_refused() throws SQLException {
    server.execute("create database ascii owner sok template template0 encoding 'SQL_ASCII'");
    assertThatThrownBy(() -> at("ascii").check())
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageStartingWith("The database ascii cannot be used: its encoding is SQL_ASCII");
  }

  @Test
  void a_database_in_which_khmer_search_finds_nothing_is_refused() throws SQLException {
    server.execute("create database plain_c owner sok template template0 encoding 'UTF8'");
    assertThatThrownBy(() -> at("plain_c").check())
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("with its character type C Khmer search finds nothing");
  }

  @Test
  void icu_alone_is_not_enough() throws SQLException {
    server.execute(
        "create database icu_c owner sok template template0 encoding 'UTF8'"
            + " locale_provider icu icu_locale 'km'");
    assertThatThrownBy(() -> at("icu_c").check())
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("Khmer search finds nothing");
  }

  @Test
  void the_command_in_the_message_makes_a_database_that_takes_all_migrations() throws Exception {
    server.execute("create database advised owner sok template template0 encoding 'UTF8'");
    String message = refusal("advised");
    server.execute(message.substring(message.indexOf("create database")));
    ExternalDatabase made = at("vetika");
    made.check();
    assertThat(tables(made)).as("the check leaves nothing behind").isZero();
    new ModuleMigrations(migrations(), false)
        .migrate(Flyway.configure().dataSource(made.url(), made.user(), made.password()).load());
    assertThat(tables(made)).isGreaterThan(5);
  }

  @Test
  void an_account_that_may_not_make_tables_is_refused() throws SQLException {
    server.execute(
        "create database others template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype"
            + " 'C.UTF-8'");
    assertThatThrownBy(() -> at("others").check())
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("may not make tables");
  }

  @Test
  void a_missing_database_a_wrong_password_and_no_server_are_told_apart() {
    assertThat(refusal("nowhere"))
        .contains("has no database nowhere")
        .contains("create database nowhere owner sok template template0");
    assertThatThrownBy(() -> new ExternalDatabase(server.url("nowhere"), "sok", "wrong").check())
        .hasMessageContaining("refuses the account sok");
    assertThatThrownBy(
            () -> new ExternalDatabase("jdbc:postgresql://127.0.0.1:1/x", "sok", null).check())
        .hasMessageContaining("127.0.0.1:1 cannot be reached");
    assertThatThrownBy(() -> new ExternalDatabase("mysql://x/y", null, null).check())
        .hasMessageContaining("Not a database address");
  }

  @Test
  void messages_are_one_line_and_never_hold_the_password() {
    var database =
        new ExternalDatabase(server.url("nowhere") + "?password=secret", "sok", "ស្ងាត់");
    assertThatThrownBy(database::check)
        .satisfies(failure ->
            assertThat(failure.getMessage() + database + database.place())
                .doesNotContain("\n", "ស្ងាត់", "secret"));
  }

  private static String refusal(String database) {
    try {
      at(database).check();
      return "none";
    } catch (DatabaseUnavailable e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static ExternalDatabase at(String database) {
    return new ExternalDatabase(server.url(database), "sok", "ស្ងាត់");
  }

  private static int tables(ExternalDatabase database) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select (select count(*) from pg_tables where schemaname = 'public')"
                    + " + (select count(*) from pg_extension where extname = 'pg_trgm')")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static List<String> migrations() throws Exception {
    var settings = new java.util.Properties();
    try (var file = DatabaseRequirementsTest.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    }
    return List.of(settings.getProperty("vetika.migrations").split(","));
  }
}
