package org.vetika.app.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server that the operator runs.
 *
 * @param url {@code jdbc:postgresql://HOST[:PORT]/DATABASE}, optionally with parameters
 * @param user null when the address or the server's own rules say who comes
 * @param password null when none is needed
 */
public record ExternalDatabase(String url, @Nullable String user, @Nullable String password) {
  private static final Pattern ADDRESS =
      Pattern.compile("jdbc:postgresql://(?<place>(?<server>[^/?]+)/(?<database>[^/?]+))([?].*)?");
  private static final String SECONDS_TO_CONNECT = "10";

  /**
   * Proves, before anything else starts, that the database can be used.
   *
   * @throws DatabaseUnavailable with one line that says what is wrong and what to do
   */
  public void check() {
    Matcher address = ADDRESS.matcher(url);
    if (!address.matches()) {
      throw new DatabaseUnavailable(
          "Not a database address: write --db jdbc:postgresql://HOST:PORT/DATABASE");
    }
    var options = new Properties();
    options.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    options.setProperty("loginTimeout", SECONDS_TO_CONNECT);
    if (user != null) {
      options.setProperty("user", user);
    }
    if (password != null) {
      options.setProperty("password", password);
    }
    try (var connection = DriverManager.getConnection(url, options)) {
      DatabaseRequirements.check(connection);
    } catch (SQLException e) {
      throw new DatabaseUnavailable(line(e, address), e);
    }
  }

  /** How the application connects to it. */
  JdbcConnectionDetails connection() {
    return new Connection(this);
  }

  private record Connection(ExternalDatabase database) implements JdbcConnectionDetails {
    @Override
    public @Nullable String getUsername() {
      return database.user;
    }

    @Override
    public @Nullable String getPassword() {
      return database.password;
    }

    @Override
    public String getJdbcUrl() {
      return database.url;
    }
  }

  /** Server and database without parameters, which may hold secrets; for a person. */
  public String place() {
    Matcher address = ADDRESS.matcher(url);
    return address.matches() ? address.group("place") : "(not a database address)";
  }

  private String line(SQLException failure, Matcher address) {
    String database = address.group("database");
    String server = address.group("server");
    String account = user == null ? "(none named)" : user;
    String state = String.valueOf(failure.getSQLState());
    return switch (state) {
      case "3D000" ->
          "The server "
              + server
              + " has no database "
              + database
              + ". Make it, as an administrator of the server: "
              + DatabaseRequirements.creating(database, account);
      case "28P01", "28000" ->
          "The server "
              + server
              + " refuses the account "
              + account
              + ": give user and password by VETIKA_DB_USER and VETIKA_DB_PASSWORD";
      case "08001", "08004", "08006" ->
          "The database server " + server + " cannot be reached: " + firstLine(failure);
      default -> "The database " + database + " cannot be used: " + firstLine(failure);
    };
  }

  private static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
  }

  /** Without the password: this goes to logs. */
  @Override
  public String toString() {
    return "ExternalDatabase[user=" + user + "]";
  }
}
