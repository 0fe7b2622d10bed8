package org.vetika.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server as a child of this process, durable, its data in a folder that survives
 * restarts. One process at a time may hold the folder. After {@code kill -9} of this process the
 * server stops by itself; after a loss of both, the next start recovers from its log; a server that
 * ends while this process runs is started again.
 */
public final class EmbeddedPostgres implements DatabaseAccess {
  /** The database in it, its owner, and the encoding and locale that Khmer search needs. */
  public static final String DATABASE = "vetika";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final DataFolder folder;
  private final FolderLock lock;
  private final String password;
  private final int port;
  private final PostgresSupervisor server;

  private EmbeddedPostgres(DataFolder folder, FolderLock lock, Map<String, String> settings)
      throws IOException {
    this.folder = folder;
    this.lock = lock;
    PostgresCluster.refuseOtherVersion(folder);
    folder.withdrawAnnouncement();
    folder.rotateLog();
    this.password = folder.password();
    ServerAccount account = ServerAccount.forFolder(folder.home());
    Path programs = PostgresBinaries.unpackedBelow(folder.home().resolve("programs"));
    PostgresCluster.ready(folder, programs, account);
    account.own(folder.home());
    this.port = freePort();
    List<String> command = command(folder, programs, account, port, settings);
    this.server =
        PostgresSupervisor.watching(() -> {
          OrphanServer.stop(folder.data());
          return PostgresProcess.start(folder, command);
        });
    announce(account);
  }

  /**
   * Starts the server of a folder, making its database at the first start.
   *
   * @param settings server settings beside our own, such as {@code fsync=off} in tests
   * @throws DatabaseUnavailable with one line that says what to do, also when another process holds
   *     the folder
   */
  public static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
    DataFolder home = DataFolder.prepared(folder);
    try {
      FolderLock lock = FolderLock.take(home.home());
      if (lock == null) {
        throw new DatabaseUnavailable(
            "Another Vetika uses the data folder "
                + home.home()
                + ": stop it, or choose another folder with --data FOLDER");
      }
      return start(home, lock, settings);
    } catch (IOException e) {
      throw DatabaseUnavailable.because(home.home(), e);
    }
  }

  static EmbeddedPostgres start(DataFolder folder, FolderLock lock, Map<String, String> settings)
      throws IOException {
    EmbeddedPostgres started = null;
    try {
      started = new EmbeddedPostgres(folder, lock, settings);
      return started;
    } finally {
      if (started == null) {
        lock.close();
      }
    }
  }

  /** What is to be done when the server has ended and cannot be started again; given one line. */
  public void whenLost(Consumer<String> action) {
    server.whenLost(action);
  }

  @Override
  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public String user() {
    return DATABASE;
  }

  @Override
  public String password() {
    return password;
  }

  /** Fast shutdown: clients are cut off, everything acknowledged is on disk. */
  @Override
  public void close() {
    try {
      folder.withdrawAnnouncement();
      server.stop();
      lock.close();
    } catch (IOException e) {
      LOG.warn("The data folder {} could not be given up in order", folder.home(), e);
    }
  }

  /** A start cut off between making the server and its database is completed by the next one. */
  private void announce(ServerAccount account) throws IOException {
    try {
      PostgresDatabases.createIfAbsent(this, DATABASE);
      folder.announce(port);
      account.own(folder.home().resolve("connection"));
    } catch (IOException | RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  private static List<String> command(
      DataFolder folder,
      Path programs,
      ServerAccount account,
      int port,
      Map<String, String> settings) {
    var command = new ArrayList<>(account.prefix());
    command.add(programs.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", folder.data().toString(), "-p", Integer.toString(port)));
    var all = new LinkedHashMap<>(PostgresSettings.ALL);
    all.putAll(settings);
    all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
