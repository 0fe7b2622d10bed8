package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is made away from the server; what is sealed is asked for by number. */
class UnsealCommandTest {
  @TempDir Path folder;

  @Test
  void the_private_key_goes_into_a_file_for_its_owner_and_no_file_is_written_over()
      throws Exception {
    try (var command = Program.run(folder, "sealing-key", "create", "key.pem")) {
      assertThat(command.exitCode()).as("%s", command.errors()).isZero();
      assertThat(command.output())
          .matches("VETIKA_SEALING_KEY=MCowBQYDK2VuAyEA[A-Za-z0-9+/]{43}=\n");
    }
    Path key = folder.resolve("key.pem");
    String kept = Files.readString(key);
    assertThat(kept).startsWith("-----BEGIN PRIVATE KEY-----\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");

    refused("There is such a file already: key.pem", "sealing-key", "create", "key.pem");
    assertThat(key).hasContent(kept);
    refused("To open one, give --key, --by and --reason", "unseal", "1", "--key", "key.pem");
    refused(
        "No such file: none.pem",
        "unseal",
        "1",
        "--key",
        "none.pem",
        "--by",
        "Dara",
        "--reason",
        "Court");
    try (var list = Program.run(folder, "unseal")) {
      assertThat(list.exitCode()).as("%s", list.errors()).isZero();
      assertThat(list.output()).isEmpty();
    }
    refused(
        "Nothing is sealed under number 1",
        "unseal",
        "1",
        "--key",
        "key.pem",
        "--by",
        "Dara",
        "--reason",
        "Court");
  }

  private void refused(String why, String... arguments) throws Exception {
    try (var command = Program.run(folder, arguments)) {
      assertThat(command.exitCode()).isEqualTo(1);
      assertThat(command.errors()).contains("vetika: " + why).hasLineCount(1);
      assertThat(command.output()).isEmpty();
    }
  }
}
