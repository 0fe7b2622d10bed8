package org.vetika.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.vetika.app.postgres.DatabaseAccess;

/** The database of the server that runs in a data folder. */
record Database(DatabaseAccess server, Connection connection) implements AutoCloseable {
  static final String NAME = "vetika";

  static Database of(Path data) throws SQLException {
    DatabaseAccess server = DatabaseAccess.open(data.resolve("postgres"));
    return new Database(
        server,
        DriverManager.getConnection(
            server.jdbcUrl(NAME) + (server.jdbcUrl(NAME).contains("?") ? "&" : "?")
                + "reWriteBatchedInserts=true",
            server.user(),
            server.password()));
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row. */
  String one(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    server.close();
  }
}
