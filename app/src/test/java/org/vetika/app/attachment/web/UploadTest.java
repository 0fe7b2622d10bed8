package org.vetika.app.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.AttachmentHousekeeping;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.KeepingOutcome;
import org.vetika.app.attachment.OpenGate;
import org.vetika.app.attachment.Uploads;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.attachment.file.FileRefusal;

/** The upload in parts, as the tus protocol 1.0.0 describes it. */
@VetikaTest
@Import(OpenGate.class)
class UploadTest {
  @Autowired MockMvcTester pages;
  @Autowired Uploads uploads;
  @Autowired Attachments attachments;
  @Autowired AttachmentHousekeeping housekeeping;

  private final String entry = "T" + UUID.randomUUID();

  @Test
  void a_photo_arrives_in_parts_and_becomes_an_attachment() {
    byte[] photo = FileFixture.photo(900, 700);
    String address = begin(photo.length);
    int half = photo.length / 2;
    assertThat(patch(address, 0, Arrays.copyOf(photo, half)))
        .hasStatus(204)
        .hasHeader("Upload-Offset", "" + half);
    assertThat(head(address)).hasStatusOk().hasHeader("Upload-Offset", "" + half);
    assertThat(patch(address, half, Arrays.copyOfRange(photo, half, photo.length)))
        .hasStatus(204)
        .hasHeader("Upload-Offset", "" + photo.length);

    KeepingOutcome outcome = attachments.keepUploaded(entry, token(address), "The road", null);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            KeepingOutcome.Kept.class,
            kept -> {
              assertThat(kept.attachment().name()).isEqualTo("ផ្លូវ.jpg");
              assertThat(kept.attachment().bytes()).isEqualTo(photo.length);
            });
    assertThat(head(address)).as("used up").hasStatus(404);
  }

  @Test
  void a_line_that_breaks_loses_only_what_had_not_arrived() {
    String token = token(begin(1000));
    var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[300]), new BrokenLine());
    assertThat(uploads.append(token, 0, broken))
        .isInstanceOfSatisfying(
            Uploads.Appending.Appended.class,
            appended -> assertThat(appended.offset()).isEqualTo(300));
    assertThat(uploads.progress(token).orElseThrow().offset()).isEqualTo(300);
  }

  @Test
  void a_part_that_does_not_fit_is_refused_and_changes_nothing() {
    String address = begin(100);
    assertThat(patch(address, 0, new byte[60])).hasStatus(204);
    assertThat(patch(address, 0, new byte[60])).hasStatus(409);
    assertThat(patch(address, 60, new byte[41])).hasStatus(413);
    assertThat(head(address)).hasHeader("Upload-Offset", "60");
  }

  @Test
  void two_parts_at_once_do_not_mix() throws Exception {
    String token = token(begin(100));
    var reading = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = other.submit(() -> uploads.append(token, 0, new SlowLine(reading, goOn)));
      reading.await();
      assertThat(uploads.append(token, 0, new ByteArrayInputStream(new byte[10])))
          .isInstanceOf(Uploads.Appending.Busy.class);
      goOn.countDown();
      assertThat(first.get()).isInstanceOf(Uploads.Appending.Appended.class);
    }
  }

  @Test
  void what_is_not_finished_is_no_attachment_and_ends_after_a_day() {
    String address = begin(100);
    assertThat(patch(address, 0, new byte[60])).hasStatus(204);
    assertThat(attachments.keepUploaded(entry, token(address), null, null))
        .isEqualTo(new KeepingOutcome.Refused(FileRefusal.UPLOAD_GONE));
    housekeeping.expire(Instant.now().plus(Duration.ofHours(23)));
    assertThat(head(address)).hasStatusOk();
    housekeeping.expire(Instant.now().plus(Duration.ofHours(25)));
    assertThat(head(address)).hasStatus(404);
  }

  @Test
  void too_large_a_file_is_refused_before_it_is_sent() {
    assertThat(post((10 << 20) + 1)).hasStatus(413);
    assertThat(post(0)).hasStatus(413);
  }

  @Test
  void the_protocol_is_followed() {
    assertThat(pages.method(HttpMethod.OPTIONS).uri("/uploads"))
        .hasStatus(204)
        .hasHeader("Tus-Version", "1.0.0")
        .hasHeader("Tus-Max-Size", "" + (10 << 20))
        .hasHeader("Tus-Extension", "creation,expiration,termination");
    assertThat(pages.post().uri("/uploads").header("Upload-Length", "5").with(csrf()))
        .hasStatus(412)
        .hasHeader("Tus-Version", "1.0.0");
    String address = begin(100);
    assertThat(head(address)).hasHeader("Cache-Control", "no-store");
    assertThat(
            pages
                .patch()
                .uri(address)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .contentType("text/plain")
                .content(new byte[5])
                .with(csrf()))
        .hasStatus(415);
    assertThat(pages.delete().uri(address).with(csrf())).hasStatus(204);
    assertThat(head(address)).hasStatus(404);
  }

  @Test
  void no_other_site_can_begin_an_upload() {
    assertThat(
            pages
                .post()
                .uri("/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", 5))
        .hasStatus(403);
  }

  private String begin(long length) {
    MvcTestResult answer = post(length);
    assertThat(answer).hasStatus(201);
    return String.valueOf(answer.getResponse().getHeader("Location"));
  }

  private MvcTestResult post(long length) {
    String name =
        Base64.getEncoder()
            .encodeToString("ផ្លូវ.jpg".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return pages
        .post()
        .uri("/uploads")
        .header("Tus-Resumable", "1.0.0")
        .header("Upload-Length", length)
        .header("Upload-Metadata", "kind cGhvdG8=, filename " + name)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult patch(String address, long offset, byte[] part) {
    return pages
        .patch()
        .uri(address)
        .header("Tus-Resumable", "1.0.0")
        .header("Upload-Offset", offset)
        .contentType("application/offset+octet-stream")
        .content(part)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult head(String address) {
    return pages.head().uri(address).header("Tus-Resumable", "1.0.0").exchange();
  }

  private static String token(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static final class BrokenLine extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line broke");
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      return read();
    }
  }

  private static final class SlowLine extends InputStream {
    private final CountDownLatch reading;
    private final CountDownLatch goOn;

    SlowLine(CountDownLatch reading, CountDownLatch goOn) {
      this.reading = reading;
      this.goOn = goOn;
    }

    @Override
    public int read() throws IOException {
      reading.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      return read();
    }
  }
}
