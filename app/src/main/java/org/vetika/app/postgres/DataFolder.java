package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded server: programs, data, password, log, and the file that tells other
 * processes of the same account where the running server listens.
 *
 * @param home absolute, existing, writable
 */
record DataFolder(Path home) {
  private static final long LARGEST_LOG = 10L << 20;
  private static final FileAttribute<Set<PosixFilePermission>> ONLY_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** Makes the folder if needed and proves that it can be written. */
  static DataFolder prepared(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
      Files.delete(Files.createTempFile(home, ".writable", ""));
      return new DataFolder(home.toRealPath());
    } catch (AccessDeniedException | FileAlreadyExistsException e) {
      throw new DatabaseUnavailable(
          "The data folder " + home + " cannot be written: choose another with --data FOLDER", e);
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? e.toString() : e.getReason();
      throw new DatabaseUnavailable(
          "The data folder "
              + home
              + " cannot be used ("
              + reason
              + "): choose another with"
              + " --data FOLDER",
          e);
    } catch (IOException e) {
      throw DatabaseUnavailable.because(home, e);
    }
  }

  Path data() {
    return home.resolve("data");
  }

  Path passwordFile() {
    return home.resolve("password");
  }

  /** What the server says. */
  Path log() {
    return home.resolve("server.log");
  }

  /** Keeps one older log beside the current one. */
  void rotateLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
      Files.move(log(), home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The password of the database's owner, made at first use. */
  String password() throws IOException {
    if (!Files.exists(passwordFile())) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      writeForOwner(passwordFile(), Base64.getUrlEncoder().encodeToString(random));
    }
    return Files.readString(passwordFile()).strip();
  }

  /** Tells other processes of this account where the server listens. */
  void announce(int port) throws IOException {
    writeForOwner(announcement(), port + "\n");
  }

  void withdrawAnnouncement() throws IOException {
    Files.deleteIfExists(announcement());
  }

  @Nullable Integer announcedPort() throws IOException {
    try {
      return Integer.valueOf(Files.readString(announcement()).strip());
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private Path announcement() {
    return home.resolve("connection");
  }

  private void writeForOwner(Path file, String text) throws IOException {
    Path unfinished = Files.createTempFile(home, ".new", "", ONLY_OWNER);
    Files.writeString(unfinished, text);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
