package org.vetika.app.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Knows whether a database has exactly the migrations of this program, neither more nor fewer nor
 * others, by one look at Flyway's own histories. Then Flyway has nothing to do and need not be
 * started. In every other case it says no, and Flyway judges.
 */
final class ShippedMigrations {
  private static final String UNDEFINED_TABLE = "42P01";

  /** A migration as Flyway's history names it; its checksum is that of the lines of the file. */
  private record Migration(String module, String script, int checksum) {}

  private final List<String> modules;

  ShippedMigrations(List<String> modules) {
    this.modules = List.copyOf(modules);
  }

  static String history(String module) {
    return "migration_" + module.replace("__", "");
  }

  boolean areAllOf(Connection connection) throws SQLException {
    try {
      return shipped().equals(made(connection));
    } catch (SQLException e) {
      if (UNDEFINED_TABLE.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private Set<Migration> shipped() {
    try {
      Set<Migration> shipped = new HashSet<>();
      var files = new PathMatchingResourcePatternResolver(ShippedMigrations.class.getClassLoader());
      for (Resource file : files.getResources("classpath:db/migration/*/*.sql")) {
        String[] path = file.getURL().getPath().split("/");
        shipped.add(new Migration(path[path.length - 2], path[path.length - 1], checksum(file)));
      }
      return shipped;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int checksum(Resource file) throws IOException {
    var checksum = new CRC32();
    try (var lines =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
    }
    return (int) checksum.getValue();
  }

  /**
   * What did not succeed, or was made otherwise than by a file, is like nothing that is shipped.
   */
  private Set<Migration> made(Connection connection) throws SQLException {
    String histories =
        modules.stream()
            .map(module ->
                """
                select '%s', script, case when success and type = 'SQL' then checksum end
                from %s where type <> 'BASELINE'
                """
                    .formatted(module, history(module)))
            .collect(Collectors.joining("union all "));
    Set<Migration> made = new HashSet<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(histories)) {
      while (rows.next()) {
        int checksum = rows.getInt(3);
        boolean like = !rows.wasNull();
        made.add(new Migration(rows.getString(1), like ? rows.getString(2) : "", checksum));
      }
    }
    return made;
  }
}
