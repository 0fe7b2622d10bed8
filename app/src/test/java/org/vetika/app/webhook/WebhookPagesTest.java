package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.issue.Speaker;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.webhook.KeepingEndpoints.WithSecret;

class WebhookPagesTest extends WebhookTest {
  @Autowired MockMvcTester pages;
  @Autowired Messages messages;

  private MvcTestResult get(String path, Visitor visitor) {
    return pages.get().uri(path).requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
  }

  private MvcTestResult post(String path, Visitor visitor, String... fields) {
    var request = pages.post().uri(path).requestAttr(Visitor.ATTRIBUTE, visitor).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MvcTestResult add(String url, Speaker.ForOrganization speaker, String... fields) {
    var all =
        Stream.concat(
                Stream.of(
                    "organization",
                    Long.toString(speaker.organization()),
                    "url",
                    url,
                    "note",
                    "Case system"),
                Stream.of(fields))
            .toArray(String[]::new);
    var somebody =
        new Visitor(UUID.randomUUID(), speaker.visitor().name(), speaker.visitor().mandates());
    return post("/en/desk/webhooks", somebody, all);
  }

  @Test
  void an_address_is_added_and_its_secret_shown_this_once() {
    MvcTestResult added = add(receiver.url(), people.communeOfficer, "event", "issue.answered");
    assertThat(added).hasStatusOk().hasHeader("Cache-Control", "no-store");
    assertThat(text(added)).contains("whsec_", "Case system", "?from=vetika");
    Visitor officer = people.communeOfficer.visitor();
    Endpoint endpoint =
        endpoints.of(officer, List.of(people.communeOfficer.organization())).getFirst();
    assertThat(endpoint.events()).containsExactly(EventType.ANSWERED);
    assertThat(text(get("/en/desk/webhooks", officer)))
        .contains("Case system")
        .doesNotContain("whsec_");
    assertThat(text(get("/km/desk/webhooks/" + endpoint.id(), officer)))
        .contains("សោសម្ងាត់", "ផ្ញើសារសាកល្បង")
        .doesNotContain("whsec_", "Secret", "[webhook");
  }

  @ParameterizedTest
  @CsvSource({
    "https://127.0.0.1:99/, port 443",
    "http://system.example.org/, https://",
    "https://me:word@system.example.org/, name and password",
    "https://10.0.0.1/, no number",
    "https://inside.example.org/, private network",
    "https://mapped.example.org/, private network",
    "https://metadata.example.org/, private network"
  })
  void addresses_that_may_not_be_told_come_back_with_their_reason(String url, String reason) {
    WebhookFixture.NAMES.put("inside.example.org", "192.168.0.7");
    WebhookFixture.NAMES.put("mapped.example.org", "64:ff9b::a00:1");
    WebhookFixture.NAMES.put("metadata.example.org", "169.254.169.254");
    MvcTestResult refused = add(url, people.communeOfficer, "event", "issue.answered");
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains(reason, "value=\"" + url + "\"", "href=\"#url\"");
    assertThat(
            endpoints.of(
                people.communeOfficer.visitor(), List.of(people.communeOfficer.organization())))
        .isEmpty();
  }

  @Test
  void nothing_chosen_is_refused_and_the_eleventh_address_too() {
    assertThat(text(add(receiver.url(), people.communeOfficer)))
        .contains("Choose at least one kind");
    for (int i = 0; i < KeepingEndpoints.MOST; i++) {
      tell(people.communeOfficer);
    }
    assertThat(text(add(receiver.url(), people.communeOfficer, "event", "issue.raised")))
        .contains("ten addresses at most");
  }

  @Test
  void for_people_of_another_organization_and_for_administrators_it_does_not_exist() {
    WithSecret added = tell(people.communeOfficer);
    String path = "/en/desk/webhooks/" + added.endpoint();
    var administrator =
        new Visitor(
            UUID.randomUUID(),
            "Administrator",
            List.of(
                new Visitor.Mandate(
                    people.communeOfficer.organization(), "Commune", Role.ADMINISTRATOR)));
    for (Visitor other : List.of(people.districtOfficer.visitor(), administrator)) {
      int denied = other.equals(administrator) ? 403 : 404;
      assertThat(get(path, other)).hasStatus(denied);
      for (String deed :
          List.of("change", "pause", "resume", "rotate", "test", "delete", "deliveries/1/again")) {
        assertThat(post(path + "/" + deed, other, "event", "issue.raised"))
            .as(deed)
            .hasStatus(denied);
      }
    }
    assertThat(
            post(
                "/en/desk/webhooks",
                people.districtOfficer.visitor(),
                "organization",
                Long.toString(people.communeOfficer.organization()),
                "url",
                receiver.url(),
                "event",
                "issue.raised"))
        .hasStatus(403);
    assertThat(text(get("/en/desk/webhooks", people.districtOfficer.visitor())))
        .doesNotContain("?from=vetika");
    assertThat(endpoint(people.communeOfficer, added).paused()).isNull();
    assertThat(receiver.received).isEmpty();
  }

  @Test
  void the_log_shows_what_was_sent_and_what_came_back_and_sends_it_again() {
    receiver.manner = Receiver.says(500, "<script>out of order</script>");
    WithSecret added = tell(people.communeOfficer, EventType.RAISED);
    Visitor officer = people.communeOfficer.visitor();
    String number = people.raised();
    work();
    String path = "/en/desk/webhooks/" + added.endpoint();
    assertThat(text(get(path, officer)))
        .contains(number, "HTTP 500", "Failed, tried again", "No message has arrived since");
    Delivery delivery = only(people.communeOfficer, added);
    String one = text(get(path + "/deliveries/" + delivery.id(), officer));
    assertThat(one)
        .contains(delivery.message(), "issue.raised", "out of order", "CC BY 4.0")
        .doesNotContain("<script>out");
    assertThat(get(path + "/deliveries/" + delivery.id(), people.community.visitor()))
        .hasStatus(404);

    receiver.manner = Receiver.status(204);
    assertThat(post(path + "/deliveries/" + delivery.id() + "/again", officer)).hasStatus(303);
    work();
    assertThat(text(get(path, officer))).contains("Arrived").doesNotContain("tried again");
  }

  @Test
  void the_log_is_paged() {
    WithSecret added = tell(people.communeOfficer, EventType.RAISED);
    String first = people.raised();
    for (int i = 0; i < DeliveryLog.PAGE; i++) {
      people.raised();
    }
    String path = "/en/desk/webhooks/" + added.endpoint();
    String newest = text(get(path, people.communeOfficer.visitor()));
    assertThat(newest).contains("?before=").doesNotContain(first);
    long last = deliveries(people.communeOfficer, added).get(1).id();
    assertThat(text(get(path + "?before=" + last, people.communeOfficer.visitor())))
        .contains(first);
  }

  @Test
  void a_test_a_rotation_a_pause_and_the_end_of_an_address() {
    WithSecret added = tell(people.communeOfficer);
    Visitor officer = people.communeOfficer.visitor();
    String path = "/km/desk/webhooks/" + added.endpoint();
    MvcTestResult test = post(path + "/test", officer);
    assertThat(test).hasStatus(303);
    String shown = Objects.requireNonNull(test.getResponse().getHeader("Location"));
    assertThat(text(get(shown, officer))).contains("ទៅដល់", "webhook.test", "HTTP 204");

    MvcTestResult rotated = post(path + "/rotate", officer);
    assertThat(text(rotated)).contains("whsec_").doesNotContain(added.secret());
    assertThat(post(path + "/rotate", officer)).hasStatus(422);
    assertThat(post(path + "/change", officer, "note", "Other", "event", "issue.merged"))
        .hasStatus(303);
    assertThat(endpoint(people.communeOfficer, added).events()).containsExactly(EventType.MERGED);
    assertThat(post(path + "/pause", officer)).hasStatus(303);
    assertThat(text(get(path, officer))).contains("ផ្អាកតាំងពី");
    assertThat(post(path + "/resume", officer)).hasStatus(303);
    assertThat(post(path + "/delete", officer)).hasStatus(303);
    assertThat(get(path, officer)).hasStatus(404);
    assertThat(
            database
                .sql("select count(*) from webhook_delivery where endpoint_id = :id")
                .param("id", added.endpoint())
                .query((row, index) -> row.getInt(1))
                .single())
        .isZero();
  }

  @Test
  void everything_that_is_said_by_a_key_has_words_in_both_languages() {
    var keys =
        Stream.of(
                Stream.of(EventType.values())
                    .map(each -> "webhook-event." + each.key().replace('.', '-').replace('_', '-')),
                Stream.of(Refusal.values()).map(each -> "webhook-refused." + each.key()),
                Stream.of(Reply.Failure.values()).map(each -> "webhook-failure." + each.key()),
                Stream.of(Delivery.State.values()).map(each -> "webhook-state." + each.key()),
                Stream.of(Endpoint.Why.values())
                    .flatMap(each ->
                        Stream.of(
                            "webhook.paused." + each.key(), "webhook-notice.text." + each.key())),
                Stream.of(
                    "webhook-event.webhook-test",
                    "webhook-state.failed",
                    "webhook-notice.subject",
                    "webhook.done.added",
                    "webhook.done.rotated",
                    "webhook.done.changed",
                    "webhook.done.paused",
                    "webhook.done.resumed",
                    "webhook.done.again",
                    "webhook.done.deleted",
                    "webhook.state.told",
                    "webhook.state.failing",
                    "webhook.state.paused"))
            .flatMap(each -> each)
            .toList();
    assertThat(keys)
        .allSatisfy(key ->
            assertThat(Language.values())
                .allSatisfy(language -> assertThat(messages.has(language, key)).isTrue()));
  }
}
