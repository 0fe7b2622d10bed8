package org.vetika.app.issue.web.raise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.attachment.Seen;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Speaker;

/** Files given with an issue, and who sees them. */
@VetikaTest
@Import(IssueFixture.class)
class RaisingFilesTest extends RaisingScene {
  private MvcTestResult give(String path, String name, byte[] content) {
    return pages
        .post()
        .uri(path)
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .multipart()
        .file(new MockMultipartFile("files", name, "text/plain", content))
        .exchange();
  }

  private Seen seen(String owner, Speaker.@Nullable ForOrganization speaker) {
    return gate.seen(List.of(owner), FileViewer.of(speaker == null ? null : speaker.visitor()))
        .getOrDefault(owner, Seen.NOTHING);
  }

  @Test
  void files_are_given_taken_out_and_follow_the_issue_on_record() {
    var member = new Journey(pages, fixture.community.visitor());
    String base = upToWho(member, title());
    assertThat(give(base + "/files", "wells.txt", "Fifty-eight wells.".getBytes(UTF_8)))
        .hasStatus(303);
    assertThat(give(base + "/files", "other.txt", "Something else.".getBytes(UTF_8)))
        .hasStatus(303);
    MvcTestResult refused =
        give(base + "/files", "run.exe", new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5});
    assertThat(refused).hasStatus(422);
    assertThat(Journey.text(refused)).contains("run.exe: ", "wells.txt", "other.txt");
    String other =
        Journey.text(refused)
            .replaceAll("(?s).*other\\.txt.*?name=\"file\" value=\"([^\"]+)\".*", "$1");
    member.go(base + "/files/remove", "file", other);
    member.go(base + "/who", "who", "organization-" + fixture.community.organization());
    member.go(base + "/seen", "seen", "public");
    assertThat(Journey.text(member.get(base + "/check")))
        .contains("wells.txt")
        .doesNotContain("other.txt");
    String number = number(member.go(base + "/send"));
    String owner = number + "/entries/" + fixture.detail(number).entries().getFirst().id();
    assertThat(attachments.of(List.of(owner)))
        .singleElement()
        .satisfies(file -> assertThat(file.name()).isEqualTo("wells.txt"));
    assertThat(seen(owner, null)).isEqualTo(Seen.CLEAN_COPY);
    assertThat(seen(owner, fixture.community)).isEqualTo(Seen.ORIGINAL);
    assertThat(seen(owner, fixture.communeOfficer)).isEqualTo(Seen.ORIGINAL);
    assertThat(seen(owner, fixture.otherCommunity)).isEqualTo(Seen.CLEAN_COPY);
  }

  @Test
  void files_of_what_is_not_public_are_seen_by_its_parties_alone() {
    var member = new Journey(pages, fixture.community.visitor());
    String base = upToWho(member, title());
    give(base + "/files", "list.txt", "Names.".getBytes(UTF_8));
    member.go(base + "/who", "who", "organization-" + fixture.community.organization());
    member.go(base + "/seen", "seen", "parties");
    String number = number(member.go(base + "/send"));
    String owner = number + "/entries/" + fixture.detail(number).entries().getFirst().id();
    assertThat(seen(owner, null)).isEqualTo(Seen.NOTHING);
    assertThat(seen(owner, fixture.otherCommunity)).isEqualTo(Seen.NOTHING);
    assertThat(seen(owner, fixture.communeOfficer)).isEqualTo(Seen.ORIGINAL);
    assertThat(seen("draft:issue-1", fixture.facilitator)).isEqualTo(Seen.NOTHING);
  }
}
