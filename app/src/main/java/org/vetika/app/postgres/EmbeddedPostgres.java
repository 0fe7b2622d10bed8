package org.vetika.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server as a child of this process, durable, its data in a folder that survives
 * restarts. One process at a time may hold the folder. After {@code kill -9} of this process the
 * server stops by itself; after a loss of both, the next start recovers from its log.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  /** The database in it, its owner, and the encoding and locale that Khmer search needs. */
  public static final String DATABASE = "vetika";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String MAJOR_VERSION = "18";

  private final Path home;
  private final Path data;
  private final ServerAccount account;
  private final Path programs;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final String password;
  private final int port;
  private final PostgresProcess process;

  private EmbeddedPostgres(Path folder, Map<String, String> settings) throws IOException {
    this.home = prepared(folder);
    this.data = home.resolve("data");
    this.lockFile =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    this.lock = locked(lockFile, home);
    this.account = ServerAccount.forFolder(home);
    this.programs = PostgresBinaries.unpackedBelow(home.resolve("programs"));
    this.password = password(home.resolve("password"));
    boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
    if (fresh) {
      initialize();
    }
    checkVersion();
    account.own(home);
    PostgresProcess.stopOrphan(data);
    this.port = freePort();
    this.process = PostgresProcess.start(home, data, command(settings));
    if (fresh) {
      PostgresDatabases.create(this, DATABASE);
    }
  }

  /**
   * Starts the server of a folder, making its database at the first start.
   *
   * @param settings server settings beside our own, such as {@code fsync=off} in tests
   * @throws DatabaseUnavailable with one line that says what to do
   */
  public static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
    try {
      return new EmbeddedPostgres(folder, settings);
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The embedded database in " + folder + " could not be started: " + e, e);
    }
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?reWriteBatchedInserts=true&ApplicationName=vetika&prepareThreshold=3";
  }

  public String user() {
    return DATABASE;
  }

  public String password() {
    return password;
  }

  /** Fast shutdown: clients are cut off, everything acknowledged is on disk. */
  @Override
  public void close() {
    process.stop();
    try {
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      LOG.warn("The lock of {} could not be released", home, e);
    }
  }

  private static Path prepared(Path folder) throws IOException {
    Path home = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
      Files.writeString(home.resolve(".writable"), "");
      Files.delete(home.resolve(".writable"));
      return home;
    } catch (AccessDeniedException | java.nio.file.FileAlreadyExistsException e) {
      throw new DatabaseUnavailable(
          "The data folder " + home + " cannot be written: choose another with --data FOLDER", e);
    } catch (java.nio.file.FileSystemException e) {
      throw new DatabaseUnavailable(
          "The data folder "
              + home
              + " cannot be used ("
              + e.getReason()
              + "): choose another"
              + " with --data FOLDER",
          e);
    }
  }

  private static FileLock locked(FileChannel file, Path home) throws IOException {
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new DatabaseUnavailable(
          "Another Vetika uses the data folder "
              + home
              + ": stop it, or choose another folder with"
              + " --data FOLDER");
    }
    return lock;
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      var onlyOwner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(file, onlyOwner);
      Files.writeString(file, Base64.getUrlEncoder().encodeToString(random));
    }
    return Files.readString(file).strip();
  }

  /**
   * Into a folder beside, then renamed: an initialization cut off leaves nothing that looks whole.
   */
  private void initialize() throws IOException {
    Path unfinished = home.resolve("data.new");
    PostgresBinaries.deleteTree(unfinished);
    Files.createDirectories(unfinished);
    account.own(home);
    var command = new ArrayList<>(account.prefix());
    command.addAll(
        List.of(
            programs.resolve("bin/initdb").toString(),
            "-D",
            unfinished.toString(),
            "-U",
            user(),
            "-A",
            "scram-sha-256",
            "--pwfile",
            home.resolve("password").toString(),
            "-E",
            "UTF8",
            "--locale=C",
            "--lc-ctype=C.UTF-8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "-T",
            "simple"));
    PostgresProcess.run(command, home);
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void checkVersion() throws IOException {
    String version = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new DatabaseUnavailable(
          "The data folder "
              + home
              + " was made by PostgreSQL "
              + version
              + ", this program brings "
              + MAJOR_VERSION
              + ": export with the old version and import here, or choose another"
              + " folder with --data FOLDER");
    }
  }

  private List<String> command(Map<String, String> settings) {
    var command = new ArrayList<>(account.prefix());
    command.addAll(
        List.of(
            programs.resolve("bin/postgres").toString(),
            "-D",
            data.toString(),
            "-p",
            Integer.toString(port)));
    var all = new java.util.LinkedHashMap<>(PostgresProcess.SETTINGS);
    all.putAll(settings);
    all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** For a message of an orphan or stale file: null when there is none. */
  static @Nullable Long recordedProcess(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return null;
    }
    List<String> lines = Files.readAllLines(file);
    return lines.isEmpty() ? null : Long.valueOf(lines.getFirst().strip());
  }
}
