package org.vetika.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Addresses that no link has, sent byte for byte: never an error of the server, never a file. */
@DemonstrationServer
@ExtendWith(OutputCaptureExtension.class)
class HostileAddressesTest {
  private static final List<String> ADDRESSES =
      List.of(
          "/en/../",
          "/en/../../etc/passwd",
          "/en/%2e%2e/%2e%2e/etc/passwd",
          "/assets/../application.properties",
          "/assets/%2e%2e/application.properties",
          "/assets/..%2fapplication.properties",
          "/assets/%252e%252e/application.properties",
          "/assets/css/",
          "/assets/%00",
          "/en/%00",
          "/en//dialogues",
          "/en/;a=b/dialogues",
          "/en/dialogues;a=b",
          "/en/dialogues\\..\\",
          "/EN/dialogues",
          "/km-KH/dialogues",
          "/fr",
          "/zz/dialogues/D2021-001",
          "/en/dialogues/%00",
          "/en/dialogues/D2021-001%00",
          "/en/dialogues/D2021-001/results/%00",
          "/en/dialogues/D99999999999-1",
          "/en/dialogues/" + "9".repeat(5000),
          "/en/dialogues?after=%00",
          "/en/dialogues?after=" + "z".repeat(5000),
          "/en/dialogues?after=9999-12-31.99999999999999999999",
          "/en/dialogues?kind=%00",
          "/en/dialogues?year=%00",
          "/en/dialogues?year=-99999999999",
          "/en/dialogues?topic=%00&place=%00&series=%00&level=%00",
          "/en/dialogues?year=2021&year=2020",
          "/en/dialogues/calendar?month=%00",
          "/en/dialogues/calendar?month=99999-99",
          "/en/dialogues/calendar?month=-999999999-01",
          "/en/dialogues/series?year=%00",
          "/en/dialogues/series?year=999999999",
          "/en/organizations?after=%00",
          "/en/organizations?kind=%00&place=%00&topic=%00&q=%00",
          "/en/organizations?after=" + "%E1%9E%80".repeat(500),
          "/en/organizations/O0",
          "/en/organizations/O99999999999999999999",
          "/en/places/%00",
          "/en/places/..%2f12",
          "/en/topics/%00",
          "/en/search?q=%00",
          "/en/search?q=a%00b",
          "/en/search?q=%ff%fe",
          "/en/search?q=%E2%80%AE%F0%9F%8C%BE",
          "/en/search?q=" + "%22".repeat(400),
          "/en/search?q=" + "a".repeat(5000),
          "/en/search?q=a&year=%00&type=%00&place=%00&after=%00",
          "/en/search?q=a&year=99999999999",
          "/en/search?q=a&after=99999999999999999999",
          "/en/search?q=%",
          "/km/search?q=%E1%9F%92%E1%9F%92%E1%9F%92",
          "/en/search.json?q=%00",
          "/en/search.atom?q=%00",
          "/en/dialogues.json?after=%00",
          "/en/dialogues.ics?year=%00",
          "/api/v1/dialogues?after=%00&limit=999999999999",
          "/api/v1/organizations?after=zzz",
          "/api/v1/search?q=%00&limit=-1",
          "/api/v1/places?after=%00",
          "/api/v1/places/%00",
          "/en/sign-in?next=//example.org",
          "/en/sign-in?next=%00",
          "/en/sign-in/link?token=%00",
          "/%",
          "/%c0%ae%c0%ae/");

  @Value("${vetika.origin}")
  String origin = "";

  @Test
  void none_is_an_error_of_the_server() throws IOException {
    var wrong = new ArrayList<String>();
    for (String address : ADDRESSES) {
      Answer answer = get(address);
      if (answer.status() >= 500 || answer.status() < 200) {
        wrong.add(answer.status() + " for " + shortened(address));
      }
      if (answer.body().contains("spring.application.name") || answer.body().contains("root:")) {
        wrong.add("a file for " + address);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/en/search?q=%E0%A4%A, The address or form is not right",
    "/en/search?q=%zz, The address or form is not right",
    "/km/search?q=%, អាសយដ្ឋាន ឬទម្រង់មិនត្រឹមត្រូវ",
    "/en/dialogues?%zz=1, The address or form is not right",
    "/en/%zz, The address or form is not right",
    "/km/dialogues/%E0%A4%A, អាសយដ្ឋាន ឬទម្រង់មិនត្រឹមត្រូវ",
    "/km/%c0%ae/, អាសយដ្ឋាន ឬទម្រង់មិនត្រឹមត្រូវ",
    "/%, អាសយដ្ឋាន ឬទម្រង់មិនត្រឹមត្រូវ",
    "/api/v1/search?q=%zz, urn:vetika:problem:error.400",
    "/api/v1/dialogues/%zz, urn:vetika:problem:error.400"
  })
  void what_cannot_be_read_is_told_in_the_readers_language_and_is_no_failure_in_the_log(
      String address, String words, CapturedOutput output) throws IOException {
    int before = output.getAll().length();
    Answer answer = get(address);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(words, "X-Request-Id: ").doesNotContain("HTTP Status 400");
    assertThat(output.getAll().substring(before)).doesNotContain("ERROR", "Exception");
  }

  @Test
  void a_language_that_there_is_not_is_not_found() throws IOException {
    assertThat(get("/fr/dialogues").status()).isEqualTo(404);
    assertThat(get("/EN/dialogues").status()).isEqualTo(404);
  }

  private record Answer(int status, String body) {}

  private Answer get(String address) throws IOException {
    URI server = URI.create(origin);
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          "GET "
              + address
              + " HTTP/1.1\r\nHost: "
              + server.getAuthority()
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      try (var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
        String first = in.readLine();
        String rest = String.join("\n", in.readAllLines());
        return new Answer(first == null ? 0 : Integer.parseInt(first.split(" ")[1]), rest);
      }
    }
  }

  private static String shortened(String address) {
    return address.length() > 80 ? address.substring(0, 80) + "…" : address;
  }
}
