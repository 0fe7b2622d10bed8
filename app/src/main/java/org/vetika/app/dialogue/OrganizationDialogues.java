package org.vetika.app.dialogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which dialogues an organization was, and as what. */
@Component
public class OrganizationDialogues {
  private final JdbcClient database;
  private final DialogueLines lines;

  OrganizationDialogues(JdbcClient database, DialogueLines lines) {
    this.database = database;
    this.lines = lines;
  }

  /** A dialogue and what the organization was in it. */
  public record Part(DialogueLine line, ParticipationRole role) {}

  /**
   * The newest dialogues of organizations that are one today, newest first.
   *
   * @param organizations the internal ids under which it may have taken part
   */
  public List<Part> newest(Collection<Long> organizations, int size) {
    var roles = new LinkedHashMap<Long, ParticipationRole>();
    database
        .sql(
            """
            select d.id, p.role from dialogue_participation p
            join dialogue d on d.id = p.dialogue_id
            where p.organization_id = any(:organizations)
            order by d.starts_on desc, d.id desc limit :size
            """)
        .param("organizations", organizations.toArray(Long[]::new))
        .param("size", size)
        .query(row -> {
          roles.putIfAbsent(row.getLong(1), ParticipationRole.stored(row.getString(2)));
        });
    return lines.of(new ArrayList<>(roles.keySet())).stream()
        .map(line -> new Part(line, Objects.requireNonNull(roles.get(line.id()))))
        .toList();
  }
}
