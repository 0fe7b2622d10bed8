package org.vetika.app.account;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Role;

/** The append-only book of what happened to accounts. */
@Component
class AccountEvents {
  /** What happened; in the database in lower case with hyphens. */
  enum Kind {
    CREATED,
    INVITED,
    INVITATION_USED,
    SIGNED_IN_BY_PASSWORD,
    SIGNED_IN_BY_LINK,
    SIGNED_IN_BY_PASSKEY,
    SIGNED_IN_BY_PROVIDER,
    SIGN_IN_FAILED,
    SIGN_IN_LIMITED,
    LINK_SENT,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    EMAIL_CHANGED,
    PASSKEY_ADDED,
    PASSKEY_ENDED,
    TOKEN_CREATED,
    TOKEN_ENDED,
    ROLE_GRANTED,
    ROLE_ENDED,
    DISABLED,
    ENABLED;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final JdbcClient database;
  private final Clock clock;

  AccountEvents(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Something a person did to the own account, or that happened to it. */
  void add(Kind kind, @Nullable UUID person) {
    add(kind, person, person, null, null);
  }

  /** Something that another person did to the account. */
  void add(Kind kind, UUID person, @Nullable UUID actor) {
    add(kind, person, actor, null, null);
  }

  /** A role given or ended in an organization. */
  void add(
      Kind kind,
      @Nullable UUID person,
      @Nullable UUID actor,
      @Nullable Long organization,
      @Nullable Role role) {
    database
        .sql(
            """
            insert into account_event (at, kind, person_id, actor_id, organization_id, role)
            values (:at, :kind, :person, :actor, :organization, :role)
            """)
        .param("at", Times.at(clock.instant()))
        .param("kind", kind.key())
        .param("person", person, java.sql.Types.OTHER)
        .param("actor", actor, java.sql.Types.OTHER)
        .param("organization", organization, java.sql.Types.BIGINT)
        .param("role", role == null ? null : role.name(), java.sql.Types.VARCHAR)
        .update();
  }
}
