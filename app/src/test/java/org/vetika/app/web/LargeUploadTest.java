package org.vetika.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vetika.app.VetikaServerTest;

/** A file that is too large for the memory passes through our folder and leaves nothing there. */
@VetikaServerTest
class LargeUploadTest {
  private static final int LARGE = 9 << 20;

  @Autowired MultipartConfigElement settings;

  @Value("${vetika.origin}")
  String origin = "";

  @Value("${vetika.data}")
  Path data = Path.of("");

  @Test
  void nothing_of_a_large_file_is_left_when_its_request_is_over() throws Exception {
    Path folder = data.toAbsolutePath().resolve("passing");
    assertThat(settings.getLocation()).isEqualTo(folder.toString());
    assertThat(settings.getFileSizeThreshold()).isLessThan(LARGE).isGreaterThan(1 << 20);
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n"
            + "id,key\n".repeat(LARGE / 7 + 1)
            + "\r\n--part--\r\n";
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(
                      origin
                          + "/en/desk/rounds/"
                          + "0".repeat(8)
                          + "-0000-0000-0000-"
                          + "0".repeat(12)
                          + "/list"))
              .header("Content-Type", "multipart/form-data; boundary=part")
              .POST(BodyPublishers.ofString(body, UTF_8))
              .build();
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
          .isGreaterThanOrEqualTo(300);
    }
    // The answer is on its way before the server is done with the request.
    Awaitility.await().untilAsserted(() -> assertThat(folder).isEmptyDirectory());
  }
}
