package org.vetika.linkage.encoding;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read, where the system can say so. */
public final class PrivateFile {
  private PrivateFile() {}

  /**
   * Makes an empty file, readable by its owner alone from the first moment.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is one: secrets are never replaced
   */
  public static void create(Path file) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }
}
