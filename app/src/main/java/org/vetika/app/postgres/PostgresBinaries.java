package org.vetika.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server programs carried by the binaries jar, unpacked once below a folder. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /** The folder that holds {@code bin/postgres}, unpacked now if it was not yet. */
  static Path unpackedBelow(Path folder) throws IOException {
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String archive = "/postgres-linux-" + architecture + ".txz";
    URL found = PostgresBinaries.class.getResource(archive);
    if (found == null) {
      throw new DatabaseUnavailable(
          "This build carries no PostgreSQL for "
              + System.getProperty("os.arch")
              + ": start with --db jdbc:postgresql://HOST/DATABASE");
    }
    URLConnection source = found.openConnection();
    Path target = folder.resolve("server-" + source.getContentLengthLong());
    if (!Files.exists(target.resolve(".done"))) {
      unpack(source, folder, target);
    }
    return target;
  }

  private static void unpack(URLConnection source, Path folder, Path target) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempDirectory(folder, "unpack");
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (InputStream packed = new BufferedInputStream(source.getInputStream(), 1 << 16);
        var archive = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        unpack(archive, entry, unfinished);
      }
    }
    Files.createFile(unfinished.resolve(".done"));
    try {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another process may have been quicker.
      deleteTree(unfinished);
      if (!Files.exists(target.resolve(".done"))) {
        throw e;
      }
    }
  }

  private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path file = folder.resolve(entry.getName()).normalize();
    String name = folder.relativize(file).toString();
    if (!file.startsWith(folder)) {
      throw new IOException("The archive names a file outside itself: " + entry.getName());
    }
    if (name.endsWith(".a") || name.contains("/pgxs/") || name.contains("/pkgconfig")) {
      return;
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink() || entry.isLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(archive, file);
      if (name.startsWith("bin/")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
