package org.vetika.app.consistency.discrepancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.consistency.ConsistencyFixture.done;
import static org.vetika.app.consistency.discrepancy.DiscrepancyFixture.after;

import java.io.ByteArrayInputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.ClosingAccount;
import org.vetika.app.account.GrantingRole;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.record.NoticeSource;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** Each side names one of its own people, whom nobody but the two sides and facilitators see. */
@VetikaTest
@Import({ConsistencyFixture.class, DiscrepancyFixture.class, AccountPeople.class})
class DiscrepancyOwnerTest {
  @Autowired private ConsistencyFixture parties;
  @Autowired private DiscrepancyFixture fixture;
  @Autowired private AccountPeople people;
  @Autowired private GrantingRole granting;
  @Autowired private ClosingAccount closing;
  @Autowired private NamingOwner naming;
  @Autowired private DiscrepancyOwners owners;
  @Autowired private Discrepancies discrepancies;
  @Autowired private DiscrepancyClock clock;
  @Autowired private List<NoticeSource> notices;
  @Autowired private JdbcClient database;
  @Autowired private MockMvcTester browser;
  @Autowired private PageCache cache;

  /**
   * Somebody with an account and a role in a party's organization, by a name found nowhere else.
   */
  private Visitor member(Party party, Role role, String name) {
    UUID person = people.sokha().id();
    database
        .sql("update person set name = :name where id = :id")
        .param("name", name)
        .param("id", person)
        .update();
    assertThat(granting.grant(null, person, party.number(), role))
        .isEqualTo(new GrantingRole.Result.Done());
    return new Visitor(person, name, List.of(new Mandate(party.id(), party.name(), role)));
  }

  private String opened() {
    return fixture.opened(fixture.pair(), "Why?");
  }

  private Outcome<Boolean> names(Visitor by, String number, DiscrepancySide side, String person) {
    return naming.name(by, number, Map.of("side", side.key(), "person", person));
  }

  private void named(Visitor by, String number, DiscrepancySide side, Visitor person) {
    assertThat(done(names(by, number, side, person.person().toString()))).isTrue();
  }

  private String shown(String address, @Nullable Visitor visitor) throws Exception {
    cache.drop();
    var request = browser.get().uri(address);
    var answer =
        (visitor == null ? request : request.requestAttr(Visitor.ATTRIBUTE, visitor)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(UTF_8);
  }

  private static String desk(String number) {
    return "/en/desk/discrepancies/" + number;
  }

  @Test
  void both_sides_and_facilitators_see_the_name_and_nobody_else_does() throws Exception {
    String number = opened();
    Visitor chanthou = member(parties.group, Role.MEMBER, "Chanthou Quixley");
    named(parties.group.person(), number, DiscrepancySide.FIRST, chanthou);

    for (Party side : List.of(parties.group, parties.ministry, parties.secretariat)) {
      assertThat(shown(desk(number), side.person())).contains("Chanthou Quixley", "since");
    }
    assertThat(shown(desk(number), parties.group.person()))
        .contains("Change the person responsible", "named by Sok Dara");
    assertThat(shown(desk(number), parties.ministry.person()))
        .doesNotContain("Change the person responsible");
    Party stranger = parties.party("ngo", "Someone else", Role.MEMBER);
    assertThat(shown(desk(number), stranger.person()))
        .contains(parties.group.name())
        .doesNotContain("Chanthou", "Person responsible");
    assertThat(owners.history(fixture.seen(number), Viewer.of(stranger.person()))).isEmpty();
    assertThat(owners.history(fixture.seen(number), Viewer.EVERYBODY)).isEmpty();
  }

  @Test
  void nothing_public_holds_the_name_or_changes_by_it() throws Exception {
    String number = opened();
    Visitor person = member(parties.ministry, Role.OFFICER, "Veasna Brimstock");
    List<String> surfaces =
        Stream.of(
                "/en/consistency/discrepancies/" + number,
                "/km/consistency/discrepancies/" + number,
                "/en/consistency/discrepancies",
                "/en/consistency/discrepancies.json",
                "/en/consistency/discrepancies.csv",
                "/en/consistency/discrepancies.atom",
                "/en/consistency/discrepancies/" + number + ".json",
                "/api/v1/discrepancies/" + number,
                "/en/organizations/" + parties.ministry.number(),
                "/en/search.json?q=Brimstock",
                "/api/v1/search?q=Brimstock")
            .toList();
    String before = shown(surfaces.getFirst(), null);
    named(parties.ministry.person(), number, DiscrepancySide.SECOND, person);
    clock.turn();

    assertThat(shown(surfaces.getFirst(), null)).isEqualTo(before);
    for (String address : surfaces) {
      // A search repeats what it was asked for.
      assertThat(shown(address, null)).as(address).doesNotContain("Veasna");
    }
    assertThat(dataset()).doesNotContain("Veasna", "Brimstock", person.person().toString());
  }

  private String dataset() throws Exception {
    byte[] zip =
        browser.get().uri("/api/v1/dataset.zip").exchange().getResponse().getContentAsByteArray();
    var texts = new StringBuilder();
    try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        texts.append(new String(files.readAllBytes(), UTF_8));
      }
    }
    assertThat(texts).isNotEmpty();
    return texts.toString();
  }

  @Test
  void only_a_side_names_its_own_people() {
    String number = opened();
    Visitor ours = member(parties.group, Role.MEMBER, "Ours");
    Visitor theirs = member(parties.ministry, Role.OFFICER, "Theirs");
    Visitor administrator = member(parties.group, Role.ADMINISTRATOR, "Keeps accounts");
    Party stranger = parties.party("ngo", "Someone else", Role.MEMBER);

    for (Visitor other :
        List.of(
            parties.ministry.person(),
            parties.secretariat.person(),
            stranger.person(),
            administrator)) {
      assertThat(names(other, number, DiscrepancySide.FIRST, ours.person().toString()))
          .isEqualTo(new Outcome.NotAllowed<>());
    }
    for (Visitor unfit : List.of(theirs, administrator, stranger.person())) {
      assertThat(
              names(
                  parties.group.person(), number, DiscrepancySide.FIRST, unfit.person().toString()))
          .isEqualTo(Outcome.refused("person", "not-a-member"));
    }
    assertThat(names(parties.group.person(), number, DiscrepancySide.FIRST, "nonsense"))
        .isEqualTo(Outcome.refused("person", "not-a-member"));
    assertThat(
            naming.name(parties.group.person(), number, Map.of("person", ours.person().toString())))
        .isEqualTo(new Outcome.NotAllowed<>());
    assertThat(owners.history(fixture.seen(number), DiscrepancyFixture.PARTIES)).isEmpty();
  }

  @Test
  void who_may_not_is_refused_over_the_web_too() {
    String number = opened();
    Visitor ours = member(parties.group, Role.MEMBER, "Ours too");
    Visitor administrator = member(parties.group, Role.ADMINISTRATOR, "Administers");
    Party stranger = parties.party("ngo", "Someone else", Role.MEMBER);

    for (Visitor other :
        List.of(parties.ministry.person(), parties.secretariat.person(), stranger.person())) {
      assertThat(posted(number, other, ours.person().toString())).isEqualTo(403);
    }
    assertThat(posted(number, administrator, ours.person().toString())).isEqualTo(403);
    assertThat(posted(number, parties.group.person(), UUID.randomUUID().toString())).isEqualTo(422);
    assertThat(posted(number, parties.group.person(), ours.person().toString())).isEqualTo(303);
    assertThat(posted("C2026-999999", parties.group.person(), "")).isEqualTo(404);
  }

  private int posted(String number, Visitor by, String person) {
    return browser
        .post()
        .uri(desk(number) + "/owner")
        .param("side", "first")
        .param("person", person)
        .requestAttr(Visitor.ATTRIBUTE, by)
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .exchange()
        .getResponse()
        .getStatus();
  }

  @Test
  void it_changes_at_any_time_and_what_was_before_is_kept() {
    String number = opened();
    Visitor first = member(parties.group, Role.MEMBER, "First");
    Visitor second = member(parties.group, Role.MEMBER, "Second");
    named(parties.group.person(), number, DiscrepancySide.FIRST, first);
    assertThat(done(names(first, number, DiscrepancySide.FIRST, first.person().toString())))
        .as("the same again")
        .isFalse();
    fixture.says(parties.group, number, DiscrepancyDeed.PROPOSE, "Both stand.");
    fixture.says(parties.ministry, number, DiscrepancyDeed.CONFIRM, "");
    named(first, number, DiscrepancySide.FIRST, second);
    done(names(second, number, DiscrepancySide.FIRST, ""));

    Viewer viewer = Viewer.of(parties.ministry.person());
    assertThat(owners.of(List.of(fixture.seen(number)), viewer)).isEmpty();
    assertThat(owners.history(fixture.seen(number), viewer))
        .extracting(
            DiscrepancyOwners.Named::side,
            DiscrepancyOwners.Named::name,
            DiscrepancyOwners.Named::author)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(DiscrepancySide.FIRST, "First", "Sok Dara"),
            org.assertj.core.groups.Tuple.tuple(DiscrepancySide.FIRST, "Second", "First"),
            org.assertj.core.groups.Tuple.tuple(DiscrepancySide.FIRST, null, "Second"));
    assertThatThrownBy(() -> database.sql("delete from discrepancy_owner").update())
        .hasMessageContaining("append-only");
  }

  @Test
  void reminders_go_to_who_answers_and_of_the_other_side_to_all() {
    String number = opened();
    Visitor person = member(parties.group, Role.MEMBER, "Reminded");
    named(parties.group.person(), number, DiscrepancySide.FIRST, person);

    turnWhenDue(number);
    assertThat(told(DiscrepancyNotices.REMINDER, number))
        .containsExactly(new Told(Set.of(parties.ministry.id()), Set.of(person.person())));
    assertThat(told(DiscrepancyNotices.OVERDUE, number))
        .containsExactly(new Told(Set.of(parties.ministry.id()), Set.of(person.person())));
  }

  @Test
  void who_leaves_answers_no_more_and_the_organization_is_told_once() throws Exception {
    String number = opened();
    Visitor person = member(parties.group, Role.MEMBER, "Leaver Longname");
    named(parties.group.person(), number, DiscrepancySide.FIRST, person);
    granting.end(null, person.person(), parties.group.id(), Role.MEMBER);

    assertThat(shown(desk(number), parties.ministry.person())).doesNotContain("<b>Leaver Longname");
    clock.turn();
    clock.turn();
    assertThat(owners.history(fixture.seen(number), DiscrepancyFixture.PARTIES))
        .extracting(DiscrepancyOwners.Named::name)
        .containsExactly("Leaver Longname", null);
    String row =
        database
            .sql("select max(id)::text from discrepancy_owner where author is null")
            .query((each, index) -> each.getString(1))
            .single();
    assertThat(letter(DiscrepancyNotices.OWNER_LEFT, row))
        .contains("Leaver Longname no longer acts for " + parties.group.name());
    assertThat(eventually(DiscrepancyNotices.OWNER_LEFT, row))
        .containsExactly(new Told(Set.of(parties.group.id()), Set.of()));

    turnWhenDue(number);
    assertThat(told(DiscrepancyNotices.OVERDUE, number))
        .containsExactly(
            new Told(Set.of(parties.group.id(), parties.ministry.id()), Set.<UUID>of()));
  }

  @Test
  void a_closed_account_answers_for_nothing() {
    String number = opened();
    Visitor person = member(parties.ministry, Role.OFFICER, "Closed");
    named(parties.ministry.person(), number, DiscrepancySide.SECOND, person);
    closing.close(people.sokha().id(), person.person());

    turnWhenDue(number);
    assertThat(told(DiscrepancyNotices.OVERDUE, number))
        .containsExactly(
            new Told(Set.of(parties.group.id(), parties.ministry.id()), Set.<UUID>of()));
  }

  @Test
  void who_is_named_by_others_is_told_as_long_as_it_is_so() throws Exception {
    String number = opened();
    Visitor person = member(parties.group, Role.MEMBER, "Told");
    named(parties.group.person(), number, DiscrepancySide.FIRST, person);
    String row = lastRow(number);

    assertThat(eventually(DiscrepancyNotices.OWNER, row))
        .containsExactly(new Told(Set.of(), Set.of(person.person())));
    assertThat(letter(DiscrepancyNotices.OWNER, row))
        .contains(number, "You are the person responsible", "Sok Dara named you")
        .contains("អ្នកទទួលខុសត្រូវ");
    done(names(person, number, DiscrepancySide.FIRST, ""));
    assertThat(letter(DiscrepancyNotices.OWNER, row)).isEmpty();

    named(person, number, DiscrepancySide.FIRST, person);
    clock.turn();
    assertThat(told(DiscrepancyNotices.OWNER, lastRow(number)))
        .as("nobody tells himself")
        .isEmpty();
  }

  @Test
  void the_list_on_the_desk_is_narrowed_to_ones_own() throws Exception {
    String mine = opened();
    String theirs = opened();
    String unnamed = opened();
    Visitor person = member(parties.group, Role.MEMBER, "Mine");
    Visitor colleague = member(parties.group, Role.MEMBER, "Colleague");
    named(person, mine, DiscrepancySide.FIRST, person);
    named(person, theirs, DiscrepancySide.FIRST, colleague);
    fixture.says(parties.group, mine, DiscrepancyDeed.EXPLAIN, "The other side has to speak now.");

    assertThat(shown("/en/desk/discrepancies", person))
        .contains(theirs, unnamed, "Responsible: Colleague", "Nobody responsible", "Yours (1)")
        .doesNotContain(mine);
    assertThat(shown("/en/desk/discrepancies?part=mine", person))
        .contains(mine, "Responsible: Mine")
        .doesNotContain(theirs, unnamed);
    assertThat(shown("/en/desk/discrepancies?part=unnamed", person))
        .contains(unnamed)
        .doesNotContain(mine, theirs);
    assertThat(shown("/km/desk/discrepancies?part=mine", parties.ministry.person()))
        .doesNotContain(mine, theirs, unnamed);
    assertThat(
            browser
                .get()
                .uri("/en/desk/discrepancies?part=all-of-it")
                .requestAttr(Visitor.ATTRIBUTE, person))
        .hasStatus(400);
    granting.end(null, person.person(), parties.group.id(), Role.MEMBER);
    Visitor left = new Visitor(person.person(), "Mine", List.of());
    assertThat(owners.answeredBy(left.person(), Viewer.of(left))).isEmpty();
  }

  private String lastRow(String number) {
    return database
        .sql(
            """
            select max(owner.id)::text from discrepancy_owner owner
            join discrepancy on discrepancy.id = owner.discrepancy_id where number = :number
            """)
        .param("number", number)
        .query((row, index) -> row.getString(1))
        .single();
  }

  private void turnWhenDue(String number) {
    var due = Objects.requireNonNull(fixture.seen(number).dueOn());
    int days = (int) ChronoUnit.DAYS.between(discrepancies.today(), due);
    after(days, clock::turn);
    after(days + 1, clock::turn);
  }

  private record Told(Set<Long> organizations, Set<UUID> people) {}

  private List<Told> told(String type, String key) {
    return database
        .sql(
            """
            select organizations, people from happening
            where audience = 'parties' and type = :type and starts_with(key, :key)
            """)
        .param("type", type)
        .param("key", key)
        .query((row, index) ->
            new Told(
                Set.of((Long[]) row.getArray(1).getArray()),
                Set.of((UUID[]) row.getArray(2).getArray())))
        .list();
  }

  /** A single notice is noted a moment after the transaction. */
  private List<Told> eventually(String type, String key) throws InterruptedException {
    for (int tries = 0; told(type, key).isEmpty() && tries < 100; tries++) {
      Thread.sleep(100);
    }
    return told(type, key);
  }

  private String letter(String type, String key) {
    return notices.stream()
        .filter(each -> each.type().equals(type))
        .flatMap(each -> each.notice(key).stream())
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }
}
