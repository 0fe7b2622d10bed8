package org.vetika.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As whom the embedded server runs when root starts it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServerAccountTest {
  private static final Map<String, String> SMALL = Map.of("shared_buffers", "16MB");

  @TempDir Path folder;

  @Test
  void root_hands_over_to_nobody_where_nobody_can_enter() throws Exception {
    assumeTrue(ServerAccount.isRoot(), "skipped: not root");
    Path open = Files.createTempDirectory(Path.of("/tmp"), "vetika-open");
    try {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
      try (var server = EmbeddedPostgres.start(open, SMALL)) {
        execute(server, "select 1");
        assertThat(owner(open.resolve("data"))).isEqualTo("nobody");
      }
    } finally {
      PostgresBinaries.deleteTree(open);
    }
  }

  @Test
  void root_uses_a_namespace_where_only_root_can_enter() throws Exception {
    assumeTrue(ServerAccount.isRoot(), "skipped: not root");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    try (var server = EmbeddedPostgres.start(closed.resolve("postgres"), SMALL)) {
      execute(server, "select 1");
      assertThat(owner(closed.resolve("postgres/data"))).isEqualTo("root");
    }
  }

  @Test
  void root_leaves_the_folder_of_an_ordinary_user_to_that_user() throws Exception {
    assumeTrue(ServerAccount.isRoot(), "skipped: not root");
    Path open = Files.createTempDirectory(Path.of("/tmp"), "vetika-user");
    try {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.setOwner(
          open,
          open.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon"));
      try (var server = EmbeddedPostgres.start(open, SMALL)) {
        execute(server, "select 1");
      }
      assertThat(owner(open.resolve("data"))).isEqualTo("daemon");
      assertThat(owner(open.resolve("password"))).isEqualTo("daemon");
    } finally {
      PostgresBinaries.deleteTree(open);
    }
  }

  private static String owner(Path file) throws IOException {
    return Files.getOwner(file).getName();
  }

  private static void execute(DatabaseAccess server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl(EmbeddedPostgres.DATABASE), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
