package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/webhooks.md, run as they stand there. */
class WebhookDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "webhooks.md");

  @TempDir Path folder;

  private static String block(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String variable(String name) throws IOException {
    var found = Pattern.compile("(?m)^" + name + "='(.*)'$").matcher(block("sh"));
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  private record Ended(int code, String said) {}

  private Ended run(String... command) throws Exception {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    return new Ended(process.waitFor(), Files.readString(said).strip());
  }

  private void assume(String program) throws Exception {
    assumeTrue(run("sh", "-c", "command -v " + program).code() == 0, "no " + program + " here");
  }

  @Test
  void the_example_is_signed_as_we_sign() throws Exception {
    var message =
        new Message(
            variable("id"),
            Instant.ofEpochSecond(Long.parseLong(variable("timestamp"))),
            variable("body").getBytes(StandardCharsets.UTF_8));
    assertThat(message.headers(List.of(new Secret(variable("secret")))))
        .containsEntry("webhook-signature", variable("signatures"));
    String shown = Files.readString(DOCUMENT);
    assertThat(shown)
        .contains("webhook-id: " + variable("id"), "webhook-signature: " + variable("signatures"));
  }

  @Test
  void the_shell_verifies_the_message_and_refuses_a_changed_one() throws Exception {
    assume("openssl");
    String script = block("sh");
    assertThat(run("sh", "-eu", "-c", script)).isEqualTo(new Ended(0, "verified"));
    String forged = script.replace("\"O0012\"", "\"O0013\"");
    assertThat(forged).isNotEqualTo(script);
    assertThat(run("sh", "-eu", "-c", forged)).isEqualTo(new Ended(1, "refused"));
  }

  @Test
  void python_verifies_the_message_and_refuses_a_changed_or_an_old_one() throws Exception {
    assume("python3");
    String script =
        block("python")
            + """

            headers = {
                "webhook-id": "%s",
                "webhook-timestamp": "%s",
                "webhook-signature": "v1,AAAA %s",
            }
            body = '''%s'''.encode()
            at = int(headers["webhook-timestamp"])
            print(verified("%s", headers, body, at + 60))
            print(verified("%s", headers, body + b" ", at + 60))
            print(verified("%s", headers, body, at + 600))
            """
                .formatted(
                    variable("id"),
                    variable("timestamp"),
                    variable("signatures"),
                    variable("body"),
                    variable("secret"),
                    variable("secret"),
                    variable("secret"));
    Path file = Files.writeString(folder.resolve("verify.py"), script);
    assertThat(run("python3", file.toString())).isEqualTo(new Ended(0, "True\nFalse\nFalse"));
  }

  @Test
  void every_event_stands_in_the_document() throws IOException {
    String document = Files.readString(DOCUMENT);
    for (EventType each : EventType.values()) {
      assertThat(document).contains("| `" + each.key() + "` |");
    }
  }
}
