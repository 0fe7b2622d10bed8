package org.vetika.app.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes databases in the embedded server. */
public final class PostgresDatabases {
  private PostgresDatabases() {}

  /** A new, empty database; the name is ours, never a person's input. */
  public static void create(DatabaseAccess server, String name) {
    try (var connection = connection(server)) {
      create(connection, name);
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The database " + name + " could not be made: " + e, e);
    }
  }

  static void createIfAbsent(DatabaseAccess server, String name) {
    try (var connection = connection(server);
        var find = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      find.setString(1, name);
      if (!find.executeQuery().next()) {
        create(connection, name);
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The database " + name + " could not be made: " + e, e);
    }
  }

  private static Connection connection(DatabaseAccess server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl("postgres"), server.user(), server.password());
  }

  private static void create(Connection connection, String name) throws SQLException {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("Not a database name of ours: " + name);
    }
    try (var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
  }
}
