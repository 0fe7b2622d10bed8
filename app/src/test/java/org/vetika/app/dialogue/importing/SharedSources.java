package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The real documents, which lie beside the repository and are never part of it. */
final class SharedSources {
  private SharedSources() {}

  static byte[] read(String name) throws IOException {
    Path file = folder().resolve("sources").resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "the shared sources are absent: " + name);
    return Files.readAllBytes(file);
  }

  private static Path folder() {
    String stated = System.getProperty("VETIKA_SHARED", orEmpty(System.getenv("VETIKA_SHARED")));
    if (!stated.isEmpty()) {
      return Path.of(stated);
    }
    Path here = Path.of("").toAbsolutePath();
    boolean inModule = !Files.exists(here.resolve("lib"));
    return (inModule ? here.resolve("..") : here).resolve("../shared").normalize();
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
