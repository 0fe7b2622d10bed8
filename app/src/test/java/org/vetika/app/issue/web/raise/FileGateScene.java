package org.vetika.app.issue.web.raise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.KeepingOutcome;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Receipts;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.web.Visitor;

/** Issues with files of every kind. */
abstract class FileGateScene {
  static final String CANARY = "zqfilecanary";

  /** The bytes by the ending of what the public gets. */
  static final Map<String, byte[]> KINDS =
      Map.of(
          "jpg", FileFixture.photoWithTraces(120, 80, 1),
          "pdf", FileFixture.pdf(1),
          "docx", FileFixture.docx("List of wells", "Sok Dara"),
          "csv", "well,water\n1,yes\n".getBytes(UTF_8),
          "txt", "Fifty-eight wells.".getBytes(UTF_8));

  @Autowired MockMvcTester pages;
  @Autowired IssueFixture people;
  @Autowired Attachments attachments;
  @Autowired RaisingIssue raising;
  @Autowired RoutingIssue routing;
  final String code = Receipts.create();

  WaitingFiles everyKind() {
    String draft = Attachments.FORM + UUID.randomUUID();
    KINDS.forEach((ending, bytes) -> keep(draft, CANARY + "." + ending, bytes));
    return WaitingFiles.of(draft);
  }

  void keep(String draft, String name, byte[] bytes) {
    assertThat(attachments.keep(draft, name, null, new ByteArrayInputStream(bytes), null))
        .isInstanceOf(KeepingOutcome.Kept.class);
  }

  /** Raised by a stranger with files of every kind, then accepted for the commune. */
  String issue(Visibility visibility) {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            wells.title(),
            wells.text(),
            wells.asked(),
            wells.place(),
            null,
            null,
            visibility);
    String number =
        done(
            raising.raise(
                new Raiser.ByStranger(Receipts.hash(code), null), content, false, everyKind()));
    done(
        routing.accept(
            number,
            people.facilitator,
            people.communeOfficer.organization(),
            people.commune,
            null,
            visibility,
            ""));
    return number;
  }

  List<Attachment> files(String number) {
    return people.detail(number).entries().stream()
        .flatMap(entry -> attachments.of(List.of(IssueEntry.key(number, entry.id()))).stream())
        .toList();
  }

  void check(Attachment file, @Nullable Visitor visitor, String form, int status) {
    String address =
        "/en/attachments/" + file.id() + "/" + (form.equals("copy") ? "" : form + "/") + "x";
    var request = pages.get().uri(address);
    MvcTestResult answer =
        visitor == null
            ? request.exchange()
            : request.requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
    String what = form + " of " + file.name() + " for " + visitor;
    assertThat(answer).as(what).hasStatus(status);
    if (status == 200) {
      harmless(answer, what);
    } else {
      assertThat(Journey.text(answer)).as(what).doesNotContain(CANARY);
    }
  }

  /** Our own name, no guessing of types, nothing that could act as a page. */
  static void harmless(MvcTestResult answer, String what) {
    var response = answer.getResponse();
    String disposition = Objects.requireNonNull(response.getHeader("Content-Disposition"));
    assertThat(disposition)
        .as(what)
        .contains("-entries-")
        .doesNotContain(CANARY)
        .doesNotContain("Sok");
    String type = Objects.requireNonNull(response.getContentType());
    boolean shown = type.startsWith("image/") || type.equals("application/pdf");
    assertThat(disposition).as(what).startsWith(shown ? "inline" : "attachment");
    assertThat(type).as(what).doesNotContain("html", "svg", "xml;");
    assertThat(response.getHeader("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
    assertThat(response.getHeaders("Content-Security-Policy"))
        .as(what)
        .singleElement()
        .asString()
        .contains("default-src 'none'")
        .contains(type.equals("application/pdf") ? "plugin-types" : "sandbox");
  }

  Journey holder() {
    var holder = new Journey(pages, null);
    holder.go("/en/issues/receipt", "code", code);
    return holder;
  }

  String number(Journey holder) {
    String page = Journey.text(holder.get("/en/issues/receipt/issue"));
    return page.replaceAll("(?s).*?(I20[0-9]{2}-[0-9]{4,6}).*", "$1");
  }
}
