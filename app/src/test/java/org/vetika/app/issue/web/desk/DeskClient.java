package org.vetika.app.issue.web.desk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Speaker;
import org.vetika.app.web.Visitor;

/** Opens pages of the desk and sends its forms as somebody. */
@TestComponent
class DeskClient {
  private final MockMvcTester pages;
  private final IssueFixture people;

  DeskClient(MockMvcTester pages, IssueFixture people) {
    this.pages = pages;
    this.people = people;
  }

  MvcTestResult get(Visitor visitor, String path) {
    return pages.get().uri(path).requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
  }

  MvcTestResult get(Speaker.ForOrganization speaker, String path) {
    return get(speaker.visitor(), path);
  }

  /** Sends a form of an issue as if the page had just been opened. */
  MvcTestResult send(
      Speaker.ForOrganization speaker, String number, String action, String... fields) {
    return sendSeen(speaker, number, people.newest(number), action, fields);
  }

  /** The same with a page that was opened when this entry was the newest. */
  MvcTestResult sendSeen(
      Speaker.ForOrganization speaker, String number, long seen, String action, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 2, fields.length);
    all[0] = "seen";
    all[1] = String.valueOf(seen);
    return post(speaker.visitor(), "/en/desk/issues/" + number + "/" + action, all);
  }

  /** The same with files. */
  MvcTestResult sendFiles(
      Speaker.ForOrganization speaker,
      String number,
      String action,
      List<MockMultipartFile> files,
      String... fields) {
    String[] all = Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "seen";
    all[fields.length + 1] = String.valueOf(people.newest(number));
    return postFiles(speaker, "/en/desk/issues/" + number + "/" + action, files, all);
  }

  MvcTestResult postFiles(
      Speaker.ForOrganization speaker,
      String path,
      List<MockMultipartFile> files,
      String... fields) {
    var request =
        pages
            .post()
            .uri(path)
            .requestAttr(Visitor.ATTRIBUTE, speaker.visitor())
            .with(csrf())
            .multipart();
    files.forEach(request::file);
    for (int field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }

  static MockMultipartFile file(String name, byte[] content) {
    return new MockMultipartFile("files", name, "application/octet-stream", content);
  }

  MvcTestResult post(Visitor visitor, String path, String... fields) {
    var request = pages.post().uri(path).requestAttr(Visitor.ATTRIBUTE, visitor).with(csrf());
    for (int field = 0; field < fields.length; field += 2) {
      request = request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }

  static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
