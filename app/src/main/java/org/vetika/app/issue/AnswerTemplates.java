package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** The templates of answers that the officers of an authority share. */
@Component
public class AnswerTemplates {
  private static final int LONGEST_NAME = 120;

  private static final String SELECT =
      """
      select id, organization_id, name, decision, text_en, text_km, action_en, action_km,
        legal_ground, added_by, added_at
      from answer_template
      """;

  private final JdbcClient database;
  private final Clock clock;

  AnswerTemplates(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is typed for a new template. */
  public record Content(
      String name,
      @Nullable Decision decision,
      TextPair text,
      TextPair action,
      String legalGround) {}

  /** The templates of an authority that were not withdrawn, by name. */
  public List<AnswerTemplate> of(long organization) {
    return database
        .sql(SELECT + "where organization_id = :id and withdrawn_at is null order by name, id")
        .param("id", organization)
        .query((row, index) -> template(row))
        .list();
  }

  /** A template of that authority which was not withdrawn. */
  public Optional<AnswerTemplate> find(long organization, long id) {
    return database
        .sql(SELECT + "where id = :id and organization_id = :organization and withdrawn_at is null")
        .param("id", id)
        .param("organization", organization)
        .query((row, index) -> template(row))
        .optional();
  }

  /** Adds a template; done with its id. */
  @Transactional
  public Outcome<Long> add(Visitor visitor, long organization, Content raw) {
    if (!answersFor(visitor, organization)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Content content = cleaned(raw);
    Optional<Refusal> problem = problem(content);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return new Outcome.Done<>(insert(visitor, organization, content));
  }

  /** Withdraws a template; answers that were begun with it stay as they are. */
  @Transactional
  public Outcome<Long> withdraw(Visitor visitor, long organization, long id) {
    if (!answersFor(visitor, organization)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    int changed =
        database
            .sql(
                """
                update answer_template set withdrawn_at = :at, withdrawn_by = :person
                where id = :id and organization_id = :organization and withdrawn_at is null
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("person", visitor.person())
            .param("id", id)
            .param("organization", organization)
            .update();
    return changed == 0 ? Outcome.refused(Refusal.NOT_APPLICABLE) : new Outcome.Done<>(id);
  }

  private long insert(Visitor visitor, long organization, Content content) {
    return database
        .sql(
            """
            insert into answer_template (organization_id, name, decision, text_en, text_km,
              action_en, action_km, legal_ground, added_by, person_id, added_at)
            values (:organization, :name, :decision, :textEn, :textKm, :actionEn, :actionKm,
              :ground, :by, :person, :at)
            returning id
            """)
        .param("organization", organization)
        .param("name", content.name())
        .param(
            "decision", content.decision() == null ? null : content.decision().key(), Types.VARCHAR)
        .param("textEn", content.text().english(), Types.VARCHAR)
        .param("textKm", content.text().khmer(), Types.VARCHAR)
        .param("actionEn", content.action().english(), Types.VARCHAR)
        .param("actionKm", content.action().khmer(), Types.VARCHAR)
        .param("ground", content.legalGround())
        .param("by", visitor.name())
        .param("person", visitor.person())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, index) -> row.getLong(1))
        .single();
  }

  private static Optional<Refusal> problem(Content content) {
    if (content.name().isEmpty()) {
      return Optional.of(Refusal.TITLE_MISSING);
    }
    if (content.name().length() > LONGEST_NAME) {
      return Optional.of(Refusal.TITLE_TOO_LONG);
    }
    if (content.text().isEmpty()) {
      return Optional.of(Refusal.TEXT_MISSING);
    }
    return Stream.of(
                content.text().english(),
                content.text().khmer(),
                content.action().english(),
                content.action().khmer(),
                content.legalGround())
            .anyMatch(text -> text != null && text.length() > PlainText.LONGEST)
        ? Optional.of(Refusal.TEXT_TOO_LONG)
        : Optional.empty();
  }

  private static Content cleaned(Content raw) {
    return new Content(
        PlainText.clean(raw.name()).replace('\n', ' '),
        raw.decision(),
        pair(raw.text()),
        pair(raw.action()),
        PlainText.clean(raw.legalGround()));
  }

  private static TextPair pair(TextPair raw) {
    return new TextPair(PlainText.clean(raw.english()), PlainText.clean(raw.khmer()));
  }

  private static boolean answersFor(Visitor visitor, long organization) {
    return visitor.mandates().stream()
        .anyMatch(each -> each.organization() == organization && each.role() == Role.OFFICER);
  }

  private static AnswerTemplate template(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return new AnswerTemplate(
        row.getLong("id"),
        row.getLong("organization_id"),
        row.getString("name"),
        decision == null ? null : Decision.stored(decision),
        new TextPair(row.getString("text_en"), row.getString("text_km")),
        new TextPair(row.getString("action_en"), row.getString("action_km")),
        row.getString("legal_ground"),
        row.getString("added_by"),
        IssueRows.instant(row, "added_at"));
  }
}
