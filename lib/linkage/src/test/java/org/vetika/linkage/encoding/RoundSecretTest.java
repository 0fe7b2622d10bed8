package org.vetika.linkage.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.DAMAGED_FILE;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.OTHER_FORMAT;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.REUSED_SECRET;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.WEAK_SECRET;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundSecretTest {
  @TempDir Path folder = Path.of("");

  @Test
  void a_secret_survives_its_file_which_only_the_owner_may_read() throws IOException {
    RoundSecret secret = RoundSecret.fresh("2026-11");
    Path file = folder.resolve("secret");
    secret.write(file);
    assertThat(RoundSecret.read(file)).isEqualTo(secret);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    assertThatThrownBy(() -> RoundSecret.fresh("2026-12").write(file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(RoundSecret.read(file)).isEqualTo(secret);
  }

  @Test
  void a_digit_typed_wrong_is_noticed() throws IOException {
    Path file = folder.resolve("secret");
    RoundSecret.fresh("2026-11").write(file);
    String text = Files.readString(file);
    int digit = text.indexOf("secret: ") + 10;
    char other = text.charAt(digit) == 'a' ? 'b' : 'a';
    Files.writeString(file, text.substring(0, digit) + other + text.substring(digit + 1));
    assertThat(reason(file)).isEqualTo(DAMAGED_FILE);
    Files.writeString(file, text.replace("round: 2026-11", "round: 2026-12"));
    assertThat(reason(file)).isEqualTo(DAMAGED_FILE);
    Files.writeString(file, "password");
    assertThat(reason(file)).isEqualTo(OTHER_FORMAT);
  }

  private static ComparisonRefused.Reason reason(Path file) {
    return catchThrowableOfType(ComparisonRefused.class, () -> RoundSecret.read(file)).reason();
  }

  @Test
  void weak_secrets_are_refused() {
    byte[] zeros = new byte[32];
    byte[] counting = new byte[32];
    for (int index = 0; index < 32; index++) {
      counting[index] = (byte) (index * 7);
    }
    byte[] twice = "0123456789abcdefghij".repeat(2).getBytes(StandardCharsets.UTF_8);
    byte[] typed = "the secret of our round in November!".getBytes(StandardCharsets.UTF_8);
    byte[] strong = new byte[31];
    new SecureRandom().nextBytes(strong);
    for (byte[] weak : List.of(zeros, counting, twice, typed, strong)) {
      assertThat(
              catchThrowableOfType(ComparisonRefused.class, () -> new RoundSecret("a", weak))
                  .reason())
          .isEqualTo(WEAK_SECRET);
    }
  }

  @Test
  void a_secret_serves_one_round_and_a_round_has_one_secret() throws IOException {
    SecretsUsed used = new SecretsUsed(folder.resolve("used"));
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    used.note(new RoundSecret("one", bytes));
    used.note(new RoundSecret("one", bytes));
    assertThat(refused(used, new RoundSecret("two", bytes))).isEqualTo(REUSED_SECRET);
    assertThat(refused(used, RoundSecret.fresh("one"))).isEqualTo(REUSED_SECRET);
    used.note(RoundSecret.fresh("two"));
    assertThat(Files.readAllLines(folder.resolve("used"))).hasSize(2);
  }

  private static ComparisonRefused.Reason refused(SecretsUsed used, RoundSecret secret) {
    return catchThrowableOfType(ComparisonRefused.class, () -> used.note(secret)).reason();
  }

  @Test
  void nothing_that_is_shown_holds_the_secret() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    RoundSecret secret = new RoundSecret("one", bytes);
    String hexadecimal = HexFormat.of().formatHex(bytes);
    assertThat(secret.toString()).doesNotContain(hexadecimal.substring(0, 8));
    assertThat(hexadecimal).doesNotContain(secret.checkValue());
    byte[] first = secret.key("a");
    assertThat(first).isNotEqualTo(secret.key("b"));
    assertThat(Arrays.equals(first, new RoundSecret("two", bytes).key("a"))).isFalse();
  }
}
