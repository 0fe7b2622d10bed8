package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be refused says one line, ends with a code, and shows no stack trace. */
class CommandLineTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "start",
        "migrate",
        "estimate",
        "places",
        "places import",
        "admin",
        "admin create",
        "sealing-key",
        "sealing-key create",
        "unseal",
        "check",
        "suppress",
        "encode",
        "encode compare",
        "intersect",
        "intersect begin",
        "intersect count",
        "link",
        "dedupe",
        "version"
      })
  void every_command_explains_itself(String command) throws Exception {
    String[] arguments = (command + " --help").strip().split(" ");
    try (var program = Program.run(folder, arguments)) {
      assertThat(program.exitCode()).isZero();
      assertThat(program.output()).startsWith("Usage: vetika").contains("--help");
    }
  }

  @Test
  void the_version_names_program_and_java() throws Exception {
    try (var program = Program.run(folder, "version")) {
      assertThat(program.exitCode()).isZero();
      assertThat(program.output()).startsWith("Vetika ").contains("\nJava 25");
    }
  }

  @Test
  void a_busy_port_is_named() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertRefused(
          "Port " + port + " is busy: stop what uses it, or choose another with --port",
          "start",
          "--port",
          port,
          "--management-port",
          "0");
      assertRefused(
          "Port " + port + " is busy: stop what uses it, or choose another with --management-port",
          "start",
          "--port",
          "0",
          "--management-port",
          port);
    }
    assertThat(folder.resolve("data")).as("nothing was made").doesNotExist();
  }

  @Test
  void a_data_folder_that_cannot_be_used_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertRefused(
        "The data folder " + file + "/postgres cannot be used (Not a directory)",
        "start",
        "--port",
        "0",
        "--management-port",
        "0",
        "--data",
        file.toString());
  }

  @Test
  void a_data_folder_of_another_postgres_is_refused() throws Exception {
    Path data = Files.createDirectories(folder.resolve("old/postgres/data"));
    Files.writeString(data.resolve("PG_VERSION"), "15\n");
    assertRefused(
        "was made by PostgreSQL 15, this program brings 18",
        "start",
        "--port",
        "0",
        "--management-port",
        "0",
        "--data",
        folder + "/old");
  }

  @Test
  void a_server_that_cannot_be_reached_is_named() throws Exception {
    assertRefused(
        "The database server 127.0.0.1:1 cannot be reached",
        "start",
        "--port",
        "0",
        "--management-port",
        "0",
        "--db",
        "jdbc:postgresql://127.0.0.1:1/x");
  }

  @Test
  void a_missing_list_of_places_is_named_before_anything_starts() throws Exception {
    assertRefused("No such file: none.csv", "places", "import", "none.csv");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void a_wrong_option_leads_to_the_help() throws Exception {
    try (var program = Program.run(folder, "start", "--prot", "80")) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.errors())
          .isEqualTo("vetika: Unknown options: '--prot', '80' (see vetika start --help)\n");
    }
  }

  private void assertRefused(String line, String... arguments) throws Exception {
    try (var program = Program.run(folder, arguments)) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.errors()).startsWith("vetika: ").contains(line).hasLineCount(1);
      assertThat(program.output()).isEmpty();
    }
  }
}
