package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * As whom server programs run. PostgreSQL refuses to run as root; root therefore hands over to
 * {@code nobody} where that account can enter the folder, else to a user namespace.
 */
enum ServerAccount {
  /** The person who started the program. */
  SAME {
    @Override
    List<String> prefix() {
      return Files.isExecutable(SETPRIV)
          ? List.of(SETPRIV.toString(), "--pdeathsig", "INT", "--no-new-privs")
          : List.of();
    }
  },
  /** Root, the folder open to others. */
  NOBODY {
    @Override
    List<String> prefix() {
      return List.of(
          SETPRIV.toString(),
          "--pdeathsig",
          "INT",
          "--reuid",
          "nobody",
          "--regid",
          "nogroup",
          "--clear-groups",
          "--inh-caps",
          "-all",
          "--no-new-privs");
    }

    @Override
    void own(Path tree) throws IOException {
      var nobody = tree.getFileSystem().getUserPrincipalLookupService();
      var owner = nobody.lookupPrincipalByName("nobody");
      try (var files = Files.walk(tree)) {
        for (Path file : files.toList()) {
          Files.setOwner(file, owner);
        }
      }
    }
  },
  /** Root, the folder below one that only root may enter. */
  NAMESPACE {
    @Override
    List<String> prefix() {
      return List.of("/usr/bin/unshare", "-U", SETPRIV.toString(), "--pdeathsig", "INT");
    }
  };

  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  /** What stands before a server command; the parent-death signal stops the server with us. */
  abstract List<String> prefix();

  /** Gives the files to the account. */
  void own(Path tree) throws IOException {
    // Only NOBODY is another account than the one that made the files.
  }

  static ServerAccount forFolder(Path folder) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return SAME;
    }
    if (!Files.isExecutable(SETPRIV)) {
      throw new DatabaseUnavailable(
          "As root, the embedded database needs the program setpriv (package util-linux); install"
              + " it, start as an ordinary user, or name a server with --db");
    }
    return nobodyCanEnter(folder) ? NOBODY : NAMESPACE;
  }

  private static boolean nobodyCanEnter(Path folder) {
    var command =
        List.of(
            SETPRIV.toString(),
            "--reuid",
            "nobody",
            "--regid",
            "nogroup",
            "--clear-groups",
            "test",
            "-x",
            folder.toString());
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
