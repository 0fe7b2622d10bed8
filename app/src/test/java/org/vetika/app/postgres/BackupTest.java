package org.vetika.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of docs/operations.md, run as they stand there. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BackupTest {
  private static final Map<String, String> SMALL = Map.of("shared_buffers", "16MB");
  private static final Path RECIPES = Path.of("..", "docs", "operations.md");
  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void a_copy_of_the_stopped_folder_is_the_whole_record() throws Exception {
    Path home = folder.resolve("vetika");
    try (var server = EmbeddedPostgres.start(home.resolve("postgres"), SMALL)) {
      execute(server, "create table acknowledged as select generate_series(1, 500) number");
    }
    Files.createDirectory(folder.resolve("backup"));
    shell(
        recipe("systemctl stop")
            .replaceAll("(?m)^systemctl .*$", "")
            .replace("/var/lib/vetika", home.toString())
            .replace("/backup/", folder.resolve("backup") + "/"));
    try (var server = EmbeddedPostgres.start(home.resolve("postgres"), SMALL)) {
      execute(server, "drop table acknowledged");
    }
    try (var copies = Files.list(folder.resolve("backup"))) {
      Path copy = copies.findFirst().orElseThrow();
      try (var restored = EmbeddedPostgres.start(copy.resolve("postgres"), SMALL)) {
        assertThat(rows(restored)).isEqualTo(500);
      }
    }
  }

  @Test
  void a_running_server_is_copied_while_it_writes() throws Exception {
    assumeTrue(hasPsql(), "skipped: no psql is installed here");
    Path home = folder.resolve("vetika");
    Path backup = Files.createDirectory(folder.resolve("backup"));
    try (var server = EmbeddedPostgres.start(home.resolve("postgres"), SMALL)) {
      execute(server, "create table acknowledged as select generate_series(1, 500) number");
      Thread writer = Thread.ofPlatform().start(() -> write(server));
      shell(
          recipe("pg_backup_start")
              .replace("/var/lib/vetika", home.toString())
              .replace("/backup", backup.toString()));
      writer.interrupt();
      writer.join();
      execute(server, "drop table acknowledged");
    }
    try (var restored = EmbeddedPostgres.start(backup.resolve("new"), SMALL)) {
      assertThat(rows(restored)).isGreaterThanOrEqualTo(500);
    }
  }

  private static void write(DatabaseAccess server) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        execute(server, "insert into acknowledged select generate_series(1, 100)");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The block of the document that holds these words. */
  private static String recipe(String words) throws IOException {
    return SHELL
        .matcher(Files.readString(RECIPES))
        .results()
        .map(found -> found.group(1))
        .filter(block -> block.contains(words))
        .findFirst()
        .orElseThrow();
  }

  private void shell(String script) throws Exception {
    Path said = folder.resolve("said");
    Process shell =
        new ProcessBuilder("sh", "-eu", "-c", script)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(shell.waitFor()).as("%s", Files.readString(said)).isZero();
    assertThat(Files.readString(said)).doesNotContain("ERROR", "cannot");
  }

  private static boolean hasPsql() throws Exception {
    return new ProcessBuilder("sh", "-c", "command -v psql")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
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
}
