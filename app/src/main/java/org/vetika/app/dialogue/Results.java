package org.vetika.app.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Published results, each by its permanent address or as lists. */
@Component
public class Results {
  private static final int MAXIMUM = 1000;

  /** Newest dialogue first, then as printed; the cursor is {@code D2021-001/2.1}. */
  private static final String FROM =
      """
      from result r
      join summary_result summary on summary.id = r.summary_id and summary.state = 'published'
      join summary_section section on section.id = r.section_id
      join dialogue d on d.id = summary.dialogue_id
      where (cast(:dialogue as text) is null or d.number = :dialogue)
        and (cast(:kind as text) is null or r.kind = :kind)
        and (cast(:year as integer) is null or extract(year from d.starts_on)::integer = :year)
        and (cast(:topic as text) is null or exists (
          select 1 from result_topic t where t.result_id = r.id and t.topic_code = :topic))
        and (cast(:place as text) is null or exists (
          select 1 from dialogue_place p
          where p.dialogue_id = d.id and starts_with(p.place_code, :place)))
        and (cast(:addressee as bigint) is null or exists (
          select 1 from result_addressee a
          where a.result_id = r.id and a.organization_id = :addressee))
      """;

  private static final String COLUMNS =
      """
      select r.id, d.number, d.title_en, d.title_km, d.starts_on, d.date_precision, d.illustration,
        section.number as section_number, section.title_en as section_en,
        section.title_km as section_km, summary.fingerprint, summary.published_at
      """;

  private final JdbcClient database;
  private final PublishedResults results;

  Results(JdbcClient database, PublishedResults results) {
    this.database = database;
    this.results = results;
  }

  /** The published result of an address {@code /dialogues/D2021-001/results/2.1}. */
  public Optional<ResultEntry> find(String dialogueNumber, String resultNumber) {
    var filter = new ResultFilter(dialogueNumber, null, null, null, null, null);
    return entries(
            bind(filter, COLUMNS + FROM + " and r.number = :number").param("number", resultNumber))
        .stream()
        .findFirst();
  }

  /**
   * Published results of a filter.
   *
   * @param after {@code dialogue/result} of the last one seen, such as {@code D2021-001/2.1}, or
   *     null for the first page
   * @param size 1 to 1000
   */
  public ResultList page(ResultFilter filter, @Nullable String after, int size) {
    int wanted = Math.clamp(size, 1, MAXIMUM);
    List<ResultEntry> found =
        entries(
            bind(
                    filter,
                    COLUMNS
                        + FROM
                        + """
                        and (cast(:after as text) is null
                          or (-(d.starts_on - date '1900-01-01'), -d.id, r.position) > (
                            select -(d2.starts_on - date '1900-01-01'), -d2.id, r2.position
                            from result r2
                            join summary_result s2 on s2.id = r2.summary_id
                            join dialogue d2 on d2.id = s2.dialogue_id
                            where d2.number = split_part(:after, '/', 1)
                              and r2.number = split_part(:after, '/', 2)))
                        order by d.starts_on desc, d.id desc, r.position limit :size
                        """)
                .param("after", after, Types.VARCHAR)
                .param("size", wanted + 1));
    long total =
        bind(filter, "select count(*) " + FROM).query((row, index) -> row.getLong(1)).single();
    boolean more = found.size() > wanted;
    List<ResultEntry> page = more ? found.subList(0, wanted) : found;
    return new ResultList(List.copyOf(page), more ? cursor(page.getLast()) : null, total);
  }

  private static String cursor(ResultEntry entry) {
    return entry.dialogueNumber() + "/" + entry.result().number();
  }

  private List<ResultEntry> entries(StatementSpec statement) {
    List<Row> rows = statement.query((row, index) -> Row.of(row)).list();
    Map<Long, PublishedResult> byId = results.byIds(rows.stream().map(Row::id).toList());
    return rows.stream().map(row -> row.entry(byId)).toList();
  }

  private StatementSpec bind(ResultFilter filter, String sql) {
    return database
        .sql(sql)
        .param("dialogue", filter.dialogue(), Types.VARCHAR)
        .param("kind", filter.kind() == null ? null : filter.kind().key(), Types.VARCHAR)
        .param("topic", filter.topic(), Types.VARCHAR)
        .param("place", filter.place(), Types.VARCHAR)
        .param("year", filter.year(), Types.INTEGER)
        .param("addressee", filter.addressee(), Types.BIGINT);
  }

  private record Row(
      long id,
      String dialogue,
      TextPair title,
      LocalDate date,
      DatePrecision precision,
      boolean illustration,
      @Nullable String sectionNumber,
      TextPair sectionTitle,
      String fingerprint,
      Instant publishedAt) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("id"),
          row.getString("number"),
          Columns.pair(row, "title"),
          Columns.date(row, "starts_on"),
          DatePrecision.stored(row.getString("date_precision")),
          row.getBoolean("illustration"),
          row.getString("section_number"),
          Columns.pair(row, "section"),
          row.getString("fingerprint"),
          Columns.instant(row, "published_at"));
    }

    ResultEntry entry(Map<Long, PublishedResult> byId) {
      return new ResultEntry(
          dialogue,
          title,
          date,
          precision,
          illustration,
          sectionNumber,
          sectionTitle,
          fingerprint,
          publishedAt,
          Objects.requireNonNull(byId.get(id)));
    }
  }
}
