package org.vetika.app.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database must offer so that Khmer text can be stored, searched and sorted. A database that
 * lacks it would work until somebody searched in Khmer and found nothing.
 */
final class DatabaseRequirements {
  private static final int OLDEST_VERSION = 15;

  /** All that migrations create. */
  static final List<String> EXTENSIONS = List.of("pg_trgm", "btree_gist");

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private DatabaseRequirements() {}

  /**
   * Leaves the database as it was.
   *
   * @throws DatabaseUnavailable with one line that says what is wrong and which command makes a
   *     right database
   */
  static void check(Connection connection) throws SQLException {
    boolean committing = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      checkVersion(connection);
      checkEncoding(connection);
      for (String extension : EXTENSIONS) {
        checkExtension(connection, extension);
      }
      checkTrigrams(connection);
      checkSorting(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(committing);
    }
  }

  /** The command that makes a right database, for servers since 15. */
  static String creating(String database, String owner) {
    return "create database "
        + quoted(database)
        + " owner "
        + quoted(owner)
        + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'km'"
        + " lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'";
  }

  private static void checkVersion(Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_VERSION) {
      throw new DatabaseUnavailable(
          "The server is PostgreSQL " + version + "; Vetika needs " + OLDEST_VERSION + " or newer");
    }
  }

  private static void checkEncoding(Connection connection) throws SQLException {
    String encoding = text(connection, "show server_encoding");
    if (!"UTF8".equals(encoding)) {
      throw unfit(connection, "its encoding is " + encoding + ", which cannot hold Khmer");
    }
  }

  /** Also when an administrator has to make it, which shows before tables are half made. */
  private static void checkExtension(Connection connection, String extension) throws SQLException {
    if (text(
            connection, "select name from pg_available_extensions where name = '" + extension + "'")
        == null) {
      throw new DatabaseUnavailable(
          "The server lacks the extension "
              + extension
              + ": install its contrib modules (Debian: apt-get install postgresql; elsewhere often"
              + " the package postgresql-contrib)");
    }
    try (var statement = connection.createStatement()) {
      statement.execute("create extension if not exists " + extension);
    } catch (SQLException e) {
      if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        connection.rollback();
        throw unfit(connection, "the account may not make tables and extensions in it");
      }
      throw e;
    }
  }

  /**
   * Trigrams are taken from what the database's LC_CTYPE calls letters; C calls none of Khmer so.
   */
  private static void checkTrigrams(Connection connection) throws SQLException {
    if (!"t".equals(text(connection, "select cardinality(show_trgm('ខ្មែរ')) > 0"))) {
      String locale =
          text(connection, "select datctype from pg_database where datname = current_database()");
      throw unfit(connection, "with its character type " + locale + " Khmer search finds nothing");
    }
  }

  private static void checkSorting(Connection connection) throws SQLException {
    if (text(connection, "select collname from pg_collation where collname = 'km-x-icu'") == null) {
      throw new DatabaseUnavailable(
          "The server was built without ICU, so Khmer cannot be sorted: use a build with ICU");
    }
  }

  private static DatabaseUnavailable unfit(Connection connection, String reason)
      throws SQLException {
    String database = String.valueOf(connection.getCatalog());
    String user = String.valueOf(connection.getMetaData().getUserName());
    return new DatabaseUnavailable(
        "The database "
            + database
            + " cannot be used: "
            + reason
            + ". Make a right one, as an administrator of the server: "
            + creating(database.equals("vetika") ? "vetika_km" : "vetika", user));
  }

  private static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static @Nullable String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
