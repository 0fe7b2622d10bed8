package org.vetika.app.consistency.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.consistency.ConsistencyFixture.done;
import static org.vetika.app.consistency.discrepancy.DiscrepancyFixture.after;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.GrantingRole;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.record.NoticeSource;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** Discrepancies whose sides name people with accounts, and what is mailed of it. */
@TestComponent
class OwnerFixture {
  private final DiscrepancyFixture fixture;
  private final AccountPeople people;
  private final GrantingRole granting;
  private final NamingOwner naming;
  private final Discrepancies discrepancies;
  private final DiscrepancyClock clock;
  private final List<NoticeSource> notices;
  private final JdbcClient database;

  OwnerFixture(
      DiscrepancyFixture fixture,
      AccountPeople people,
      GrantingRole granting,
      NamingOwner naming,
      Discrepancies discrepancies,
      DiscrepancyClock clock,
      List<NoticeSource> notices,
      JdbcClient database) {
    this.fixture = fixture;
    this.people = people;
    this.granting = granting;
    this.naming = naming;
    this.discrepancies = discrepancies;
    this.clock = clock;
    this.notices = notices;
    this.database = database;
  }

  /** Somebody with an account and a role in a party, by a name found nowhere else. */
  Visitor member(Party party, Role role, String name) {
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

  String opened() {
    return fixture.opened(fixture.pair(), "Why?");
  }

  Outcome<Boolean> names(Visitor by, String number, DiscrepancySide side, String person) {
    return naming.name(by, number, Map.of("side", side.key(), "person", person));
  }

  void named(Visitor by, String number, DiscrepancySide side, Visitor person) {
    assertThat(done(names(by, number, side, person.person().toString()))).isTrue();
  }

  void turnWhenDue(String number) {
    var due = Objects.requireNonNull(fixture.seen(number).dueOn());
    int days = (int) ChronoUnit.DAYS.between(discrepancies.today(), due);
    after(days, clock::turn);
    after(days + 1, clock::turn);
  }

  String lastRow(String number) {
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

  /** Who is to be told something. */
  record Told(Set<Long> organizations, Set<UUID> people) {}

  List<Told> told(String type, String key) {
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
  List<Told> eventually(String type, String key) throws InterruptedException {
    for (int tries = 0; told(type, key).isEmpty() && tries < 100; tries++) {
      Thread.sleep(100);
    }
    return told(type, key);
  }

  String letter(String type, String key) {
    return notices.stream()
        .filter(each -> each.type().equals(type))
        .flatMap(each -> each.notice(key).stream())
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }
}
