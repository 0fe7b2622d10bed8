package org.vetika.app.dialogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a calendar needs beside {@link Dialogues#month}. */
@Component
public class DialogueMonths {
  private final JdbcClient database;
  private final DialogueLines lines;

  DialogueMonths(JdbcClient database, DialogueLines lines) {
    this.database = database;
    this.lines = lines;
  }

  /**
   * The nearest months that have a dialogue, before and after a month.
   *
   * @param before null when there is none
   * @param after null when there is none
   */
  public record Neighbors(@Nullable YearMonth before, @Nullable YearMonth after) {}

  /** Dialogues of which only this month is known, not the day. */
  public List<DialogueLine> withoutDay(YearMonth month) {
    return lines.of(
        database
            .sql(
                """
                select id from dialogue
                where date_precision = 'month' and starts_on <= :last and ends_on >= :first
                order by starts_on, id
                """)
            .param("first", month.atDay(1))
            .param("last", month.atEndOfMonth())
            .query((row, index) -> row.getLong(1))
            .list());
  }

  /** The nearest months with a dialogue; those of which only the year is known do not count. */
  public Neighbors neighbors(YearMonth month) {
    return database
        .sql(
            """
            select max(ends_on) filter (where ends_on < :first) as before,
              min(starts_on) filter (where starts_on > :last) as after
            from dialogue where date_precision <> 'year'
            """)
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .query((row, index) ->
            new Neighbors(
                month(row.getObject("before", LocalDate.class)),
                month(row.getObject("after", LocalDate.class))))
        .single();
  }

  private static @Nullable YearMonth month(@Nullable LocalDate date) {
    return date == null ? null : YearMonth.from(date);
  }
}
