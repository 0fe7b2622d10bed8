package org.vetika.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EmbeddedPostgresTest {
  private static final Map<String, String> SMALL = Map.of("shared_buffers", "16MB");
  private static final int ENOUGH_ROWS = 300;

  @TempDir static Path programs;
  @TempDir Path folder;

  @BeforeAll
  static void unpackOnce() throws IOException {
    PostgresBinaries.unpackedBelow(programs);
  }

  @BeforeEach
  void shareThePrograms() throws IOException {
    Files.createSymbolicLink(folder.resolve("programs"), programs);
  }

  @AfterEach
  void keepThePrograms() throws IOException {
    Files.delete(folder.resolve("programs"));
  }

  @Test
  void a_number_given_to_a_stranger_meanwhile_is_no_hindrance() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      execute(server, "create table acknowledged as select 1 number");
    }
    long stranger = ProcessHandle.current().pid();
    Files.writeString(folder.resolve("data/postmaster.pid"), stranger + "\n/elsewhere\n");
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(rows(server)).isEqualTo(1);
    }
  }

  @Test
  void what_was_acknowledged_is_there_after_the_program_is_killed() throws Exception {
    int acknowledged = writeThenKill(false);
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(rows(server)).isBetween(acknowledged, acknowledged + 1);
    }
  }

  @Test
  void what_was_acknowledged_is_there_after_program_and_server_are_killed() throws Exception {
    int acknowledged = writeThenKill(true);
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(rows(server)).isBetween(acknowledged, acknowledged + 1);
    }
  }

  @Test
  void a_server_that_is_killed_is_started_again_at_the_same_address() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      execute(server, "create table acknowledged (number integer)");
      execute(server, "insert into acknowledged values (1)");
      kill(postmaster());
      assertThat(rowsOnceItAnswers(server)).isEqualTo(1);
    }
    assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_server_that_keeps_ending_is_given_up_with_one_line() throws Exception {
    var said = new java.util.concurrent.LinkedBlockingQueue<String>();
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      server.whenLost(said::add);
      execute(server, "create table acknowledged (number integer)");
      for (int i = 0; i < 4; i++) {
        rowsOnceItAnswers(server);
        kill(postmaster());
      }
      assertThat(said.poll(30, TimeUnit.SECONDS))
          .contains("ended and could not be started again")
          .doesNotContain("\n");
    }
  }

  @Test
  void another_program_joins_the_running_server_instead_of_being_refused() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      execute(server, "create table acknowledged as select generate_series(1, 7) number");
      assertThat(outputOf(program("join"))).isEqualTo("JoinedPostgres 7");
      assertThat(rows(server)).isEqualTo(7);
    }
    assertThat(outputOf(program("join"))).isEqualTo("EmbeddedPostgres 7");
    assertThat(folder.resolve("connection")).doesNotExist();
  }

  @Test
  void only_one_program_owns_a_folder() {
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, SMALL))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageStartingWith("Another Vetika uses the data folder");
      assertThat(server.password()).hasSizeGreaterThan(30);
    }
  }

  @Test
  void secrets_are_readable_by_their_owner_only() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      for (String file : List.of("password", "connection")) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
            .isEqualTo("rw-------");
      }
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void a_refused_write_leaves_no_personal_data_in_the_servers_log() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      execute(server, "create table person (email text primary key)");
      execute(server, "insert into person values ('sok@example.org')");
      assertThatThrownBy(() -> execute(server, "insert into person values ('sok@example.org')"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(Files.readString(folder.resolve("server.log")))
        .contains("duplicate key")
        .doesNotContain("sok@");
  }

  @Test
  void files_of_another_version_are_refused() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/PG_VERSION"), "16\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, SMALL))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("was made by PostgreSQL 16, this program brings 18");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, SMALL))
        .as("the failed start gave the folder up")
        .hasMessageContaining("PostgreSQL 16");
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("postgres"), SMALL))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("cannot be used (Not a directory)")
        .hasMessageContaining(file.toString());
  }

  @Test
  void an_initialization_cut_off_is_begun_anew() throws Exception {
    Files.createDirectories(folder.resolve("data.new/base"));
    Files.writeString(folder.resolve("data.new/PG_VERSION"), "18\n");
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      execute(server, "select 1");
    }
    assertThat(folder.resolve("data.new")).doesNotExist();
  }

  @Test
  void the_database_is_made_at_the_next_start_when_the_first_was_cut_off_before() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, SMALL);
        var connection =
            DriverManager.getConnection(
                server.jdbcUrl("postgres"), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("drop database vetika");
    }
    try (var server = EmbeddedPostgres.start(folder, SMALL)) {
      execute(server, "select 1");
    }
  }

  private int writeThenKill(boolean serverToo) throws Exception {
    Process program = program();
    while (lastSaid() < ENOUGH_ROWS) {
      assertThat(program.isAlive()).as("the program goes on").isTrue();
      Thread.sleep(20);
    }
    if (serverToo) {
      kill(postmaster());
    }
    program.destroyForcibly().waitFor();
    return lastSaid();
  }

  /**
   * A line cut off by the kill was acknowledged, but nobody heard its number. The program may also
   * have had time to say that its server is gone.
   */
  private int lastSaid() throws IOException {
    String said = Files.exists(output()) ? Files.readString(output()) : "";
    String whole = said.substring(0, said.lastIndexOf('\n') + 1);
    return whole
        .lines()
        .filter(line -> line.matches("[0-9]+"))
        .reduce((earlier, later) -> later)
        .map(Integer::parseInt)
        .orElse(0);
  }

  private Path output() {
    return folder.resolve("said");
  }

  private Process program(String... more) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(WritingProgram.class.getName(), folder.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(output().toFile())
        .start();
  }

  private String outputOf(Process program) throws Exception {
    program.waitFor();
    return Files.readString(output()).lines().reduce((earlier, later) -> later).orElse("");
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
  }

  private static void kill(long process) throws Exception {
    new ProcessBuilder("kill", "-9", Long.toString(process)).start().waitFor();
  }

  private static void execute(DatabaseAccess server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl(EmbeddedPostgres.DATABASE), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int rows(DatabaseAccess server) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl(EmbeddedPostgres.DATABASE), server.user(), server.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from acknowledged")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static int rowsOnceItAnswers(DatabaseAccess server) throws Exception {
    for (int i = 0; ; i++) {
      try {
        return rows(server);
      } catch (SQLException e) {
        if (i == 150) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }
}
