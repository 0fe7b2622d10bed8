package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first account of an installation, made beside the running server. */
class AdminCreateTest {
  private static final String EMAIL = "sokha@example.org";
  private static final String PASSWORD = "lotus pond at dusk";

  @TempDir Path folder;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  @Test
  void an_administrator_is_made_who_can_sign_in_and_weak_or_double_ones_are_refused()
      throws Exception {
    try (var server =
        Program.run(folder, "start", "--port", "0", "--management-port", "0", "--data", "data")) {
      String address = server.said("Vetika is ready:");
      refused("qwerty123", EMAIL, "This password is refused (common)");
      refused("short", EMAIL, "This password is refused (too short)");
      refused(PASSWORD, "not an address", "Not an e-mail address: not an address");

      try (var command = create(PASSWORD, EMAIL, "Lotus Network", "--password-stdin")) {
        assertThat(command.exitCode()).as("%s", command.errors()).isZero();
        assertThat(command.output())
            .matches("Administrator of O[0-9]{4,}: sokha@example.org\n")
            .doesNotContain(PASSWORD);
      }
      assertThat(signIn(address, "a wrong password").statusCode()).isEqualTo(422);
      HttpResponse<String> desk = signIn(address, PASSWORD);
      assertThat(desk.uri().getPath()).isEqualTo("/en/desk");
      assertThat(desk.body()).contains("Sok Sokha", "Lotus Network");
      assertThat(get(address + "/en/admin/people").body()).contains(EMAIL);

      refused(PASSWORD, EMAIL, "There is an account with this e-mail address already");
      try (var command = create("", "dara@example.org", "O9999")) {
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.errors()).contains("There is no organization O9999").hasLineCount(1);
      }
      try (var command = create("", "dara@example.org", "Lotus Network")) {
        assertThat(command.exitCode()).as("%s", command.errors()).isZero();
        assertThat(command.output())
            .contains("Invitation, good for a week: http://", "/en/sign-in/link?token=");
      }
    }
  }

  private void refused(String password, String email, String why) throws Exception {
    try (var command = create(password, email, "Lotus Network", "--password-stdin")) {
      assertThat(command.exitCode()).isEqualTo(1);
      assertThat(command.errors()).startsWith("vetika: ").contains(why).hasLineCount(1);
      assertThat(command.output()).isEmpty();
    }
  }

  private Program create(String password, String email, String organization, String... more)
      throws Exception {
    var arguments = new ArrayList<>(List.of("admin", "create", "--name", "Sok Sokha"));
    arguments.addAll(List.of("--email", email, "--organization", organization));
    arguments.addAll(List.of("--data", "data"));
    arguments.addAll(List.of(more));
    Program program = Program.run(folder, arguments.toArray(String[]::new));
    program.types(password + "\n");
    return program;
  }

  private HttpResponse<String> signIn(String address, String password) throws Exception {
    String form = get(address + "/en/sign-in").body();
    String csrf = Jsoup.parse(form).select("[name=_csrf]").attr("value");
    String body =
        "_csrf=" + encoded(csrf) + "&email=" + encoded(EMAIL) + "&password=" + encoded(password);
    return browser.send(
        HttpRequest.newBuilder(URI.create(address + "/en/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
