package org.vetika.app.attachment.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.KeepingOutcome;
import org.vetika.app.attachment.OpenGate;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.attachment.file.FileType;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

@VetikaTest
@Import(OpenGate.class)
class DownloadTest {
  @Autowired Attachments attachments;
  @Autowired MockMvcTester pages;

  private final String entry = "T" + UUID.randomUUID();

  @Test
  void everybody_gets_the_copy_without_traces() throws Exception {
    byte[] photo = FileFixture.photoWithTraces(300, 200, 1);
    Attachment kept = keep(entry, "ផ្លូវ ខូច.jpg", photo);
    MvcTestResult answer = get("/en/attachments/" + kept.id() + "/x.jpg", null);
    assertThat(answer).hasStatusOk().hasContentType("image/jpeg");
    assertThat(answer.getResponse().getContentAsByteArray()).isNotEqualTo(photo);
    assertThat(answer.getResponse().getContentAsString(StandardCharsets.ISO_8859_1))
        .doesNotContain("SpyPhone9");
    assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(answer.getResponse().getHeaders("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .startsWith("inline;")
        .as("what the giver calls a file may name persons")
        .contains(kept.publicName(FileType.JPEG))
        .doesNotContain("%E1", "ផ្លូវ");
    assertThat(get("/en/attachments/" + kept.id() + "/preview/x.jpg", null)).hasStatusOk();
  }

  @Test
  void a_copy_that_is_known_is_not_sent_again() {
    Attachment kept = keep(entry, "a.pdf", FileFixture.pdf(1));
    String address = "/km/attachments/" + kept.id() + "/a.pdf";
    String tag = requireNonNull(get(address, null).getResponse().getHeader("ETag"));
    assertThat(tag).isEqualTo("\"" + requireNonNull(kept.copy()).sha256() + "\"");
    assertThat(pages.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
  }

  @Test
  void a_broken_download_goes_on_where_it_stopped() {
    Attachment kept = keep(entry, "a.txt", "0123456789".getBytes(StandardCharsets.UTF_8));
    MvcTestResult rest =
        pages
            .get()
            .uri("/en/attachments/" + kept.id() + "/a.txt")
            .header("Range", "bytes=4-")
            .exchange();
    assertThat(rest).hasStatus(206).bodyText().isEqualTo("456789");
  }

  @Test
  void only_pictures_and_pdf_are_shown_everything_else_is_saved() {
    for (var file :
        List.of(
            keep(entry, "a.csv", "a,b\n1,2".getBytes(StandardCharsets.UTF_8)),
            keep(entry, "a.docx", FileFixture.docx("a", "b")))) {
      MvcTestResult answer = get("/en/attachments/" + file.id() + "/a", null);
      assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
    }
  }

  @Test
  void the_original_is_for_the_parties_and_never_kept_on_the_way() {
    byte[] photo = FileFixture.photoWithTraces(30, 20, 1);
    Attachment kept = keep(entry, "a.jpg", photo);
    String address = "/en/attachments/" + kept.id() + "/original/a.jpg";
    assertThat(get(address, null)).hasStatus(303);
    assertThat(get(address, visitor(Role.OFFICER))).hasStatus(404);
    MvcTestResult answer = get(address, visitor(Role.MEMBER));
    assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "private, no-store");
    assertThat(answer.getResponse().getHeader("ETag")).isNull();
    assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(photo);
  }

  @Test
  void what_no_gate_speaks_for_is_seen_by_nobody() {
    Attachment draft = keep("draft:" + entry, "a.pdf", FileFixture.pdf(1));
    for (String form : List.of("", "preview/", "original/")) {
      String address = "/en/attachments/" + draft.id() + "/" + form + "a.pdf";
      assertThat(get(address, visitor(Role.MEMBER))).hasStatus(404);
    }
  }

  @Test
  void what_is_not_public_is_seen_by_its_parties_and_not_kept_on_the_way() {
    Attachment kept = keep("Tsecret" + entry, "a.pdf", FileFixture.pdf(1));
    String address = "/en/attachments/" + kept.id() + "/a.pdf";
    assertThat(get(address, visitor(Role.MEMBER)))
        .hasStatusOk()
        .hasHeader("Cache-Control", "private, no-store");
    assertThat(get(address, null)).hasStatus(404);
    assertThat(get(address, visitor(Role.OFFICER))).hasStatus(404);
  }

  @Test
  void of_a_removed_file_everybody_sees_that_and_why() {
    Attachment kept = keep(entry, "card.jpg", FileFixture.photo(20, 20));
    attachments.remove(kept.id(), "An identity card", "Sokha, CCC", new UUID(0, 1));
    for (String form : List.of("", "preview/", "original/")) {
      MvcTestResult answer =
          get("/en/attachments/" + kept.id() + "/" + form + "card.jpg", visitor(Role.MEMBER));
      assertThat(answer).hasStatus(410);
      assertThat(answer).bodyText().contains("An identity card", "Sokha, CCC");
    }
  }

  @Test
  void there_is_nothing_at_made_up_addresses() {
    assertThat(get("/en/attachments/" + UUID.randomUUID() + "/a.pdf", null)).hasStatus(404);
    assertThat(get("/en/attachments/1/a.pdf", null)).hasStatus(400);
  }

  private Attachment keep(String owner, String name, byte[] bytes) {
    if (attachments.keep(owner, name, null, new ByteArrayInputStream(bytes), null)
        instanceof KeepingOutcome.Kept(Attachment attachment)) {
      return attachment;
    }
    throw new AssertionError(name);
  }

  private MvcTestResult get(String address, @Nullable Visitor visitor) {
    var request = pages.get().uri(address);
    return visitor == null
        ? request.exchange()
        : request.requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
  }

  private static Visitor visitor(Role role) {
    return new Visitor(new UUID(0, 3), "Dara", List.of(new Visitor.Mandate(1, "CCC", role)));
  }
}
