package org.vetika.app.issue.web.raise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.AttachmentGate;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.attachment.Seen;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Origin;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.draft.IssueDrafts;
import org.vetika.app.web.Visitor;

@VetikaTest
@Import(IssueFixture.class)
class RaisingTest {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Pattern NUMBER = Pattern.compile("I[0-9]{4}-[0-9]{4,6}");
  private static final Pattern GROUP = Pattern.compile("<span>([0-9]{4})</span>");

  @Autowired MockMvcTester pages;
  @Autowired IssueFixture fixture;
  @Autowired Issues issues;
  @Autowired RoutingIssue routing;
  @Autowired AnsweringIssue answering;
  @Autowired IssueDrafts drafts;
  @Autowired JdbcClient database;
  @Autowired Attachments attachments;

  @Autowired AttachmentGate gate;

  private static String title() {
    return "Zqx" + UUID.randomUUID().toString().substring(0, 12) + " " + NEXT.incrementAndGet();
  }

  /** Answers the questions up to who raises it; gives the address of the draft. */
  private String upToWho(Journey journey, String title) {
    journey.go(
        "/en/issues/new",
        "title",
        title,
        "text",
        "It rains in.",
        "asked",
        "A roof.",
        "language",
        "en");
    String base = journey.at.replaceFirst("/place$", "");
    assertThat(journey.at).endsWith("/place");
    journey.go(base + "/place", "place", fixture.commune);
    assertThat(journey.at).endsWith("/topic");
    journey.go(base + "/topic", "topic", "none");
    assertThat(journey.at).as("nothing is alike, so that is not asked").endsWith("/authority");
    journey.go(base + "/authority", "authority", "suggested");
    journey.go(base + "/files");
    assertThat(journey.at).endsWith("/who");
    return base;
  }

  private String raisedWithReceipt(Journey journey, String title, String seen) {
    String base = upToWho(journey, title);
    journey.go(base + "/who", "who", "receipt", "email", "");
    journey.go(base + "/seen", "seen", seen);
    assertThat(journey.at).endsWith("/check");
    journey.go(base + "/send");
    assertThat(journey.at).endsWith("/sent");
    return base;
  }

  private static String code(MvcTestResult sent) {
    Matcher group = GROUP.matcher(Journey.text(sent));
    return group.results().map(found -> found.group(1)).collect(Collectors.joining(" "));
  }

  private static String number(MvcTestResult page) {
    Matcher number = NUMBER.matcher(Journey.text(page));
    assertThat(number.find()).isTrue();
    return number.group();
  }

  private static String khmer(String digits) {
    return digits
        .chars()
        .mapToObj(each -> String.valueOf(each == ' ' ? ' ' : (char) (each - '0' + '\u17e0')))
        .collect(Collectors.joining());
  }

  @Test
  void a_stranger_raises_an_issue_and_comes_back_with_the_receipt_code() {
    var stranger = new Journey(pages, null);
    String title = title();
    String base = raisedWithReceipt(stranger, title, "public");
    MvcTestResult sent = stranger.get(base + "/sent");
    String code = code(sent);
    assertThat(code).matches("([0-9]{4} ){6}[0-9]{4}");
    assertThat(Journey.text(sent)).contains(khmer(code.substring(0, 4)));
    assertThat(code(stranger.get(base + "/sent")))
        .as("a broken line loses nothing")
        .isEqualTo(code);

    String number = number(sent);
    Issue issue = fixture.detail(number).issue();
    assertThat(issue.title()).isEqualTo(title);
    assertThat(issue.origin()).isEqualTo(Origin.PERSON);
    assertThat(issue.now().visibility()).isEqualTo(Visibility.PARTIES);
    assertThat(issues.detail(number, Viewer.EVERYBODY)).as("looked at first").isEmpty();
    assertThat(fixture.detail(number).entries().getFirst().toAuthority())
        .as("whom the rules named is told to the facilitator")
        .isEqualTo(fixture.communeOfficer.organization());

    stranger.go(base + "/noted");
    assertThat(code(stranger.get(base + "/sent"))).as("written down").isEmpty();

    var later = new Journey(pages, null);
    MvcTestResult own = later.go("/km/issues/receipt", "code", khmer(code).replace(" ", ""));
    assertThat(later.at).isEqualTo("/km/issues/receipt/issue").doesNotContain(code);
    assertThat(Journey.text(own)).contains(title, number);
    later.go("/km/issues/receipt/issue/reply", "reply", "It still rains in.", "reply-asked", "");
    assertThat(later.at).endsWith("?done=reply");
    assertThat(fixture.detail(number).entries().getLast().text()).isEqualTo("It still rains in.");
    assertThat(Journey.text(later.get("/en/issues/receipt/issue")))
        .as("in the other language without giving the code again")
        .contains("It still rains in.");
    later.post("/km/issues/receipt/issue/leave");
    assertThat(later.get("/km/issues/receipt/issue")).hasStatus(303);
  }

  @Test
  void what_was_sent_twice_is_one_issue() {
    var stranger = new Journey(pages, null);
    String base = upToWho(stranger, title());
    stranger.go(base + "/who", "who", "receipt");
    stranger.go(base + "/seen", "seen", "public");
    String first = number(stranger.go(base + "/send"));
    assertThat(number(stranger.go(base + "/send"))).isEqualTo(first);
    assertThat(stranger.post(base + "/matter", "title", "Other", "text", "Other")).hasStatus(404);
  }

  @Test
  void the_holder_adds_what_was_missing_states_whether_it_was_done_and_withdraws() {
    var stranger = new Journey(pages, null);
    String base = raisedWithReceipt(stranger, title(), "public");
    MvcTestResult sent = stranger.get(base + "/sent");
    String number = number(sent);
    stranger.go("/en/issues/receipt", "code", code(sent));

    IssueFixture.done(routing.giveBack(number, fixture.facilitator, "Which house?"));
    assertThat(Journey.text(stranger.get("/en/issues/receipt/issue")))
        .contains("Which house?", "id=\"resubmit\"");
    assertThat(stranger.post("/en/issues/receipt/issue/resubmit", "more", " ")).hasStatus(422);
    stranger.go("/en/issues/receipt/issue/resubmit", "more", "The school.");
    assertThat(fixture.detail(number).issue().state()).isEqualTo(IssueState.RAISED);

    IssueFixture.done(
        routing.accept(
            number,
            fixture.facilitator,
            fixture.communeOfficer.organization(),
            fixture.commune,
            null,
            Visibility.PUBLIC,
            ""));
    IssueFixture.done(
        answering.answer(
            number, fixture.communeOfficer, fixture.newest(number), fixture.accepted()));
    String form = Journey.text(stranger.get("/en/issues/receipt/issue"));
    assertThat(form).contains("Was it done?");
    String seen = form.replaceAll("(?s).*name=\"seen\" value=\"([0-9]+)\".*", "$1");
    MvcTestResult refused =
        stranger.post(
            "/en/issues/receipt/issue/verify",
            "seen",
            seen,
            "position",
            "in-part",
            "stated",
            "Three of ten.",
            "counted",
            "៣",
            "total",
            "១០");
    assertThat(refused).as("in part needs a date").hasStatus(422);
    assertThat(Journey.text(refused)).contains("Three of ten.", "value=\"៣\"");
    assertThat(
            stranger.post(
                "/en/issues/receipt/issue/verify",
                "seen",
                "1",
                "position",
                "contests",
                "stated",
                "No."))
        .as("something new came meanwhile")
        .hasStatus(409);
    stranger.go(
        "/en/issues/receipt/issue/verify",
        "seen",
        seen,
        "position",
        "contests",
        "stated",
        "Nothing was done.",
        "higher",
        "yes");
    Issue contested = fixture.detail(number).issue();
    assertThat(contested.state()).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(contested.now().authority()).isEqualTo(fixture.districtOfficer.organization());

    assertThat(stranger.post("/en/issues/receipt/issue/withdraw", "reason", "Moved."))
        .as("not without the box that says yes")
        .hasStatus(422);
    stranger.go("/en/issues/receipt/issue/withdraw", "reason", "Moved.", "sure", "yes");
    assertThat(fixture.detail(number).issue().state()).isEqualTo(IssueState.WITHDRAWN);
  }

  @Test
  void a_member_raises_for_the_organization_and_it_goes_to_the_authority_at_once() {
    Visitor thida = fixture.community.visitor();
    var member = new Journey(pages, thida);
    String base = upToWho(member, title());
    assertThat(Journey.text(member.get(base + "/who"))).doesNotContain("type=\"email\"");
    member.go(base + "/who", "who", "organization-" + fixture.community.organization());
    member.go(base + "/seen", "seen", "public");
    Issue issue = fixture.detail(number(member.go(base + "/send"))).issue();
    assertThat(issue.asker()).isEqualTo(fixture.community.organization());
    assertThat(issue.state()).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(issue.now().authority()).isEqualTo(fixture.communeOfficer.organization());
    assertThat(issue.now().visibility()).isEqualTo(Visibility.PUBLIC);
  }

  @Test
  void nobody_raises_for_an_organization_of_others() {
    var member = new Journey(pages, fixture.community.visitor());
    String base = upToWho(member, title());
    String foreign = "organization-" + fixture.otherCommunity.organization();
    assertThat(member.post(base + "/who", "who", foreign)).hasStatus(422);
    member.go(base + "/who", "who", "organization-" + fixture.community.organization());
    member.go(base + "/seen", "seen", "public");
    var thief = new Journey(pages, fixture.otherCommunity.visitor());
    assertThat(thief.post(base + "/send")).as("who holds the address only").hasStatus(422);
  }

  @Test
  void what_the_parties_alone_may_see_is_never_public() {
    var member = new Journey(pages, fixture.community.visitor());
    String base = upToWho(member, title());
    member.go(base + "/who", "who", "organization-" + fixture.community.organization());
    member.go(base + "/seen", "seen", "parties");
    String number = number(member.go(base + "/send"));
    assertThat(issues.detail(number, Viewer.EVERYBODY)).isEmpty();
    assertThat(pages.get().uri("/en/issues/" + number)).hasStatus(404);
    assertThat(pages.get().uri("/en/issues/" + number + "/join")).hasStatus(404);
  }

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
  void something_alike_is_shown_before_sending_and_can_be_joined() {
    String known = fixture.raised();
    String title = fixture.detail(known).issue().title();
    var member = new Journey(pages, fixture.otherCommunity.visitor());
    member.go("/en/issues/new", "title", title, "text", "The same.", "language", "en");
    String base = member.at.replaceFirst("/place$", "");
    member.go(base + "/place", "place", fixture.commune);
    MvcTestResult alike = member.go(base + "/topic", "topic", "none");
    assertThat(member.at).endsWith("/similar");
    assertThat(Journey.text(alike)).contains("/en/issues/" + known + "/join");
    member.go(base + "/similar");
    assertThat(member.at).endsWith("/authority");

    String join = "/en/issues/" + known + "/join";
    String who = "organization-" + fixture.otherCommunity.organization();
    assertThat(member.post(join, "who", who, "place", "Nowhere on earth", "text", "Here too"))
        .hasStatus(422)
        .bodyText()
        .contains("Here too");
    assertThat(member.post(join, "who", who, "place", fixture.commune, "text", "Here too."))
        .hasStatus(303);
    assertThat(fixture.detail(known).issue().now().weight()).isEqualTo(2);
    assertThat(member.post(join, "who", who)).as("counted once").hasStatus(422);
    assertThat(new Journey(pages, null).get(join))
        .hasStatusOk()
        .bodyText()
        .contains("/en/sign-in?next=/en/issues/" + known + "/join");
  }

  @Test
  void places_are_found_by_picking_by_code_in_khmer_digits_and_by_name() {
    var stranger = new Journey(pages, null);
    String base = upToWho(stranger, title());
    String district = fixture.commune.substring(0, 4);
    assertThat(Journey.text(stranger.get(base + "/place?in=" + district)))
        .contains("?in=" + fixture.commune, "name=\"code\" value=\"" + district + "\"");
    stranger.go(base + "/place", "place", khmer(fixture.commune));
    assertThat(Journey.text(stranger.get(base + "/place"))).contains("(" + fixture.commune + ")");
    MvcTestResult unsure = stranger.post(base + "/place", "place", "Test " + district + "0");
    assertThat(unsure).as("a name like others offers them").hasStatus(422);
    assertThat(Journey.text(unsure)).contains("type=\"radio\" name=\"code\"");
    stranger.go(base + "/place", "place", "Test " + district);
    assertThat(Journey.text(stranger.get(base + "/place"))).contains("(" + district + ")");
  }

  @Test
  void another_authority_is_found_by_name() {
    var stranger = new Journey(pages, null);
    String base = upToWho(stranger, title());
    database
        .sql(
            """
            insert into organization_name_key (organization_id, key, acronym)
            values (:id, 'ministry' || :id, false)
            """)
        .param("id", fixture.ministryOfficer.organization())
        .update();
    String sought = "ministry" + fixture.ministryOfficer.organization();
    MvcTestResult found = stranger.get(base + "/authority?q=" + sought);
    String number =
        Journey.text(found).replaceAll("(?s).*name=\"authority\" value=\"(O[0-9]+)\".*", "$1");
    assertThat(number).matches("O[0-9]+");
    stranger.go(base + "/authority", "authority", number);
    assertThat(Journey.text(stranger.get(base + "/authority")))
        .as(number)
        .containsPattern("value=\"" + number + "\" checked");
    assertThat(stranger.post(base + "/authority", "authority", "O0001")).hasStatus(422);
    assertThat(stranger.get(base + "/authority?q=%00%25")).hasStatusOk();
  }

  @Test
  void a_wrong_digit_is_told_and_guessing_is_limited() {
    var guesser = new Journey(pages, null, "10.9.9.9");
    assertThat(guesser.post("/en/issues/receipt", "code", "1234 5678"))
        .hasStatus(422)
        .bodyText()
        .contains("a digit is wrong");
    for (int guess = 0; guess < 19; guess++) {
      assertThat(guesser.post("/en/issues/receipt", "code", org.vetika.app.issue.Receipts.create()))
          .hasStatus(422)
          .bodyText()
          .contains("No issue belongs to this code");
    }
    assertThat(guesser.post("/en/issues/receipt", "code", "1234")).hasStatus(429);
    assertThat(new Journey(pages, null, "10.9.9.8").post("/en/issues/receipt", "code", "1"))
        .hasStatus(422);
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

  @Test
  void somebody_writes_for_another_who_gets_the_receipt() {
    Visitor thida = fixture.community.visitor();
    var helper = new Journey(pages, thida);
    assertThat(helper.post("/en/desk/issues/assist", "way", "radio", "whom", " ")).hasStatus(422);
    helper.go(
        "/en/desk/issues/assist",
        "way",
        "radio",
        "whom",
        "a rice farmer",
        "written-in",
        "en",
        "for",
        Long.toString(fixture.community.organization()));
    String base = helper.at.replaceFirst("/matter$", "");
    assertThat(new Journey(pages, null).get(base)).as("the helper alone goes on").hasStatus(404);
    helper.go(base + "/matter", "title", title(), "text", "Told.", "language", "en");
    helper.go(base + "/place", "place", fixture.commune);
    helper.go(base + "/topic", "topic", "none");
    helper.go(base + "/authority", "authority", "suggested");
    helper.go(base + "/files");
    helper.go(base + "/seen", "seen", "public");
    assertThat(Journey.text(helper.get(base + "/check")))
        .contains("Told in a radio call, for: a rice farmer");
    MvcTestResult sent = helper.go(base + "/send");
    IssueDetail detail = fixture.detail(number(sent));
    assertThat(detail.issue().origin()).isEqualTo(Origin.ASSISTED);
    assertThat(detail.entries().getFirst().responsible()).contains("a rice farmer");
    assertThat(detail.issue().asker()).isNull();
    var farmer = new Journey(pages, null);
    farmer.go("/en/issues/receipt", "code", code(sent));
    assertThat(farmer.at).endsWith("/issues/receipt/issue");
  }

  private MvcTestResult give(String path, String name, byte[] content) {
    return pages
        .post()
        .uri(path)
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .multipart()
        .file(new MockMultipartFile("files", name, "text/plain", content))
        .exchange();
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

  private Seen seen(String owner, Speaker.@Nullable ForOrganization speaker) {
    return gate.seen(List.of(owner), FileViewer.of(speaker == null ? null : speaker.visitor()))
        .getOrDefault(owner, Seen.NOTHING);
  }
}
