package org.vetika.app.consistency.discrepancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.consistency.ConsistencyFixture.done;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.ClosingAccount;
import org.vetika.app.account.GrantingRole;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.web.Role;
import org.vetika.app.web.Tokens;
import org.vetika.app.web.Visitor;

/** Who answers for a side is reminded alone; when that ends, everybody of the organization is. */
@VetikaTest
@Import({
  ConsistencyFixture.class,
  DiscrepancyFixture.class,
  OwnerFixture.class,
  AccountPeople.class
})
class OwnerLettersTest {
  @Autowired private ConsistencyFixture parties;
  @Autowired private DiscrepancyFixture fixture;
  @Autowired private OwnerFixture owning;
  @Autowired private AccountPeople people;
  @Autowired private GrantingRole granting;
  @Autowired private ClosingAccount closing;
  @Autowired private DiscrepancyOwners owners;
  @Autowired private DiscrepancyClock clock;
  @Autowired private JdbcClient database;
  @Autowired private MockMvcTester browser;

  @Test
  void reminders_go_to_who_answers_and_of_the_other_side_to_all() {
    String number = owning.opened();
    Visitor person = owning.member(parties.group, Role.MEMBER, "Reminded");
    owning.named(parties.group.person(), number, DiscrepancySide.FIRST, person);

    owning.turnWhenDue(number);
    assertThat(owning.told(DiscrepancyNotices.REMINDER, number))
        .containsExactly(
            new OwnerFixture.Told(Set.of(parties.ministry.id()), Set.of(person.person())));
    assertThat(owning.told(DiscrepancyNotices.OVERDUE, number))
        .containsExactly(
            new OwnerFixture.Told(Set.of(parties.ministry.id()), Set.of(person.person())));
  }

  @Test
  void when_who_answers_declined_mail_the_organization_is_reminded() {
    String number = owning.opened();
    Visitor person = owning.member(parties.group, Role.MEMBER, "Declining");
    owning.named(parties.group.person(), number, DiscrepancySide.FIRST, person);
    database
        .sql(
            """
            insert into reader (person_id, secret, notices, created_at)
            values (:person, :secret, false, now())
            on conflict (person_id) do update set notices = false
            """)
        .param("person", person.person())
        .param("secret", Tokens.fresh())
        .update();

    owning.turnWhenDue(number);
    assertThat(owning.told(DiscrepancyNotices.REMINDER, number))
        .containsExactly(
            new OwnerFixture.Told(
                Set.of(parties.group.id(), parties.ministry.id()), Set.<UUID>of()));
  }

  @Test
  void who_leaves_answers_no_more_and_the_organization_is_told_once() throws Exception {
    String number = owning.opened();
    Visitor person = owning.member(parties.group, Role.MEMBER, "Leaver Longname");
    owning.named(parties.group.person(), number, DiscrepancySide.FIRST, person);
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
    assertThat(owning.letter(DiscrepancyNotices.OWNER_LEFT, row))
        .contains("Leaver Longname no longer acts for " + parties.group.name());
    assertThat(owning.eventually(DiscrepancyNotices.OWNER_LEFT, row))
        .containsExactly(new OwnerFixture.Told(Set.of(parties.group.id()), Set.of()));

    owning.turnWhenDue(number);
    assertThat(owning.told(DiscrepancyNotices.OVERDUE, number))
        .containsExactly(
            new OwnerFixture.Told(
                Set.of(parties.group.id(), parties.ministry.id()), Set.<UUID>of()));
  }

  @Test
  void a_closed_account_answers_for_nothing() {
    String number = owning.opened();
    Visitor person = owning.member(parties.ministry, Role.OFFICER, "Closed");
    owning.named(parties.ministry.person(), number, DiscrepancySide.SECOND, person);
    closing.close(people.sokha().id(), person.person());

    owning.turnWhenDue(number);
    assertThat(owning.told(DiscrepancyNotices.OVERDUE, number))
        .containsExactly(
            new OwnerFixture.Told(
                Set.of(parties.group.id(), parties.ministry.id()), Set.<UUID>of()));
  }

  @Test
  void who_is_named_by_others_is_told_as_long_as_it_is_so() throws Exception {
    String number = owning.opened();
    Visitor person = owning.member(parties.group, Role.MEMBER, "Told");
    owning.named(parties.group.person(), number, DiscrepancySide.FIRST, person);
    String row = owning.lastRow(number);

    assertThat(owning.eventually(DiscrepancyNotices.OWNER, row))
        .containsExactly(new OwnerFixture.Told(Set.of(), Set.of(person.person())));
    assertThat(owning.letter(DiscrepancyNotices.OWNER, row))
        .contains(number, "You are the person responsible", "Sok Dara named you")
        .contains("អ្នកទទួលខុសត្រូវ");
    done(owning.names(person, number, DiscrepancySide.FIRST, ""));
    assertThat(owning.letter(DiscrepancyNotices.OWNER, row)).isEmpty();

    owning.named(person, number, DiscrepancySide.FIRST, person);
    clock.turn();
    assertThat(owning.told(DiscrepancyNotices.OWNER, owning.lastRow(number)))
        .as("nobody tells himself")
        .isEmpty();
  }

  private String shown(String address, Visitor visitor) throws Exception {
    var answer = browser.get().uri(address).requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(UTF_8);
  }

  private static String desk(String number) {
    return "/en/desk/discrepancies/" + number;
  }
}
