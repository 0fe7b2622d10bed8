package org.vetika.app.issue.web.desk;

import static org.vetika.app.issue.web.desk.DeskClient.body;
import static org.vetika.app.issue.web.desk.DeskClient.file;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Speaker;
import org.vetika.app.web.PageCache;

/** What tests of files on the desk begin with. */
abstract class DeskFilesScene {
  static final String[] ANSWER = {
    "decision", "not-accepted", "text", "There is no money this year.", "letter", "318"
  };

  @Autowired IssueFixture people;
  @Autowired DeskClient desk;
  @Autowired MockMvcTester pages;
  @Autowired PageCache cache;
  @Autowired Attachments attachments;

  IssueEntry last(String number) {
    return people.detail(number).entries().getLast();
  }

  List<Attachment> files(String number, long entry) {
    return attachments.of(List.of(IssueEntry.key(number, entry)));
  }

  List<Attachment> files(String number) {
    return files(number, last(number).id());
  }

  String publicPage(String number) {
    cache.drop();
    return body(pages.get().uri("/en/issues/" + number).exchange());
  }

  static MockMultipartFile photo(int width) {
    return file("IMG_20260101 Sok Dara.jpg", FileFixture.photoWithTraces(width, 40, 1));
  }

  static MockMultipartFile letter() {
    return file("letter 318 to Sok Dara.pdf", FileFixture.pdf(1));
  }

  MvcTestResult send(
      Speaker.ForOrganization speaker,
      String number,
      String action,
      String token,
      List<MockMultipartFile> files,
      String... more) {
    String[] fields = new String[ANSWER.length + 2 + more.length];
    System.arraycopy(ANSWER, 0, fields, 0, ANSWER.length);
    fields[ANSWER.length] = "files_draft";
    fields[ANSWER.length + 1] = token;
    System.arraycopy(more, 0, fields, ANSWER.length + 2, more.length);
    return desk.sendFiles(speaker, number, action, files, fields);
  }
}
