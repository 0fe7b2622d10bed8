package org.vetika.app.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vetika.app.VetikaServerTest;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.Person;

/** Signing in by OpenID Connect against a real provider. */
@VetikaServerTest
@Import(AccountPeople.class)
class ProviderTest {
  private static final OpenIdProvider PROVIDER = OpenIdProvider.start();

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) {
    String client = "spring.security.oauth2.client.registration.partner.";
    settings.add(client + "client-id", () -> OpenIdProvider.CLIENT);
    settings.add(client + "client-secret", () -> OpenIdProvider.SECRET);
    settings.add(client + "client-name", () -> "Partner");
    settings.add(client + "scope", () -> "openid,email");
    settings.add(client + "authorization-grant-type", () -> "authorization_code");
    settings.add(client + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
    String provider = "spring.security.oauth2.client.provider.partner.";
    settings.add(provider + "authorization-uri", () -> PROVIDER.address("/oauth2/authorize"));
    settings.add(provider + "token-uri", () -> PROVIDER.address("/oauth2/token"));
    settings.add(provider + "jwk-set-uri", () -> PROVIDER.address("/oauth2/jwks"));
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Autowired AccountPeople accounts;
  @Autowired JdbcClient database;

  @Value("${vetika.origin}")
  String origin = "";

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  @Test
  void somebody_with_an_account_here_is_signed_in_and_comes_back() throws Exception {
    Person sokha = accounts.sokha();
    PROVIDER.says(sokha.email(), true);
    HttpResponse<String> page = throughProvider("/en/account");
    assertThat(page.uri().getPath()).isEqualTo("/en/account");
    assertThat(page.body()).contains(sokha.email());
    assertThat(accountsMade()).isZero();
  }

  @Test
  void a_stranger_is_told_and_gets_no_account() throws Exception {
    PROVIDER.says("stranger@example.org", true);
    HttpResponse<String> page = throughProvider("/en/account");
    assertThat(page.uri().toString()).endsWith("/en/sign-in?problem=provider-unknown");
    assertThat(page.body()).contains("There is no account for this e-mail");
    assertThat(accountsMade()).isZero();
  }

  @Test
  void an_email_that_the_provider_did_not_check_opens_nothing() throws Exception {
    PROVIDER.says(accounts.sokha().email(), false);
    assertThat(throughProvider("/km/desk").uri().toString())
        .endsWith("/km/sign-in?problem=provider-unknown");
  }

  @Test
  void an_answer_nobody_asked_for_is_refused() throws Exception {
    HttpResponse<String> page = get(origin + "/login/oauth2/code/partner?code=x&state=y");
    assertThat(page.uri().toString()).endsWith("/sign-in?problem=provider-failed");
  }

  @Test
  void the_sign_in_page_names_the_provider() throws Exception {
    assertThat(get(origin + "/en/sign-in").body())
        .contains("href=\"/oauth2/authorization/partner?next=%2Fen\"", "Partner");
  }

  private HttpResponse<String> throughProvider(String next) throws Exception {
    PROVIDER.sendsBackTo(origin + "/login/oauth2/code/partner");
    return get(
        origin
            + "/oauth2/authorization/partner?next="
            + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private int accountsMade() {
    return database
        .sql("select count(*) from person where email = 'stranger@example.org'")
        .query((row, index) -> row.getInt(1))
        .single();
  }
}
