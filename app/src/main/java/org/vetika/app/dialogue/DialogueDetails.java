package org.vetika.app.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;

/** Reads everything public about one dialogue, in a constant number of queries. */
@Component
final class DialogueDetails {
  private final JdbcClient database;
  private final DialogueLines lines;
  private final PublishedSummaries summaries;
  private final Organizations organizations;
  private final Topics topics;

  DialogueDetails(
      JdbcClient database,
      DialogueLines lines,
      PublishedSummaries summaries,
      Organizations organizations,
      Topics topics) {
    this.database = database;
    this.lines = lines;
    this.summaries = summaries;
    this.organizations = organizations;
    this.topics = topics;
  }

  Optional<DialogueDetail> find(String number) {
    return database
        .sql(
            """
            select d.*,
              array(select topic_code from dialogue_topic where dialogue_id = d.id) as topics,
              (select coalesce(sum(people), 0) from dialogue_registration
               where dialogue_id = d.id and state = 'seated') as taken,
              (select coalesce(sum(people), 0) from dialogue_registration
               where dialogue_id = d.id and state = 'waiting') as waiting
            from dialogue d where number = :number
            """)
        .param("number", number)
        .query((row, index) -> base(row))
        .optional()
        .map(this::complete);
  }

  private DialogueDetail complete(Base base) {
    DialogueLine line = lines.of(List.of(base.id())).getFirst();
    PublishedSummary summary =
        line.summaryState() == SummaryState.PUBLISHED
            ? summaries.ofDialogue(base.id(), line.number())
            : null;
    return new DialogueDetail(
        line,
        base.theme(),
        base.description(),
        base.originalLanguage(),
        base.timeZone(),
        base.onlineLink(),
        base.seats(),
        base.taken(),
        base.waiting(),
        topics.byCodes(base.topics()).values().stream()
            .sorted(Comparator.comparingInt(topic -> base.topics().indexOf(topic.code())))
            .toList(),
        participations(base.id()),
        channels(base.id()),
        agenda(base.id()),
        documents(base.id(), summary != null),
        summary,
        base.sourceText(),
        base.sourceUrl(),
        changes(base.id()),
        base.version());
  }

  private List<DialogueDetail.Participation> participations(long dialogue) {
    List<ParticipationRow> rows =
        database
            .sql(
                """
                select organization_id, role, people, women, men, with_disability, youth, represents
                from dialogue_participation where dialogue_id = :dialogue order by position
                """)
            .param("dialogue", dialogue)
            .query((row, index) ->
                new ParticipationRow(
                    row.getLong(1),
                    ParticipationRole.stored(row.getString(2)),
                    new HeadCounts(
                        Columns.integer(row, "people"),
                        Columns.integer(row, "women"),
                        Columns.integer(row, "men"),
                        Columns.integer(row, "with_disability"),
                        Columns.integer(row, "youth")),
                    row.getString("represents")))
            .list();
    Map<Long, OrganizationName> names =
        organizations.names(rows.stream().map(ParticipationRow::organization).toList());
    return rows.stream().map(row -> row.named(names)).toList();
  }

  private List<Channel> channels(long dialogue) {
    return database
        .sql(
            """
            select kind, name, provinces_reached, followers, note from dialogue_channel
            where dialogue_id = :dialogue order by position
            """)
        .param("dialogue", dialogue)
        .query((row, index) ->
            new Channel(
                ChannelKind.stored(row.getString("kind")),
                row.getString("name"),
                Columns.integer(row, "provinces_reached"),
                Columns.number(row, "followers"),
                row.getString("note")))
        .list();
  }

  private List<DialogueDetail.AgendaItem> agenda(long dialogue) {
    return database
        .sql(
            """
            select starts_at, title_en, title_km, speaker from dialogue_agenda_item
            where dialogue_id = :dialogue order by position
            """)
        .param("dialogue", dialogue)
        .query((row, index) ->
            new DialogueDetail.AgendaItem(
                Columns.time(row, "starts_at"),
                Columns.pair(row, "title"),
                row.getString("speaker")))
        .list();
  }

  /** The file that an unpublished summary was read from is not public yet. */
  private List<DialogueDetail.Document> documents(long dialogue, boolean published) {
    return database
        .sql(
            """
            select sha256, name, content_type, bytes, language, imported, added_at
            from dialogue_document
            where dialogue_id = :dialogue and (not imported or :published) order by id
            """)
        .param("dialogue", dialogue)
        .param("published", published)
        .query((row, index) -> document(row))
        .list();
  }

  static DialogueDetail.Document document(ResultSet row) throws SQLException {
    String language = row.getString("language");
    return new DialogueDetail.Document(
        row.getString("sha256"),
        row.getString("name"),
        row.getString("content_type"),
        row.getLong("bytes"),
        language == null ? null : Language.ofTag(language).orElseThrow(),
        row.getBoolean("imported"),
        Columns.instant(row, "added_at"));
  }

  private List<DialogueDetail.Change> changes(long dialogue) {
    return database
        .sql(
            """
            select version, changed_at, changed_by, note from dialogue_change
            where dialogue_id = :dialogue order by version
            """)
        .param("dialogue", dialogue)
        .query((row, index) ->
            new DialogueDetail.Change(
                row.getInt("version"),
                Columns.instant(row, "changed_at"),
                row.getString("changed_by"),
                row.getString("note")))
        .list();
  }

  private static Base base(ResultSet row) throws SQLException {
    return new Base(
        row.getLong("id"),
        Columns.pair(row, "theme"),
        Columns.pair(row, "description"),
        Columns.language(row, "original_language"),
        row.getString("time_zone"),
        row.getString("online_link"),
        Columns.integer(row, "seats"),
        row.getInt("taken"),
        row.getInt("waiting"),
        Columns.texts(row, "topics"),
        row.getString("source_text"),
        row.getString("source_url"),
        row.getInt("version"));
  }

  private record Base(
      long id,
      TextPair theme,
      TextPair description,
      Language originalLanguage,
      String timeZone,
      @Nullable String onlineLink,
      @Nullable Integer seats,
      int taken,
      int waiting,
      List<String> topics,
      @Nullable String sourceText,
      @Nullable String sourceUrl,
      int version) {}

  private record ParticipationRow(
      long organization, ParticipationRole role, HeadCounts counts, @Nullable String represents) {
    DialogueDetail.Participation named(Map<Long, OrganizationName> names) {
      OrganizationName name = names.get(organization);
      if (name == null) {
        throw new IllegalStateException("No organization " + organization);
      }
      return new DialogueDetail.Participation(name, role, counts, represents);
    }
  }
}
