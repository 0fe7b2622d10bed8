package org.vetika.app.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes databases in the embedded server. */
public final class PostgresDatabases {
  private PostgresDatabases() {}

  /** A new, empty database; the name is ours, never a person's input. */
  public static void create(EmbeddedPostgres server, String name) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("Not a database name of ours: " + name);
    }
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl("postgres"), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The database " + name + " could not be made: " + e, e);
    }
  }
}
