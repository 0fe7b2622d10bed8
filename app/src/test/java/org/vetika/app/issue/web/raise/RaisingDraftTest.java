package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;

/** What becomes of the words somebody types before an issue is sent. */
@VetikaTest
@Import(IssueFixture.class)
class RaisingDraftTest extends RaisingScene {
  @Test
  void a_draft_can_be_left_continued_changed_and_thrown_away() {
    var stranger = new Journey(pages, null);
    String base = upToWho(stranger, "First title " + title());
    MvcTestResult page = stranger.get(base + "/who");
    assertThat(page)
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("Referrer-Policy", "no-referrer")
        .hasHeader("X-Robots-Tag", "noindex, nofollow");
    assertThat(Journey.text(page)).contains("http://localhost:8080" + base);
    assertThat(base.replaceAll(".*/", "")).as("256 random bits").matches("[A-Za-z0-9_-]{43}");

    var elsewhere = new Journey(pages, null);
    elsewhere.follow(elsewhere.get(base));
    assertThat(elsewhere.at).as("where it was left").endsWith("/who");
    String other = title();
    elsewhere.go(base + "/matter", "title", other, "text", "Changed.", "language", "en");
    assertThat(elsewhere.at).endsWith("/who");
    elsewhere.go(base + "/who", "who", "receipt");
    elsewhere.go(base + "/seen", "seen", "public");
    assertThat(Journey.text(elsewhere.get(base + "/check"))).contains(other, "Changed.");
    assertThat(elsewhere.post(base + "/discard")).hasStatusOk();
    assertThat(elsewhere.get(base)).hasStatus(404);
  }

  @Test
  void the_secret_of_a_draft_is_not_stored() {
    var stranger = new Journey(pages, null);
    String token = upToWho(stranger, title()).replaceAll(".*/", "");
    assertThat(
            database
                .sql("select count(*) from issue_draft d where d::text like '%' || :token || '%'")
                .param("token", token)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_draft_nobody_works_on_is_forgotten_after_fourteen_days() {
    var stranger = new Journey(pages, null);
    String base = upToWho(stranger, title());
    database
        .sql(
            """
            update issue_draft set expires_at = expires_at - interval '14 days 1 minute'
            where token_hash = sha256(convert_to(:token, 'UTF8'))
            """)
        .param("token", base.replaceAll(".*/", ""))
        .update();
    assertThat(stranger.get(base + "/who")).hasStatus(404);
    drafts.expire();
    assertThat(
            database
                .sql("select count(*) from issue_draft where expires_at < now()")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void refused_forms_come_back_filled_in() {
    var stranger = new Journey(pages, null);
    MvcTestResult empty = stranger.post("/en/issues/new", "title", " ", "text", "Kept text");
    assertThat(empty).hasStatus(422);
    assertThat(Journey.text(empty)).contains("Kept text", "href=\"#title\"", "role=\"alert\"");
    MvcTestResult longTitle =
        stranger.post("/km/issues/new", "title", "ក".repeat(201), "text", "x", "language", "km");
    assertThat(longTitle).hasStatus(422);
    assertThat(Journey.text(longTitle)).contains("ក".repeat(201));
    String base = upToWho(stranger, title());
    MvcTestResult place = stranger.post(base + "/place", "place", "Nowhere on earth");
    assertThat(place).hasStatus(422);
    assertThat(Journey.text(place)).contains("value=\"Nowhere on earth\"");
    MvcTestResult mail = stranger.post(base + "/who", "who", "e-mail", "email", "not an address");
    assertThat(mail).hasStatus(422);
    assertThat(Journey.text(mail)).contains("value=\"not an address\"");
    assertThat(stranger.post(base + "/topic", "topic", "nonsense")).hasStatus(422);
    assertThat(stranger.post(base + "/authority", "authority", "O99999999")).hasStatus(422);
    assertThat(stranger.post(base + "/seen", "seen", "x")).hasStatus(422);
  }

  @Test
  void whatever_people_type_is_kept_as_text() {
    var member = new Journey(pages, fixture.community.visitor());
    String text =
        "zero\0byte 👩🏽‍🌾 مرحبا \u202eשלום <script>alert(1)</script> " + "W".repeat(10_000);
    member.go(
        "/en/issues/new",
        "title",
        title() + " \0\"'>",
        "text",
        text,
        "language",
        "en",
        "asked",
        "");
    String base = member.at.replaceFirst("/place$", "");
    member.go(base + "/place", "whole", "yes");
    member.go(base + "/topic", "topic", "none");
    member.go(base + "/authority", "authority", "open");
    member.go(base + "/files");
    member.go(base + "/who", "who", "account");
    member.go(base + "/seen", "seen", "public");
    String number = number(member.go(base + "/send"));
    IssueEntry raised = fixture.detail(number).entries().getFirst();
    assertThat(raised.text()).isEqualTo(text.replace("\0", ""));
    assertThat(fixture.detail(number).issue().now().place()).isNull();
    assertThat(member.get(base + "/place?in=%00&q=%00")).hasStatus(404);
    assertThat(pages.get().uri("/en/issues/new/%00/place").exchange().getResponse().getStatus())
        .isBetween(400, 404);
  }

  @Test
  void strangers_cannot_begin_without_end_and_keep_what_they_typed() {
    var busy = new Journey(pages, null, "10.9.9.7");
    MvcTestResult last = null;
    for (int draft = 0; draft < 61; draft++) {
      last = busy.post("/en/issues/new", "title", "Busy", "text", "Typed text");
    }
    assertThat(last).hasStatus(429).bodyText().contains("Typed text");
  }
}
