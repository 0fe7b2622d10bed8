package org.vetika.app.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** What administrators read about an account: the roles held, and what happened. */
@Component
public class AccountHistory {
  /**
   * Something that happened.
   *
   * @param kind such as {@code role-granted}
   * @param actor the name of who did it; null when nobody was signed in
   */
  public record Event(Instant at, String kind, @Nullable String actor) {}

  private static final int LATEST = 50;

  private final JdbcClient database;
  private final Mandates mandates;

  AccountHistory(JdbcClient database, Mandates mandates) {
    this.database = database;
    this.mandates = mandates;
  }

  /** Every kind of event. */
  public static List<String> kinds() {
    return Arrays.stream(AccountEvents.Kind.values()).map(AccountEvents.Kind::key).toList();
  }

  /** The roles the person holds now. */
  public List<Visitor.Mandate> mandates(UUID person, Language language) {
    return mandates.of(person, language);
  }

  /** The latest events of an account, the last first. */
  public List<Event> of(UUID person) {
    return database
        .sql(
            """
            select at, kind, actor.name as actor
            from account_event event left join person actor on actor.id = actor_id
            where person_id = :person order by event.id desc limit :limit
            """)
        .param("person", person)
        .param("limit", LATEST)
        .query((row, index) ->
            new Event(Times.of(row, "at"), row.getString("kind"), row.getString("actor")))
        .list();
  }
}
