package org.vetika.app.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;

/** Reads published results with all that hangs on them: seven queries however many there are. */
@Component
final class PublishedResults {
  private final JdbcClient database;
  private final Organizations organizations;
  private final Topics topics;

  PublishedResults(JdbcClient database, Organizations organizations, Topics topics) {
    this.database = database;
    this.organizations = organizations;
    this.topics = topics;
  }

  Map<Long, PublishedResult> byIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Base> bases = bases(ids);
    Map<Long, List<AddresseeRow>> addressees = addressees(ids);
    Map<Long, List<ReservationRow>> reservations = reservations(ids);
    Map<Long, List<CorrectionRow>> corrections = corrections(ids);
    Map<Long, List<PublishedResult.Translation>> translations = translations(ids);
    Map<Long, OrganizationName> names =
        organizations.names(organizationsOf(addressees, reservations, corrections));
    Map<String, Topic> byCode =
        topics.byCodes(bases.stream().flatMap(base -> base.topics().stream()).toList());
    return bases.stream()
        .map(base ->
            new PublishedResult(
                base.id(),
                base.number(),
                base.kind(),
                base.language(),
                base.text(),
                base.removed(),
                base.topics().stream().map(byCode::get).filter(Objects::nonNull).toList(),
                all(addressees, base.id(), row -> row.named(names)),
                translations.getOrDefault(base.id(), List.of()),
                all(reservations, base.id(), row -> row.named(names)),
                all(corrections, base.id(), row -> row.named(names))))
        .collect(Collectors.toMap(PublishedResult::id, Function.identity()));
  }

  private List<Base> bases(Collection<Long> ids) {
    return database
        .sql(
            """
            select r.id, r.number, r.kind, r.original_language, r.text, r.removed,
              array(select topic_code from result_topic where result_id = r.id
                    order by topic_code) as topics
            from result r join summary_result s on s.id = r.summary_id
            where r.id in (:ids) and s.state = 'published'
            """)
        .param("ids", ids)
        .query((row, index) ->
            new Base(
                row.getLong("id"),
                row.getString("number"),
                ResultKind.stored(row.getString("kind")),
                Columns.language(row, "original_language"),
                row.getString("text"),
                row.getBoolean("removed"),
                Columns.texts(row, "topics")))
        .list();
  }

  private Map<Long, List<AddresseeRow>> addressees(Collection<Long> ids) {
    return grouped(
        ids,
        """
        select result_id, organization_id, organization_number, name from result_addressee
        where result_id in (:ids) order by result_id, position
        """,
        row ->
            new AddresseeRow(
                Columns.number(row, "organization_id"),
                row.getString("organization_number"),
                row.getString("name")));
  }

  private Map<Long, List<ReservationRow>> reservations(Collection<Long> ids) {
    return grouped(
        ids,
        """
        select result_id, organization_id, organization_number, original_language, text,
          removed, recorded_at
        from result_reservation where result_id in (:ids) order by recorded_at, id
        """,
        ReservationRow::of);
  }

  private Map<Long, List<CorrectionRow>> corrections(Collection<Long> ids) {
    return grouped(
        ids,
        """
        select result_id, language, text, removed, reason, corrected_by, organization_id,
          corrected_at
        from result_correction where result_id in (:ids) order by corrected_at, id
        """,
        CorrectionRow::of);
  }

  private Map<Long, List<PublishedResult.Translation>> translations(Collection<Long> ids) {
    return grouped(
        ids,
        """
        select result_id, language, text, removed, made_by, maker, made_at, appended
        from result_translation where result_id in (:ids) order by made_at, id
        """,
        row ->
            new PublishedResult.Translation(
                Columns.language(row, "language"),
                row.getString("text"),
                row.getBoolean("removed"),
                MakerKind.stored(row.getString("made_by")),
                row.getString("maker"),
                Columns.instant(row, "made_at"),
                row.getBoolean("appended")));
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Map<Long, List<T>> grouped(Collection<Long> ids, String sql, Reader<T> reader) {
    var groups = new HashMap<Long, List<T>>();
    database
        .sql(sql)
        .param("ids", ids)
        .query(row -> {
          groups
              .computeIfAbsent(row.getLong("result_id"), id -> new ArrayList<>())
              .add(reader.read(row));
        });
    return groups;
  }

  private static Collection<Long> organizationsOf(
      Map<Long, List<AddresseeRow>> addressees,
      Map<Long, List<ReservationRow>> reservations,
      Map<Long, List<CorrectionRow>> corrections) {
    var ids = new HashSet<Long>();
    addressees.values().stream()
        .flatMap(List::stream)
        .map(AddresseeRow::organization)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    reservations.values().stream().flatMap(List::stream).forEach(row -> ids.add(row.by()));
    corrections.values().stream().flatMap(List::stream).forEach(row -> ids.add(row.by()));
    return ids;
  }

  private static <R, T> List<T> all(Map<Long, List<R>> rows, long result, Function<R, T> named) {
    return rows.getOrDefault(result, List.of()).stream().map(named).toList();
  }

  private static OrganizationName name(Map<Long, OrganizationName> names, long id) {
    return Objects.requireNonNull(names.get(id), "organization of a foreign key");
  }

  private record Base(
      long id,
      String number,
      ResultKind kind,
      Language language,
      String text,
      boolean removed,
      List<String> topics) {}

  private record AddresseeRow(
      @Nullable Long organization, @Nullable String number, @Nullable String name) {
    PublishedResult.Addressee named(Map<Long, OrganizationName> names) {
      return new PublishedResult.Addressee(
          organization == null ? null : PublishedResults.name(names, organization), number, name);
    }
  }

  private record ReservationRow(
      long by, String number, Language language, String text, boolean removed, Instant recordedAt) {
    static ReservationRow of(ResultSet row) throws SQLException {
      return new ReservationRow(
          row.getLong("organization_id"),
          row.getString("organization_number"),
          Columns.language(row, "original_language"),
          row.getString("text"),
          row.getBoolean("removed"),
          Columns.instant(row, "recorded_at"));
    }

    PublishedResult.Reservation named(Map<Long, OrganizationName> names) {
      return new PublishedResult.Reservation(
          name(names, by), number, language, text, removed, recordedAt);
    }
  }

  private record CorrectionRow(
      long by,
      Language language,
      String text,
      boolean removed,
      String reason,
      String author,
      Instant at) {
    static CorrectionRow of(ResultSet row) throws SQLException {
      return new CorrectionRow(
          row.getLong("organization_id"),
          Columns.language(row, "language"),
          row.getString("text"),
          row.getBoolean("removed"),
          row.getString("reason"),
          row.getString("corrected_by"),
          Columns.instant(row, "corrected_at"));
    }

    PublishedResult.Correction named(Map<Long, OrganizationName> names) {
      return new PublishedResult.Correction(
          language, text, removed, reason, author, name(names, by), at);
    }
  }
}
