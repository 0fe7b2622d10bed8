package org.vetika.app.issue;

import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for one person over all organizations the person speaks for, the most urgent first: by
 * due date, so that what is overdue comes before everything else.
 */
@Component
public class WaitingIssues {
  private static final int MAXIMUM = 500;
  private static final Pattern PLACE_IN_LIST = Pattern.compile("([0-9]{8})-([0-9]{1,18})");

  private static final String BEHIND =
      """
      exists (select from issue_person behind where behind.issue_id = issue.id
        and (behind.person_id = :viewerPerson or behind.receipt_hash = :viewerReceipt))
      """;

  private static final String MINE =
      """
      ((wait.waits_for = 'authority' and wait.authority_id = any(:viewerOrganizations))
        or (wait.waits_for = 'asker' and (issue.asker_id = any(:viewerOrganizations) or
      """
          + BEHIND
          + """
          )) or (wait.waits_for = 'facilitator' and :viewerFacilitates))
          """;

  private static final String OWN =
      """
      (issue.asker_id = any(:viewerOrganizations)
        or issue.authority_id = any(:viewerOrganizations) or
      """
          + BEHIND
          + ")";

  private static final String FLAGGED = "(issue.flag is not null and :viewerFacilitates)";

  private final JdbcClient database;
  private final IssueLines lines;

  WaitingIssues(JdbcClient database, IssueLines lines) {
    this.database = database;
    this.lines = lines;
  }

  /**
   * A part of a queue.
   *
   * @param next what to hand over as {@code after} for the next part; null at the end. It stays
   *     good when the issues before it are done meanwhile
   */
  public record Part(List<IssueLine> lines, @Nullable String next) {}

  /**
   * A part of the queue in two queries.
   *
   * @param after the {@link Part#next} of the part before, null for the first; one that is none
   *     gives the first part
   * @param size 1 to 500
   */
  public Part page(Viewer viewer, QueueTab tab, @Nullable String after, int size) {
    int wanted = Math.clamp(size, 1, MAXIMUM);
    Cursor cursor = Cursor.of(after);
    List<IssueLines.Row> found =
        viewer
            .bind(
                database.sql(
                    IssueRows.COLUMNS
                        + IssueLines.TITLES
                        + IssueRows.FROM
                        + "where wait.id is not null and "
                        + condition(tab)
                        + """
                        and (cast(:day as date) is null
                          or (wait.due_on, issue.id) > (cast(:day as date), :id))
                        order by wait.due_on, issue.id limit :size
                        """))
            .param("day", cursor.day(), Types.DATE)
            .param("id", cursor.id())
            .param("size", wanted + 1)
            .query((row, index) -> IssueLines.Row.of(row))
            .list();
    boolean more = found.size() > wanted;
    List<IssueLines.Row> part = more ? found.subList(0, wanted) : found;
    return new Part(lines.of(part), more ? Cursor.behind(part.getLast().issue()) : null);
  }

  /** How many there are in each part of the queue, in one query. */
  public Map<QueueTab, Long> counts(Viewer viewer) {
    String columns =
        Arrays.stream(QueueTab.values())
            .map(tab -> "count(*) filter (where " + condition(tab) + ") as in_" + tab.key())
            .collect(Collectors.joining(", "));
    return viewer
        .bind(
            database.sql("select " + columns + " " + IssueRows.FROM + "where wait.id is not null"))
        .query((row, index) -> {
          var counts = new EnumMap<QueueTab, Long>(QueueTab.class);
          for (QueueTab tab : QueueTab.values()) {
            counts.put(tab, row.getLong("in_" + tab.key()));
          }
          return counts;
        })
        .single();
  }

  private static String condition(QueueTab tab) {
    return switch (tab) {
      case ALL -> "(" + MINE + " or " + FLAGGED + ")";
      case ANSWER -> "(" + MINE + " and wait.deed = 'answer')";
      case VERIFY -> "(" + MINE + " and wait.deed in ('verify', 'resubmit'))";
      case COMPLETE -> "(" + MINE + " and wait.deed = 'complete')";
      case ROUTE -> "(" + MINE + " and wait.deed = 'route')";
      case FLAGGED -> FLAGGED;
      case WATCHING -> "(" + OWN + " and not " + MINE + ")";
    };
  }

  /** After which due date and issue the next part begins. */
  private record Cursor(@Nullable LocalDate day, long id) {
    static final Cursor START = new Cursor(null, 0);

    static Cursor of(@Nullable String typed) {
      Matcher parts = PLACE_IN_LIST.matcher(typed == null ? "" : typed);
      if (!parts.matches()) {
        return START;
      }
      try {
        return new Cursor(
            LocalDate.parse(parts.group(1), DateTimeFormatter.BASIC_ISO_DATE),
            Long.parseLong(parts.group(2)));
      } catch (DateTimeParseException e) {
        return START;
      }
    }

    static @Nullable String behind(Issue issue) {
      Wait wait = issue.waiting();
      return wait == null
          ? null
          : DateTimeFormatter.BASIC_ISO_DATE.format(wait.dueOn()) + "-" + issue.id();
    }
  }
}
