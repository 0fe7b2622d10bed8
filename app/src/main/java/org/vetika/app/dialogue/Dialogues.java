package org.vetika.app.dialogue;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Facet;

/** The dialogues on record, as the public may read them. */
@Component
public class Dialogues {
  private static final int MAXIMUM = 1000;

  private final JdbcClient database;
  private final DialogueLines lines;
  private final DialogueSelection selection;
  private final DialogueDetails details;
  private final Clock clock;

  Dialogues(
      JdbcClient database,
      DialogueLines lines,
      DialogueSelection selection,
      DialogueDetails details,
      Clock clock) {
    this.database = database;
    this.lines = lines;
    this.selection = selection;
    this.details = details;
    this.clock = clock;
  }

  /**
   * Dialogues of a filter, newest first.
   *
   * @param after the number of the last dialogue already seen, or null for the first page; an
   *     unknown number gives an empty page
   * @param size 1 to 1000
   */
  public DialogueList page(DialogueFilter filter, @Nullable String after, int size) {
    int wanted = Math.clamp(size, 1, MAXIMUM);
    List<Long> ids = selection.ids(filter, after, wanted + 1);
    boolean more = ids.size() > wanted;
    List<DialogueLine> found = lines.of(more ? ids.subList(0, wanted) : ids);
    Map<String, List<Facet>> facets = new HashMap<>(selection.facets(filter));
    List<Facet> all = facets.remove("total");
    long total = all == null ? 0 : all.getFirst().count();
    return new DialogueList(found, more ? found.getLast().number() : null, total, facets);
  }

  /** Everything public about the dialogue of a number. */
  public Optional<DialogueDetail> detail(String number) {
    return details.find(number);
  }

  /** The line of one dialogue. */
  public Optional<DialogueLine> line(String number) {
    return lines.of(ids("select id from dialogue where number = :value", number)).stream()
        .findFirst();
  }

  /** Announced dialogues that are not over, the next first. */
  public List<DialogueLine> upcoming() {
    return lines.of(
        database
            .sql(
                """
                select id from dialogue where status = 'announced' and ends_on >= :today
                order by starts_on, start_time nulls last, id limit 100
                """)
            .param("today", LocalDate.now(clock))
            .query((row, index) -> row.getLong(1))
            .list());
  }

  /** Dialogues that have a day in the month, the earliest first; only those whose day is known. */
  public List<DialogueLine> month(YearMonth month) {
    return lines.of(
        database
            .sql(
                """
                select id from dialogue
                where date_precision = 'day' and starts_on <= :last and ends_on >= :first
                order by starts_on, start_time nulls first, id
                """)
            .param("first", month.atDay(1))
            .param("last", month.atEndOfMonth())
            .query((row, index) -> row.getLong(1))
            .list());
  }

  /**
   * How many dialogues were held in each province, by province code; a dialogue in several counts
   * in each.
   *
   * @param year null for all years
   */
  public Map<String, Integer> byPlaceCounts(@Nullable Integer year) {
    var counts = new HashMap<String, Integer>();
    database
        .sql(
            """
            select left(p.place_code, 2), count(distinct d.id) from dialogue d
            join dialogue_place p on p.dialogue_id = d.id and p.place_code is not null
            where d.status = 'held'
              and (cast(:year as integer) is null
                or extract(year from d.starts_on)::integer = :year)
            group by 1
            """)
        .param("year", year, Types.INTEGER)
        .query(row -> {
          counts.put(row.getString(1), row.getInt(2));
        });
    return Map.copyOf(counts);
  }

  private List<Long> ids(String sql, String value) {
    return database.sql(sql).param("value", value).query((row, index) -> row.getLong(1)).list();
  }
}
