package org.vetika.app.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL of the operating system in a folder of its own, as an operator might run one. */
final class InstalledPostgres {
  private final PostgresProcess process;
  private final int port;

  private InstalledPostgres(PostgresProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Skips the test where none is installed. */
  static InstalledPostgres start(Path folder) throws IOException, InterruptedException {
    Optional<Path> programs = programs();
    assumeTrue(programs.isPresent(), "skipped: no PostgreSQL server is installed here");
    var home = new DataFolder(folder);
    ServerAccount account = ServerAccount.forFolder(folder);
    account.own(folder);
    var make = new ArrayList<>(account.prefix());
    make.add(programs.get().resolve("initdb").toString());
    make.addAll(
        List.of("-D", home.data().toString(), "-U", "operator", "--locale=C", "-E", "UTF8"));
    make.addAll(List.of("--auth=scram-sha-256", "--pwfile", passwordFile(home, account)));
    Process made = new ProcessBuilder(make).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (made.waitFor() != 0) {
      throw new IOException(
          new String(made.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    int port = freePort();
    var run = new ArrayList<>(account.prefix());
    run.add(programs.get().resolve("postgres").toString());
    run.addAll(List.of("-D", home.data().toString(), "-p", Integer.toString(port)));
    run.addAll(List.of("-c", "unix_socket_directories=", "-c", "listen_addresses=127.0.0.1"));
    run.addAll(List.of("-c", "fsync=off", "-c", "shared_buffers=16MB"));
    return new InstalledPostgres(PostgresProcess.start(home, run), port);
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url("postgres"), "operator", "operator");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void stop() {
    process.stop();
  }

  private static String passwordFile(DataFolder home, ServerAccount account) throws IOException {
    Files.writeString(home.passwordFile(), "operator");
    account.own(home.passwordFile());
    return home.passwordFile().toString();
  }

  private static Optional<Path> programs() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (var found = Files.list(versions)) {
      return found
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
          .max(Comparator.naturalOrder());
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
