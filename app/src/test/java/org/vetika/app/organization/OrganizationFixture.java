package org.vetika.app.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** People, places and organizations as typed, for tests. */
public final class OrganizationFixture {
  private OrganizationFixture() {}

  static Visitor facilitator() {
    return new Visitor(
        UUID.randomUUID(), "Sok Dara", List.of(new Mandate(-1, "Secretariat", Role.FACILITATOR)));
  }

  static Visitor administrator() {
    return new Visitor(
        UUID.randomUUID(), "Admin", List.of(new Mandate(-1, "Secretariat", Role.ADMINISTRATOR)));
  }

  static Visitor memberOf(long organization) {
    return new Visitor(
        UUID.randomUUID(), "Chan Thida", List.of(new Mandate(organization, "Own", Role.MEMBER)));
  }

  /**
   * Begins anew. Append-only tables refuse even this, so their triggers rest meanwhile; tests that
   * use it have a database of their own, because others count on what they wrote. Work in the
   * background may hold some of the tables: whoever is chosen to give way tries again.
   */
  public static void emptyRegistry(JdbcClient database) {
    for (int left = 4; ; left--) {
      try {
        truncate(database);
        return;
      } catch (PessimisticLockingFailureException e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  private static void truncate(JdbcClient database) {
    database
        .sql(
            """
            do $$ begin
              set local session_replication_role = replica;
              truncate organization, public_counter restart identity cascade;
            end $$
            """)
        .update();
  }

  /** Two provinces, a district and two topics, if they are not there. */
  static void places(JdbcClient database) {
    database
        .sql(
            """
            insert into place (code, level, parent_code, type_en, type_km, name_km, name_latin,
              original_name_km, original_name_latin)
            values ('12', 'province', null, 'Capital', 'រាជធានី', 'ភ្នំពេញ', 'Phnom Penh', 'ភ្នំពេញ',
                'Phnom Penh'),
              ('21', 'province', null, 'Province', 'ខេត្ត', 'តាកែវ', 'Takéo', 'តាកែវ', 'Takeo'),
              ('2102', 'district', '21', 'District', 'ស្រុក', 'បាទី', 'Bati', 'បាទី', 'Bati')
            on conflict do nothing
            """)
        .update();
    database
        .sql(
            """
            insert into topic (code, parent_code, position, name_en, name_km)
            values ('sector', null, 901, 'Sectors', 'វិស័យ'),
              ('sector.health', 'sector', 902, 'Health', 'សុខាភិបាល')
            on conflict do nothing
            """)
        .update();
  }

  static OrganizationEntry ngo(String nameEnglish) {
    return typed(Map.of("kind", "ngo", "name_en", nameEnglish));
  }

  static OrganizationEntry typed(Map<String, String> texts) {
    return new OrganizationEntry(texts, List.of(), List.of(), List.of(), List.of());
  }

  static OrganizationEntry with(OrganizationEntry entry, String field, String text) {
    var texts = new HashMap<>(entry.texts());
    texts.put(field, text);
    return new OrganizationEntry(
        texts, entry.otherNames(), entry.identifiers(), entry.provinces(), entry.topics());
  }

  /** Registers, says of whatever is alike that it is another, and gives the number. */
  static String registered(RegisteringOrganization registering, OrganizationEntry entry) {
    Visitor visitor = facilitator();
    var outcome = registering.register(visitor, entry, List.of(), "");
    if (outcome instanceof RegisteringOrganization.Outcome.PerhapsOnRecord perhaps) {
      List<String> others =
          perhaps.matches().stream().map(match -> match.organization().number()).toList();
      outcome = registering.register(visitor, entry, others, "");
    }
    return switch (outcome) {
      case RegisteringOrganization.Outcome.Registered(long id, String number) -> number;
      default -> throw new AssertionError(outcome);
    };
  }
}
