package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The server's files: made once, refused when another version of PostgreSQL made them. */
final class PostgresCluster {
  static final String MAJOR_VERSION = "18";

  private PostgresCluster() {}

  static void ready(DataFolder folder, Path programs, ServerAccount account) throws IOException {
    if (!Files.exists(version(folder))) {
      initialize(folder, programs, account);
    }
  }

  private static Path version(DataFolder folder) {
    return folder.data().resolve("PG_VERSION");
  }

  static void refuseOtherVersion(DataFolder folder) throws IOException {
    String made =
        Files.exists(version(folder)) ? Files.readString(version(folder)).strip() : MAJOR_VERSION;
    if (!made.equals(MAJOR_VERSION)) {
      throw new DatabaseUnavailable(
          "The data folder "
              + folder.home()
              + " was made by PostgreSQL "
              + made
              + ", this program brings "
              + MAJOR_VERSION
              + ": start the Vetika that made it, or choose another folder with --data FOLDER"
              + " (see docs/operations.md, Upgrade)");
    }
  }

  /** Into a folder beside, then renamed: work cut off leaves nothing that looks whole. */
  private static void initialize(DataFolder folder, Path programs, ServerAccount account)
      throws IOException {
    Path unfinished = folder.home().resolve("data.new");
    PostgresBinaries.deleteTree(unfinished);
    Files.createDirectories(unfinished);
    account.own(folder.home());
    var command = new ArrayList<>(account.prefix());
    command.add(programs.resolve("bin/initdb").toString());
    command.addAll(List.of("-D", unfinished.toString(), "-U", EmbeddedPostgres.DATABASE));
    command.addAll(List.of("-A", "scram-sha-256", "--pwfile", folder.passwordFile().toString()));
    command.addAll(List.of("-E", "UTF8", "--locale=C", "--lc-ctype=C.UTF-8", "-T", "simple"));
    // With LC_CTYPE C, pg_trgm would find no trigram in Khmer.
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    // Rounds make guessing slow, and nobody guesses 192 random bits; each connection counts them
    // twice.
    command.addAll(List.of("--set", "scram_iterations=1"));
    run(command, folder.home());
    Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void run(List<String> command, Path folder) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        String reason =
            said.lines().filter(line -> line.contains("error")).findFirst().orElse(said);
        throw new DatabaseUnavailable(
            "The embedded database could not be made: " + reason.strip().replace('\n', ' '));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
