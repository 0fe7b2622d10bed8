package org.vetika.app.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** The roles a person holds now. */
@Component
class Mandates {
  private record Held(long organization, Role role) {}

  private final JdbcClient database;
  private final Organizations organizations;

  Mandates(JdbcClient database, Organizations organizations) {
    this.database = database;
    this.organizations = organizations;
  }

  SignedIn signedIn(Session session, String name) {
    List<Held> held = held(session.person());
    var names = organizations.names(held.stream().map(Held::organization).distinct().toList());
    return new SignedIn(
        session,
        new Visitor(session.person(), name, mandates(held, names, Language.EN)),
        new Visitor(session.person(), name, mandates(held, names, Language.KM)));
  }

  List<Visitor.Mandate> of(UUID person, Language language) {
    List<Held> held = held(person);
    var names = organizations.names(held.stream().map(Held::organization).distinct().toList());
    return mandates(held, names, language);
  }

  private List<Held> held(UUID person) {
    return database
        .sql(
            """
            select organization_id, role from role_grant
            where person_id = :person and until is null
            order by since, organization_id, role
            """)
        .param("person", person)
        .query((row, index) -> new Held(row.getLong(1), Role.valueOf(row.getString(2))))
        .list();
  }

  private static List<Visitor.Mandate> mandates(
      List<Held> held, Map<Long, OrganizationName> names, Language language) {
    return held.stream()
        .filter(each -> names.containsKey(each.organization()))
        .map(each -> {
          OrganizationName name = names.get(each.organization());
          return new Visitor.Mandate(
              each.organization(), name == null ? "" : name.name(language), each.role());
        })
        .toList();
  }
}
