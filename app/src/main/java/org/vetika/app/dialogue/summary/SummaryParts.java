package org.vetika.app.dialogue.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.dialogue.summary.SummaryResult.Addressee;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Section;
import org.vetika.app.dialogue.summary.SummaryResult.Translation;
import org.vetika.app.web.Language;

/** Reads and writes sections and points; of a change only what differs is written. */
@Component
class SummaryParts {
  private final JdbcClient database;

  SummaryParts(JdbcClient database) {
    this.database = database;
  }

  /** All sections with their points, in four queries. */
  List<Section> sections(long summary) {
    Map<Long, List<Point>> points = points(summary);
    return database
        .sql(
            """
            select id, number, kind, title_en, title_km from summary_section
            where summary_id = :summary order by position
            """)
        .param("summary", summary)
        .query((row, index) ->
            new Section(
                row.getLong("id"),
                row.getString("number"),
                kind(row),
                new TextPair(row.getString("title_en"), row.getString("title_km")),
                points.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private Map<Long, List<Point>> points(long summary) {
    Map<Long, List<Addressee>> addressees = addressees(summary);
    Map<Long, List<Translation>> translations = translations(summary);
    var bySection = new HashMap<Long, List<Point>>();
    database
        .sql(
            """
            select r.id, r.section_id, r.number, r.kind, r.original_language, r.text, r.version,
              array(select topic_code from result_topic where result_id = r.id) as topics
            from result r where r.summary_id = :summary order by r.position
            """)
        .param("summary", summary)
        .query(row -> {
          bySection
              .computeIfAbsent(row.getLong("section_id"), id -> new ArrayList<>())
              .add(point(row, addressees, translations));
        });
    return bySection;
  }

  private static Point point(
      ResultSet row,
      Map<Long, List<Addressee>> addressees,
      Map<Long, List<Translation>> translations)
      throws SQLException {
    long id = row.getLong("id");
    return new Point(
        id,
        row.getString("number"),
        kind(row),
        Language.ofTag(row.getString("original_language")).orElseThrow(),
        row.getString("text"),
        Arrays.asList((String[]) row.getArray("topics").getArray()),
        addressees.getOrDefault(id, List.of()),
        translations.getOrDefault(id, List.of()),
        row.getInt("version"));
  }

  private static @Nullable ResultKind kind(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return kind == null ? null : ResultKind.ofKey(kind).orElseThrow();
  }

  private Map<Long, List<Addressee>> addressees(long summary) {
    var byPoint = new HashMap<Long, List<Addressee>>();
    database
        .sql(
            """
            select result_id, organization_id, organization_number, name from result_addressee
            where summary_id = :summary order by result_id, position
            """)
        .param("summary", summary)
        .query(row -> {
          byPoint
              .computeIfAbsent(row.getLong("result_id"), id -> new ArrayList<>())
              .add(
                  new Addressee(
                      row.getObject("organization_id", Long.class),
                      row.getString("organization_number"),
                      row.getString("name")));
        });
    return byPoint;
  }

  /** Those that belong to the text itself, not the ones appended after publication. */
  private Map<Long, List<Translation>> translations(long summary) {
    var byPoint = new HashMap<Long, List<Translation>>();
    database
        .sql(
            """
            select result_id, language, text, made_by, maker, made_at from result_translation
            where summary_id = :summary and not appended order by result_id, language
            """)
        .param("summary", summary)
        .query(row -> {
          byPoint
              .computeIfAbsent(row.getLong("result_id"), id -> new ArrayList<>())
              .add(
                  new Translation(
                      Language.ofTag(row.getString("language")).orElseThrow(),
                      row.getString("text"),
                      MakerKind.ofKey(row.getString("made_by")).orElseThrow(),
                      row.getString("maker"),
                      row.getObject("made_at", OffsetDateTime.class).toInstant()));
        });
    return byPoint;
  }

  /** Writes the difference and gives the changed summary with the new versions of its points. */
  SummaryResult write(SummaryResult old, SummaryResult changed) {
    Map<Long, Point> before =
        old.points().collect(Collectors.toMap(Point::id, Function.identity()));
    deletePoints(old, changed);
    var sections = new ArrayList<Section>();
    int position = 0;
    for (Section section : changed.sections()) {
      writeSection(changed.id(), section, sections.size());
      var points = new ArrayList<Point>();
      for (Point point : section.points()) {
        Point known = before.get(point.id());
        Point next = point.equals(known) ? point : point.withVersion(point.version() + 1);
        writePoint(changed.id(), section.id(), next, position++);
        if (!point.equals(known)) {
          writeDetails(changed.id(), next);
        }
        points.add(next);
      }
      sections.add(section.withPoints(points));
    }
    deleteSections(old, changed);
    return changed.withSections(sections);
  }

  private void deletePoints(SummaryResult old, SummaryResult changed) {
    Set<Long> gone = new HashSet<>(old.points().map(Point::id).toList());
    changed.points().map(Point::id).forEach(gone::remove);
    if (!gone.isEmpty()) {
      database.sql("delete from result where id in (:ids)").param("ids", gone).update();
    }
  }

  private void deleteSections(SummaryResult old, SummaryResult changed) {
    Set<Long> gone = new HashSet<>(old.sections().stream().map(Section::id).toList());
    changed.sections().stream().map(Section::id).forEach(gone::remove);
    if (!gone.isEmpty()) {
      database.sql("delete from summary_section where id in (:ids)").param("ids", gone).update();
    }
  }

  private void writeSection(long summary, Section section, int position) {
    ResultKind kind = section.kind();
    database
        .sql(
            """
            insert into summary_section (id, summary_id, position, number, kind, title_en, title_km)
            values (:id, :summary, :position, :number, :kind, :en, :km)
            on conflict (id) do update set position = excluded.position, number = excluded.number,
              kind = excluded.kind, title_en = excluded.title_en, title_km = excluded.title_km
            """)
        .param("id", section.id())
        .param("summary", summary)
        .param("position", position)
        .param("number", section.number(), Types.VARCHAR)
        .param("kind", kind == null ? null : kind.key(), Types.VARCHAR)
        .param("en", section.title().english(), Types.VARCHAR)
        .param("km", section.title().khmer(), Types.VARCHAR)
        .update();
  }

  private void writePoint(long summary, long section, Point point, int position) {
    database
        .sql(
            """
            insert into result (id, summary_id, section_id, position, number, kind,
              original_language, text, version)
            values (:id, :summary, :section, :position, :number, :kind, :language, :text, :version)
            on conflict (id) do update set section_id = excluded.section_id,
              position = excluded.position, number = excluded.number, kind = excluded.kind,
              original_language = excluded.original_language, text = excluded.text,
              version = excluded.version
            """)
        .param("id", point.id())
        .param("summary", summary)
        .param("section", section)
        .param("position", position)
        .param("number", point.number())
        .param("kind", point.kind() == null ? null : point.kind().key(), Types.VARCHAR)
        .param("language", point.language().tag())
        .param("text", point.text())
        .param("version", point.version())
        .update();
  }

  private void writeDetails(long summary, Point point) {
    for (String sql :
        List.of(
            "delete from result_topic where result_id = :id",
            "delete from result_addressee where result_id = :id",
            "delete from result_translation where result_id = :id and not appended")) {
      database.sql(sql).param("id", point.id()).update();
    }
    point.topics().forEach(topic -> writeTopic(summary, point.id(), topic));
    int position = 0;
    for (Addressee addressee : point.addressees()) {
      writeAddressee(summary, point.id(), addressee, position++);
    }
    point.translations().forEach(translation -> writeTranslation(summary, point.id(), translation));
  }

  private void writeTopic(long summary, long point, String topic) {
    database
        .sql(
            """
            insert into result_topic (result_id, summary_id, topic_code)
            values (:point, :summary, :topic)
            """)
        .param("point", point)
        .param("summary", summary)
        .param("topic", topic)
        .update();
  }

  private void writeAddressee(long summary, long point, Addressee addressee, int position) {
    database
        .sql(
            """
            insert into result_addressee
              (result_id, summary_id, position, organization_id, organization_number, name)
            values (:point, :summary, :position, :organization, :number, :name)
            """)
        .param("point", point)
        .param("summary", summary)
        .param("position", position)
        .param("organization", addressee.organization(), Types.BIGINT)
        .param("number", addressee.organizationNumber(), Types.VARCHAR)
        .param("name", addressee.name(), Types.VARCHAR)
        .update();
  }

  private void writeTranslation(long summary, long point, Translation translation) {
    database
        .sql(
            """
            insert into result_translation
              (result_id, summary_id, language, text, made_by, maker, made_at)
            values (:point, :summary, :language, :text, :kind, :maker, :at)
            """)
        .param("point", point)
        .param("summary", summary)
        .param("language", translation.language().tag())
        .param("text", translation.text())
        .param("kind", translation.madeBy().key())
        .param("maker", translation.maker())
        .param("at", translation.madeAt().atOffset(ZoneOffset.UTC))
        .update();
  }
}
