package org.vetika.linkage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real documents and data that lie beside the repository and are not part of it. A test that needs
 * one is skipped, with a message, where it is absent.
 */
final class Shared {
  private Shared() {}

  /**
   * A file below the shared folder: the environment's {@code VETIKA_SHARED}, or {@code ../shared}.
   */
  static Path file(String path) {
    String named = System.getenv("VETIKA_SHARED");
    Path folder = named == null ? Path.of("..", "..", "shared") : Path.of(named);
    Path file = folder.resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: no " + path + " beside the repository");
    return file;
  }
}
