package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Who gets which form of a file of an issue. */
@VetikaTest
@Import(IssueFixture.class)
class IssueFileGateTest extends FileGateScene {
  /** Visitors by what they are to the issue. */
  private Map<String, Visitor> visitors() {
    var visitors = new LinkedHashMap<String, Visitor>();
    visitors.put("the authority", people.communeOfficer.visitor());
    visitors.put("a facilitator", people.facilitator.visitor());
    visitors.put("another authority", people.ministryOfficer.visitor());
    visitors.put("a member of something else", people.otherCommunity.visitor());
    visitors.put(
        "an administrator of the authority",
        new Visitor(
            UUID.randomUUID(),
            "Admin",
            List.of(
                new Visitor.Mandate(
                    people.communeOfficer.organization(), "Commune", Role.ADMINISTRATOR))));
    visitors.put("somebody without a role", new Visitor(UUID.randomUUID(), "Nobody", List.of()));
    return visitors;
  }

  private static boolean party(String who) {
    return who.equals("the authority") || who.equals("a facilitator");
  }

  private String issueOfOthers() {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            wells.title(),
            wells.text(),
            wells.asked(),
            wells.place(),
            null,
            wells.authority(),
            Visibility.PARTIES);
    return done(
        raising.raise(new Raiser.ByOrganization(people.community), content, false, everyKind()));
  }

  @ParameterizedTest
  @EnumSource
  void every_role_gets_what_it_may_see_of_every_kind_of_file(Visibility visibility) {
    List<Attachment> files = files(issue(visibility));
    assertThat(files).hasSize(KINDS.size());
    boolean everybody = visibility == Visibility.PUBLIC;
    for (Attachment file : files) {
      check(file, null, "copy", everybody ? 200 : 404);
      check(file, null, "preview", file.preview() != null && everybody ? 200 : 404);
      check(file, null, "original", 303);
      visitors()
          .forEach((who, visitor) -> {
            boolean sees = everybody || party(who);
            check(file, visitor, "copy", sees ? 200 : 404);
            check(file, visitor, "preview", file.preview() != null && sees ? 200 : 404);
            check(file, visitor, "original", party(who) ? 200 : 404);
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_holder_of_the_receipt_gets_copies_and_originals_of_their_issue(Visibility visibility) {
    String number = issue(visibility);
    String other = issueOfOthers();
    var holder = holder();
    String page = Journey.text(holder.get("/en/issues/receipt/issue"));
    for (Attachment file : files(number)) {
      String base = "/en/issues/receipt/issue/files/" + file.id() + "/";
      assertThat(page).contains(base, base + "original/", file.name());
      MvcTestResult original = holder.get(base + "original/x");
      assertThat(original).hasStatusOk().hasHeader("Cache-Control", "private, no-store");
      harmless(original, file.name());
      assertThat(original.getResponse().getContentAsByteArray())
          .isEqualTo(KINDS.get(file.name().substring(file.name().lastIndexOf('.') + 1)));
      assertThat(holder.get(base + "x"))
          .hasStatusOk()
          .hasHeader("Cache-Control", "private, no-store");
      assertThat(new Journey(pages, null).get(base + "original/x"))
          .as("without the receipt")
          .hasStatus(303);
    }
    for (Attachment file : files(other)) {
      String base = "/en/issues/receipt/issue/files/" + file.id() + "/";
      assertThat(holder.get(base + "x")).as("of another issue").hasStatus(404);
      assertThat(holder.get(base + "original/x")).as("of another issue").hasStatus(404);
    }
  }
}
