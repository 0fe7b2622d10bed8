package org.vetika.app.issue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueFixture;

/** Issues among what a search finds. */
@VetikaTest
@Import(IssueFixture.class)
class IssuesFoundTest {
  @Autowired MockMvcTester pages;
  @Autowired IssueFixture people;

  @Test
  void an_issue_that_is_found_says_how_it_stands() {
    String answered = people.answered();
    await()
        .untilAsserted(() ->
            assertThat(search("/en/search?type=issue&q=" + answered))
                .contains(
                    "/en/issues/" + answered, "class=\"tag ans\"", "Answered, not yet verified"));
    assertThat(search("/km/search?type=issue&q=" + answered))
        .contains("បានឆ្លើយ មិនទាន់ផ្ទៀងផ្ទាត់");
  }

  private String search(String path) {
    return new String(
        pages.get().uri(path).exchange().getResponse().getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }
}
