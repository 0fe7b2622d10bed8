package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.IssueFixture.stated;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Position;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.RemovingEntryText;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.TurningClock;
import org.vetika.app.issue.VerifyingIssue;
import org.vetika.app.issue.Visibility;
import org.vetika.app.webhook.KeepingEndpoints.WithSecret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is told what. */
class TellingSystemsTest extends WebhookTest {
  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;
  @Autowired RaisingIssue raising;
  @Autowired VerifyingIssue verifying;
  @Autowired RemovingEntryText removing;
  @Autowired TurningClock turning;
  @Autowired TransactionTemplate transaction;

  private JsonNode body(int index) {
    return json.readTree(receiver.received.get(index).body());
  }

  /** Other tests leave issues, which the clock turns as well. */
  private List<JsonNode> about(Receiver told, String number) {
    return told.received.stream()
        .map(each -> json.readTree(each.body()))
        .filter(each -> each.path("data").path("number").asString().equals(number))
        .toList();
  }

  private List<String> types() {
    return receiver.received.stream()
        .map(each -> json.readTree(each.body()).path("type").asString())
        .toList();
  }

  @Test
  void an_authority_is_told_of_an_issue_with_exactly_what_everybody_reads() throws Exception {
    WithSecret added = tell(people.communeOfficer);
    String number = people.raised();
    work();

    JsonNode body = body(0);
    assertThat(types()).containsExactly("issue.raised");
    assertThat(body.properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactly("type", "timestamp", "organization", "entry", "data");
    var read = pages.get().uri("/api/v1/issues/" + number).exchange();
    assertThat(body.path("data"))
        .isEqualTo(json.readTree(read.getResponse().getContentAsByteArray()));
    assertThat(body.path("entry").asLong()).isEqualTo(people.newest(number));
    assertThat(Instant.parse(body.path("timestamp").asString()))
        .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES));
    assertThat(receiver.last().type()).startsWith("application/json");
    Delivery delivery = only(people.communeOfficer, added);
    assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
    assertThat(delivery.message()).isEqualTo(receiver.last().id());
    assertThat(delivery.status()).isEqualTo(204);
  }

  @Test
  void each_message_is_signed_as_the_standard_says() {
    WithSecret added = tell(people.communeOfficer);
    people.raised();
    work();

    Receiver.Received got = receiver.last();
    assertThat(added.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(got.id()).matches("msg_[0-9a-f]{32}");
    byte[] signed =
        (got.id() + "." + got.timestamp() + "." + got.body()).getBytes(StandardCharsets.UTF_8);
    assertThat(got.signature()).isEqualTo(new Secret(added.secret()).sign(signed));
    assertThat(got.timestamp())
        .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.api.Assertions.within(60L));
  }

  /** The example of the libraries of Standard Webhooks, which they all are tested with. */
  @Test
  void our_signature_is_the_one_of_the_standards_own_example() {
    var secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    var message =
        new Message(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
    assertThat(message.headers(List.of(secret)).get("webhook-signature"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void both_parties_are_told_each_step_and_nobody_else_is() throws Exception {
    try (var asker = Receiver.start();
        var stranger = Receiver.start()) {
      tell(people.communeOfficer);
      tell(people.community, asker);
      tell(people.ministryOfficer, stranger);
      String number = answer(people.raised());
      done(
          verifying.verify(
              number,
              people.community,
              Side.ASKER,
              people.newest(number),
              stated(Position.CONTESTS)));
      work();

      assertThat(types()).containsExactly("issue.raised", "issue.answered", "issue.contested");
      assertThat(asker.received).hasSize(3);
      assertThat(asker.ids()).doesNotContainAnyElementsOf(receiver.ids());
      assertThat(stranger.received).isEmpty();
    }
  }

  @Test
  void only_what_was_chosen_is_told() {
    tell(people.communeOfficer, EventType.ANSWERED);
    answer(people.raised());
    work();
    assertThat(types()).containsExactly("issue.answered");
  }

  @Test
  void days_that_come_near_and_pass_are_told_and_the_authority_that_lost_an_issue_learns_it()
      throws Exception {
    try (var district = Receiver.start()) {
      tell(people.communeOfficer);
      tell(people.districtOfficer, district);
      String number = people.raised();
      var due = people.waiting(number).dueOn();
      long days =
          ChronoUnit.DAYS.between(
              java.time.LocalDate.now(java.time.ZoneId.of("Asia/Phnom_Penh")), due);
      PassingClock.pass(Duration.ofDays(days));
      turning.turn();
      PassingClock.pass(Duration.ofDays(1));
      turning.turn();
      PassingClock.pass(Duration.ofDays(100));
      turning.turn();
      work();

      List<JsonNode> told = about(receiver, number);
      assertThat(told)
          .extracting(each -> each.path("type").asString())
          .containsExactly("issue.raised", "issue.due_soon", "issue.overdue", "issue.escalated");
      assertThat(told.get(2).has("entry")).isFalse();
      assertThat(about(district, number))
          .extracting(each -> each.path("type").asString())
          .containsExactly("issue.escalated");
    }
  }

  @Test
  void of_an_issue_that_only_the_parties_see_number_and_state_are_told_to_a_party() {
    tell(people.communeOfficer);
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            "canary title",
            "canary text",
            "canary asked",
            wells.place(),
            null,
            wells.authority(),
            Visibility.PARTIES);
    String number =
        done(raising.raise(new Raiser.ByOrganization(people.community), content, false));
    work();

    assertThat(body(0).path("data"))
        .isEqualTo(
            json.readTree(
                """
                {"number": "%s", "state": "with-authority", "visibility": "parties"}
                """
                    .formatted(number)));
    assertThat(receiver.last().body()).doesNotContain("canary");
    assertThat(body(0).has("entry")).isFalse();
  }

  @Test
  void who_is_no_party_is_not_told_even_when_a_delivery_stands_in_the_list() {
    WithSecret added = tell(people.ministryOfficer);
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
    String number =
        done(raising.raise(new Raiser.ByOrganization(people.community), content, false));
    database
        .sql(
            """
            insert into webhook_delivery
              (endpoint_id, event, issue_number, happened_at, made_at, due_at, state)
            values (:endpoint, 'issue.raised', :number, now(), now(), now(), 'waiting')
            """)
        .param("endpoint", added.endpoint())
        .param("number", number)
        .update();
    work();

    assertThat(receiver.received).isEmpty();
    assertThat(only(people.ministryOfficer, added).state()).isEqualTo(Delivery.State.WITHHELD);
  }

  @Test
  void what_is_rolled_back_is_not_told_and_what_is_committed_is_on_the_list_at_once() {
    WithSecret added = tell(people.communeOfficer);
    transaction.executeWithoutResult(status -> {
      people.raised();
      status.setRollbackOnly();
    });
    assertThat(deliveries(people.communeOfficer, added)).isEmpty();
    people.raised();
    assertThat(only(people.communeOfficer, added).state()).isEqualTo(Delivery.State.WAITING);
  }

  @Test
  void a_text_that_had_to_go_is_in_no_log_and_in_no_message_from_then_on() {
    receiver.manner = Receiver.says(500, "got: Fifty-eight of the promised wells");
    WithSecret added = tell(people.communeOfficer);
    String number = people.raised();
    work();
    long delivery = only(people.communeOfficer, added).id();
    assertThat(payload(added, delivery)).contains("Fifty-eight");

    long raised = people.detail(number).entries().getFirst().id();
    done(removing.remove(number, people.facilitator, raised, false, "Names a person."));
    Delivery kept = log.find(people.communeOfficer.visitor(), added.endpoint(), delivery).get();
    assertThat(kept.payload()).isNull();
    assertThat(kept.answer()).isNull();

    receiver.manner = Receiver.status(204);
    later(Duration.ofMinutes(2));
    assertThat(receiver.received).hasSize(2);
    assertThat(receiver.last().body()).doesNotContain("Fifty-eight");
  }

  private String payload(WithSecret added, long delivery) {
    return Objects.requireNonNull(
        log.find(people.communeOfficer.visitor(), added.endpoint(), delivery)
            .orElseThrow()
            .payload());
  }
}
