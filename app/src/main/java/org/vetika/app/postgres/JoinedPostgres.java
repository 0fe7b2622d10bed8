package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The server that another process runs in the folder, used as a client. */
record JoinedPostgres(int port, String password) implements DatabaseAccess {

  /** Null while no server announces itself there and answers. */
  static @Nullable JoinedPostgres find(DataFolder folder) throws IOException {
    Integer port = folder.announcedPort();
    if (port == null || !Files.exists(folder.passwordFile())) {
      return null;
    }
    var found = new JoinedPostgres(port, folder.password());
    return found.answers() ? found : null;
  }

  private boolean answers() {
    try (var connection =
        DriverManager.getConnection(jdbcUrl(EmbeddedPostgres.DATABASE), user(), password)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public String jdbcUrl(String database) {
    return EmbeddedPostgres.jdbcUrl(port, database);
  }

  @Override
  public String user() {
    return EmbeddedPostgres.DATABASE;
  }

  /** Not in logs. */
  @Override
  public String toString() {
    return "JoinedPostgres[port=" + port + "]";
  }

  @Override
  public void close() {
    // The other process's server goes on.
  }
}
