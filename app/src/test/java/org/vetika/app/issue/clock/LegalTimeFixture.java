package org.vetika.app.issue.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** The legal time as the software ships it, and people who change it. */
public final class LegalTimeFixture {
  private LegalTimeFixture() {}

  public static Visitor administrator() {
    return new Visitor(
        UUID.randomUUID(), "Admin", List.of(new Mandate(-1, "Secretariat", Role.ADMINISTRATOR)));
  }

  /**
   * Takes away what tests entered. Entries refuse to go, so their triggers rest meanwhile; tests
   * that use it have a database of their own.
   */
  public static void asShipped(JdbcClient database, PageCache pages) {
    database
        .sql(
            """
            do $$ begin
              set local session_replication_role = replica;
              delete from legal_time_rule where entered_by is not null;
              update legal_time_rule set valid_until = null,
                withdrawn_at = null, withdrawn_by = null, withdrawn_because = null;
              delete from public_holiday
                where entered_by is not null or name_en = 'Mourning';
              update public_holiday set
                withdrawn_at = null, withdrawn_by = null, withdrawn_because = null;
              update legal_time_version set changes = changes + 1;
            end $$
            """)
        .update();
    pages.drop();
  }
}
