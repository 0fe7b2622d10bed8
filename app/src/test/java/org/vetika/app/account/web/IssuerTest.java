package org.vetika.app.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vetika.app.VetikaServerTest;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.Person;

/** A provider that is configured by nothing but its address tells the rest itself. */
@VetikaServerTest
@Import(AccountPeople.class)
class IssuerTest {
  private static final OpenIdProvider PROVIDER = OpenIdProvider.start();

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) {
    String client = "spring.security.oauth2.client.registration.partner.";
    settings.add(client + "client-id", () -> OpenIdProvider.CLIENT);
    settings.add(client + "client-secret", () -> OpenIdProvider.SECRET);
    settings.add(client + "scope", () -> "openid,email");
    settings.add(
        "spring.security.oauth2.client.provider.partner.issuer-uri", () -> PROVIDER.address(""));
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Autowired AccountPeople accounts;

  @Value("${vetika.origin}")
  String origin = "";

  @Test
  void somebody_with_an_account_here_is_signed_in() throws Exception {
    Person sokha = accounts.sokha();
    PROVIDER.says(sokha.email(), true);
    PROVIDER.sendsBackTo(origin + "/login/oauth2/code/partner");
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    var start = URI.create(origin + "/oauth2/authorization/partner?next=%2Fen%2Faccount");
    HttpResponse<String> page =
        browser.send(
            HttpRequest.newBuilder(start).header("Accept", "text/html").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(page.uri().getPath()).isEqualTo("/en/account");
    assertThat(page.body()).contains(sokha.email());
  }
}
