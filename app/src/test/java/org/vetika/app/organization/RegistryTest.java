package org.vetika.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.organization.OrganizationFixture.administrator;
import static org.vetika.app.organization.OrganizationFixture.facilitator;
import static org.vetika.app.organization.OrganizationFixture.memberOf;
import static org.vetika.app.organization.OrganizationFixture.ngo;
import static org.vetika.app.organization.OrganizationFixture.typed;
import static org.vetika.app.organization.OrganizationFixture.with;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaTest;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationEntry.TypedIdentifier;
import org.vetika.app.organization.OrganizationEntry.TypedName;
import org.vetika.app.organization.RegisteringOrganization.Outcome.PerhapsOnRecord;
import org.vetika.app.organization.RegisteringOrganization.Outcome.Refused;
import org.vetika.app.organization.RegisteringOrganization.Outcome.Registered;

@VetikaTest
@TestPropertySource(properties = "test.database=registry")
class RegistryTest {
  @Autowired RegisteringOrganization registering;
  @Autowired ChangingOrganization changing;
  @Autowired Organizations organizations;
  @Autowired JdbcClient database;

  @BeforeEach
  void emptyRegistry() {
    OrganizationFixture.emptyRegistry(database);
    OrganizationFixture.places(database);
  }

  @Test
  void an_organization_gets_the_next_number_and_a_first_version() {
    String first = registered(ngo("Star Kampuchea"));
    String second = registered(ngo("Banteay Srei"));
    assertThat(List.of(first, second)).containsExactly("O0001", "O0002");
    OrganizationDetail detail = detail(first);
    assertThat(detail.version()).isEqualTo(1);
    assertThat(detail.history())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.action()).isEqualTo(Action.REGISTERED);
          assertThat(change.person()).isEqualTo("Sok Dara");
          assertThat(change.fields())
              .contains(new OrganizationChange.Field("name_en", null, "Star Kampuchea"));
        });
  }

  @Test
  void everything_typed_is_read_back() {
    var entry =
        new OrganizationEntry(
            Map.ofEntries(
                Map.entry("kind", "authority"),
                Map.entry("name_en", "Bati District Administration"),
                Map.entry("name_km", "រដ្ឋបាលស្រុកបាទី"),
                Map.entry("acronym", "BDA"),
                Map.entry("description_en", "First line\r\n\r\n\r\n\r\nsecond"),
                Map.entry("founded", "២០០៨-០៥"),
                Map.entry("website", "bati.example.org"),
                Map.entry("email", "office@bati.example.org"),
                Map.entry("level", "district"),
                Map.entry("place", "2102"),
                Map.entry("status", "dissolved"),
                Map.entry("dissolved_on", "2020"),
                Map.entry("illustration", "true")),
            List.of(new TypedName("Bati Office", "en", "former", "1998", "2008-05-22")),
            List.of(new TypedIdentifier("kh-coa", "12 34")),
            Set.of("21"),
            Set.of("sector.health"));
    OrganizationContent content = detail(registered(entry)).content();
    assertThat(content.descriptionEnglish()).isEqualTo("First line\n\nsecond");
    assertThat(content.founded()).isEqualTo(new PartialDate("2008-05"));
    assertThat(content.contact().website()).isEqualTo("https://bati.example.org");
    assertThat(content.level()).isEqualTo(AuthorityLevel.DISTRICT);
    assertThat(content.identifiers()).containsExactly(new Identifier("KH-COA", "12 34"));
    assertThat(content.provinces()).containsExactly("21");
    assertThat(content.active()).isFalse();
    assertThat(content.illustration()).isTrue();
    assertThat(content.otherNames())
        .singleElement()
        .isEqualTo(
            new OtherName(
                "Bati Office",
                "en",
                OtherName.Usage.FORMER,
                new PartialDate("1998"),
                new PartialDate("2008-05-22")));
  }

  @Test
  void only_who_keeps_the_registry_registers() {
    assertThat(registering.register(memberOf(1), ngo("New"), List.of(), ""))
        .isInstanceOf(RegisteringOrganization.Outcome.NotAllowed.class);
    assertThat(registering.register(administrator(), ngo("New"), List.of(), ""))
        .isInstanceOf(Registered.class);
  }

  @Test
  void a_like_name_or_acronym_is_registered_only_when_the_person_says_it_is_another() {
    String first = registered(with(ngo("Cooperation Committee for Cambodia"), "acronym", "CCC"));
    for (OrganizationEntry like :
        List.of(
            ngo("The Cooperation Committee for Cambodia (CCC)"),
            ngo("Cooperation Comitee for Cambodia"),
            with(ngo("Children Care Centre"), "acronym", "C.C.C."))) {
      assertThat(registering.register(facilitator(), like, List.of(), ""))
          .isInstanceOfSatisfying(
              PerhapsOnRecord.class,
              perhaps ->
                  assertThat(perhaps.matches().getFirst().organization().number())
                      .isEqualTo(first));
    }
    assertThat(
            registering.register(
                facilitator(),
                with(ngo("Children Care Centre"), "acronym", "CCC"),
                List.of(first),
                ""))
        .isEqualTo(new Registered(2, "O0002"));
  }

  @Test
  void khmer_typing_variants_are_the_same_name() {
    String first = registered(typed(Map.of("kind", "ngo", "name_km", "អង្គការខ្មែរ")));
    assertThat(
            registering.register(
                facilitator(),
                typed(Map.of("kind", "ngo", "name_km", "អង្គការ ខែ្មរ")),
                List.of(),
                ""))
        .isInstanceOfSatisfying(
            PerhapsOnRecord.class,
            perhaps -> {
              assertThat(perhaps.matches().getFirst().organization().number()).isEqualTo(first);
              assertThat(perhaps.matches().getFirst().score()).isEqualTo(1);
            });
  }

  @Test
  void hostile_input_is_kept_as_text_or_refused() {
    String number =
        registered(ngo("<script>alert(1)</script> \0Ca\u202Erefé\u0007  \u2067rtl\u2069"));
    assertThat(detail(number).content().nameEnglish())
        .isEqualTo("<script>alert(1)</script> Carefé rtl");
    assertThat(registering.register(facilitator(), ngo("x".repeat(10_000)), List.of(), ""))
        .isEqualTo(new Refused(List.of(new FieldProblem("name_en", "long"))));
    assertThat(
            registering.register(
                facilitator(),
                with(ngo("Bad site"), "website", "javascript:alert(1)//x.y"),
                List.of(),
                ""))
        .isEqualTo(new Refused(List.of(new FieldProblem("website", "address"))));
    assertThat(registering.register(facilitator(), ngo("\0 \u202E"), List.of(), ""))
        .isEqualTo(new Refused(List.of(new FieldProblem("name_en", "name-missing"))));
    assertThat(registered(ngo("អង្គការ 🪷 العربية"))).isEqualTo("O0002");
  }

  @Test
  void the_place_of_an_authority_fits_its_level() {
    OrganizationEntry authority =
        typed(
            Map.of("kind", "authority", "name_en", "Office", "level", "province", "place", "2102"));
    assertThat(registering.register(facilitator(), authority, List.of(), ""))
        .isEqualTo(new Refused(List.of(new FieldProblem("place", "level-place"))));
    assertThat(registered(with(authority, "place", "21"))).isEqualTo("O0001");
  }

  @Test
  void an_identifier_belongs_to_one_organization_only() {
    var entry =
        new OrganizationEntry(
            Map.of("kind", "ngo", "name_en", "First"),
            List.of(),
            List.of(new TypedIdentifier("KH-NNGO", "77")),
            List.of(),
            List.of());
    registered(entry);
    assertThat(registering.register(facilitator(), with(entry, "name_en", "Else"), List.of(), ""))
        .isEqualTo(new Refused(List.of(new FieldProblem("identifiers", "taken"))));
    assertThat(organizations.find("O0002")).isEmpty();
    assertThat(registered(ngo("Third"))).as("no number is lost").isEqualTo("O0002");
  }

  @Test
  void two_people_who_change_different_fields_both_succeed() {
    String number = registered(with(ngo("Star Kampuchea"), "phone", "012 000 000"));
    OrganizationEntry seen = OrganizationEntry.of(detail(number).content());
    changing.change(facilitator(), number, 1, with(seen, "email", "one@star.example"), "new mail");
    assertThat(changing.change(facilitator(), number, 1, with(seen, "phone", "023 1"), "new phone"))
        .isEqualTo(new ChangingOrganization.Outcome.Changed(number));
    assertThat(detail(number).content().contact().email()).isEqualTo("one@star.example");
    assertThat(detail(number).content().contact().phone()).isEqualTo("023 1");
    assertThat(detail(number).version()).isEqualTo(3);
  }

  @Test
  void the_second_person_to_change_the_same_field_sees_both_and_decides() {
    String number = registered(ngo("Star Kampuchea"));
    OrganizationEntry seen = OrganizationEntry.of(detail(number).content());
    changing.change(facilitator(), number, 1, with(seen, "phone", "111"), "");
    OrganizationEntry mine = with(with(seen, "phone", "222"), "address", "Street 5");
    var outcome = changing.change(facilitator(), number, 1, mine, "");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ChangingOrganization.Outcome.Conflict.class,
            conflict -> {
              assertThat(conflict.clashes())
                  .containsExactly(new OrganizationChange.Field("phone", "111", "222"));
              assertThat(conflict.combined().text("address")).isEqualTo("Street 5");
              assertThat(conflict.version()).isEqualTo(2);
            });
    assertThat(detail(number).content().contact().phone()).isEqualTo("111");
    assertThat(changing.change(facilitator(), number, 2, mine, "agreed by phone"))
        .isInstanceOf(ChangingOrganization.Outcome.Changed.class);
    assertThat(detail(number).history().getFirst().fields())
        .contains(new OrganizationChange.Field("phone", "111", "222"));
  }

  @Test
  void a_member_changes_how_the_own_organization_is_described_and_nothing_else() {
    String number = registered(ngo("Star Kampuchea"));
    long id = detail(number).id();
    OrganizationEntry typed =
        with(with(ngo("Stolen name"), "description_en", "We train."), "acronym", "XX");
    assertThat(changing.change(memberOf(id), number, 1, typed, ""))
        .isEqualTo(new ChangingOrganization.Outcome.Changed(number));
    assertThat(detail(number).content().nameEnglish()).isEqualTo("Star Kampuchea");
    assertThat(detail(number).content().acronym()).isNull();
    assertThat(detail(number).content().descriptionEnglish()).isEqualTo("We train.");
    assertThat(changing.change(memberOf(id + 1), number, 2, typed, ""))
        .isInstanceOf(ChangingOrganization.Outcome.NotAllowed.class);
  }

  @Test
  void the_history_cannot_be_changed_even_in_the_database() {
    registered(ngo("Star Kampuchea"));
    assertThatThrownBy(() -> database.sql("update organization_change set reason = ''").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> database.sql("delete from organization_change_field").update())
        .isInstanceOf(DataAccessException.class);
  }

  private OrganizationDetail detail(String number) {
    return Objects.requireNonNull(organizations.detail(number).orElse(null), number);
  }

  private String registered(OrganizationEntry entry) {
    return OrganizationFixture.registered(registering, entry);
  }
}
