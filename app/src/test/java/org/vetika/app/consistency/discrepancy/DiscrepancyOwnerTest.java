package org.vetika.app.consistency.discrepancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.consistency.ConsistencyFixture.done;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
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
import org.vetika.app.account.GrantingRole;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Each side names one of its own people, whom nobody but the two sides and facilitators see. */
@VetikaTest
@Import({
  ConsistencyFixture.class,
  DiscrepancyFixture.class,
  OwnerFixture.class,
  AccountPeople.class
})
class DiscrepancyOwnerTest {
  @Autowired private ConsistencyFixture parties;
  @Autowired private DiscrepancyFixture fixture;
  @Autowired private OwnerFixture owning;
  @Autowired private GrantingRole granting;
  @Autowired private NamingOwner naming;
  @Autowired private DiscrepancyOwners owners;
  @Autowired private DiscrepancyClock clock;
  @Autowired private JdbcClient database;
  @Autowired private MockMvcTester browser;
  @Autowired private PageCache cache;

  @Test
  void both_sides_and_facilitators_see_the_name_and_nobody_else_does() throws Exception {
    String number = owning.opened();
    Visitor chanthou = owning.member(parties.group, Role.MEMBER, "Chanthou Quixley");
    owning.named(parties.group.person(), number, DiscrepancySide.FIRST, chanthou);

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
    String number = owning.opened();
    Visitor person = owning.member(parties.ministry, Role.OFFICER, "Veasna Brimstock");
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
    owning.named(parties.ministry.person(), number, DiscrepancySide.SECOND, person);
    clock.turn();

    assertThat(shown(surfaces.getFirst(), null)).isEqualTo(before);
    for (String address : surfaces) {
      // A search repeats what it was asked for.
      assertThat(shown(address, null)).as(address).doesNotContain("Veasna");
    }
    assertThat(dataset()).doesNotContain("Veasna", "Brimstock", person.person().toString());
  }

  @Test
  void only_a_side_names_its_own_people() {
    String number = owning.opened();
    Visitor ours = owning.member(parties.group, Role.MEMBER, "Ours");
    Visitor theirs = owning.member(parties.ministry, Role.OFFICER, "Theirs");
    Visitor administrator = owning.member(parties.group, Role.ADMINISTRATOR, "Keeps accounts");
    Party stranger = parties.party("ngo", "Someone else", Role.MEMBER);

    for (Visitor other :
        List.of(
            parties.ministry.person(),
            parties.secretariat.person(),
            stranger.person(),
            administrator)) {
      assertThat(owning.names(other, number, DiscrepancySide.FIRST, ours.person().toString()))
          .isEqualTo(new Outcome.NotAllowed<>());
    }
    for (Visitor unfit : List.of(theirs, administrator, stranger.person())) {
      assertThat(
              owning.names(
                  parties.group.person(), number, DiscrepancySide.FIRST, unfit.person().toString()))
          .isEqualTo(Outcome.refused("person", "not-a-member"));
    }
    assertThat(owning.names(parties.group.person(), number, DiscrepancySide.FIRST, "nonsense"))
        .isEqualTo(Outcome.refused("person", "not-a-member"));
    assertThat(
            naming.name(parties.group.person(), number, Map.of("person", ours.person().toString())))
        .isEqualTo(new Outcome.NotAllowed<>());
    assertThat(owners.history(fixture.seen(number), DiscrepancyFixture.PARTIES)).isEmpty();
  }

  @Test
  void who_may_not_is_refused_over_the_web_too() {
    String number = owning.opened();
    Visitor ours = owning.member(parties.group, Role.MEMBER, "Ours too");
    Visitor administrator = owning.member(parties.group, Role.ADMINISTRATOR, "Administers");
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

  @Test
  void it_changes_at_any_time_and_what_was_before_is_kept() {
    String number = owning.opened();
    Visitor first = owning.member(parties.group, Role.MEMBER, "First");
    Visitor second = owning.member(parties.group, Role.MEMBER, "Second");
    owning.named(parties.group.person(), number, DiscrepancySide.FIRST, first);
    assertThat(done(owning.names(first, number, DiscrepancySide.FIRST, first.person().toString())))
        .as("the same again")
        .isFalse();
    fixture.says(parties.group, number, DiscrepancyDeed.PROPOSE, "Both stand.");
    fixture.says(parties.ministry, number, DiscrepancyDeed.CONFIRM, "");
    owning.named(first, number, DiscrepancySide.FIRST, second);
    done(owning.names(second, number, DiscrepancySide.FIRST, ""));

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
  void the_list_on_the_desk_is_narrowed_to_ones_own() throws Exception {
    String mine = owning.opened();
    String theirs = owning.opened();
    String unnamed = owning.opened();
    Visitor person = owning.member(parties.group, Role.MEMBER, "Mine");
    Visitor colleague = owning.member(parties.group, Role.MEMBER, "Colleague");
    owning.named(person, mine, DiscrepancySide.FIRST, person);
    owning.named(person, theirs, DiscrepancySide.FIRST, colleague);
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
}
