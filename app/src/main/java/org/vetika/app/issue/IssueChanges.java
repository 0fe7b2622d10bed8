package org.vetika.app.issue;

import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Issues that everybody may see in the order in which they changed: an entry, a translation, a
 * removal, a report of the same problem.
 */
@Component
public class IssueChanges {
  /** The form of {@link IssueList#next} here: the time of a change in microseconds, the number. */
  public static final Pattern KEY = Pattern.compile("([0-9]{1,17})@(I[0-9]{4}-[0-9]{4,6})");

  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final Issues issues;
  private final IssueLines lines;

  IssueChanges(Issues issues, IssueLines lines) {
    this.issues = issues;
    this.lines = lines;
  }

  /**
   * A moment as given in addresses: {@code 2027-01-31T08:00:00Z}, or a day, which begins at midnight
   * in Cambodia. Empty when it is neither.
   */
  public static Optional<Instant> moment(String text) {
    try {
      return Optional.of(
          text.length() == "2027-01-31".length()
              ? LocalDate.parse(text).atStartOfDay(ZONE).toInstant()
              : Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * What changed longest ago first. An issue that changes while the parts are read comes again at
   * the end: nothing is passed over.
   *
   * @param after {@link IssueList#next} of the part before, or null for the first
   */
  public IssueList page(IssueFilter filter, @Nullable String after, int size) {
    Matcher key = KEY.matcher(after == null ? "" : after);
    boolean later = key.matches();
    Instant at = later ? Instant.EPOCH.plus(Long.parseLong(key.group(1)), ChronoUnit.MICROS) : null;
    List<IssueLines.Row> found =
        read(
            issues
                .bind(
                    filter,
                    IssueRows.COLUMNS
                        + IssueLines.TITLES
                        + IssueRows.FROM
                        + Issues.WHERE
                        + """
                        and (cast(:afterAt as timestamptz) is null
                          or (issue.changed_at, issue.number) > (:afterAt, :afterNumber))
                        order by issue.changed_at, issue.number limit :size
                        """)
                .param(
                    "afterAt",
                    at == null ? null : at.atOffset(ZoneOffset.UTC),
                    Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterNumber", later ? key.group(2) : null, Types.VARCHAR)
                .param("size", size + 1));
    boolean more = found.size() > size;
    List<IssueLines.Row> part = more ? found.subList(0, size) : found;
    return new IssueList(
        lines.of(part), more ? key(part.getLast().issue()) : null, issues.count(filter));
  }

  /** What changed last, the newest change first. */
  public List<IssueLine> last(IssueFilter filter, int most) {
    return lines.of(
        read(
            issues
                .bind(
                    filter,
                    IssueRows.COLUMNS
                        + IssueLines.TITLES
                        + IssueRows.FROM
                        + Issues.WHERE
                        + "order by issue.changed_at desc, issue.number desc limit :size")
                .param("size", most)));
  }

  private static List<IssueLines.Row> read(StatementSpec statement) {
    return statement.query((row, index) -> IssueLines.Row.of(row)).list();
  }

  private static String key(Issue last) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, last.changedAt()) + "@" + last.number();
  }
}
