package org.vetika.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.vetika.app.VetikaServerTest;

/** The page on privacy promises that reading sets no cookie. */
@VetikaServerTest
class CookiesTest {
  @Value("${vetika.origin}")
  String origin = "";

  private final HttpClient reader = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en",
        "/km/dialogues",
        "/en/dialogues.csv",
        "/en/dialogues.json",
        "/en/dialogues.atom",
        "/km/organizations.csv",
        "/en/issues.csv",
        "/en/consistency.csv",
        "/en/search.csv?q=law",
        "/en/search?q=law",
        "/en/dialogues?page=nonsense",
        "/en/not-there",
        "/en/dialogues/D1999-001",
        "/api/v1/dialogues",
        "/robots.txt"
      })
  void whoever_reads_gets_none(String address) throws Exception {
    assertThat(cookies(address)).isEmpty();
  }

  @Test
  void a_form_that_is_posted_comes_with_one_that_scripts_cannot_read() throws Exception {
    assertThat(cookies("/en/sign-in"))
        .singleElement()
        .asString()
        .contains("vetika_csrf=", "HttpOnly");
  }

  private List<String> cookies(String address) throws Exception {
    HttpResponse<Void> answer =
        reader.send(
            HttpRequest.newBuilder(URI.create(origin + address)).build(),
            HttpResponse.BodyHandlers.discarding());
    return answer.headers().allValues("Set-Cookie");
  }
}
