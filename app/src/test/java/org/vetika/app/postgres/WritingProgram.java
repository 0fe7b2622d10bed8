package org.vetika.app.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

/**
 * A program of its own that owns a server and writes rows one transaction each, saying each number
 * once it is acknowledged, until it is killed. Told to join, it counts the rows and ends.
 */
final class WritingProgram {
  private WritingProgram() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    boolean joining = arguments.length > 1;
    try (DatabaseAccess server =
            joining ? DatabaseAccess.open(folder) : EmbeddedPostgres.start(folder, Map.of());
        var connection =
            DriverManager.getConnection(
                server.jdbcUrl(EmbeddedPostgres.DATABASE), server.user(), server.password());
        var statement = connection.createStatement()) {
      if (joining) {
        var rows = statement.executeQuery("select count(*) from acknowledged");
        rows.next();
        System.out.println(server.getClass().getSimpleName() + " " + rows.getLong(1));
        return;
      }
      statement.execute("create table if not exists acknowledged (number integer primary key)");
      var insert = connection.prepareStatement("insert into acknowledged values (?)");
      for (int number = 1; ; number++) {
        insert.setInt(1, number);
        insert.executeUpdate();
        System.out.println(number);
      }
    }
  }
}
