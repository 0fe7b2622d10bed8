package org.vetika.app.issue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueSelection.Spot;
import org.vetika.app.issue.Issues.Order;

/**
 * Issues that everybody may see in the order in which they changed: an entry, a translation, a
 * removal, a report of the same problem.
 */
@Component
public class IssueChanges {
  /** The form of {@link IssueList#next} here: the time of a change in microseconds, the number. */
  public static final Pattern KEY = Pattern.compile("([0-9]{1,17})@(I[0-9]{4}-[0-9]{4,6})");

  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final JdbcClient database;
  private final Issues issues;
  private final IssueLines lines;

  IssueChanges(JdbcClient database, Issues issues, IssueLines lines) {
    this.database = database;
    this.issues = issues;
    this.lines = lines;
  }

  /**
   * A moment as given in addresses: {@code 2027-01-31T08:00:00Z}, or a day, which begins at
   * midnight in Cambodia. Empty when it is neither.
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
    Spot spot = key.matches() ? spot(Long.parseLong(key.group(1)), key.group(2)) : null;
    var selection = issues.selection(filter);
    List<Long> found = selection.changed(spot, size + 1);
    List<IssueLines.Row> rows =
        issues.rows(found.subList(0, Math.min(size, found.size())), Order.LONGEST_UNCHANGED);
    boolean more = found.size() > size && !rows.isEmpty();
    return new IssueList(
        lines.of(rows), more ? key(rows.getLast().issue()) : null, selection.total());
  }

  /** What changed last, the newest change first. */
  public List<IssueLine> last(IssueFilter filter, int most) {
    return lines.of(issues.rows(issues.selection(filter).changedLast(most), Order.CHANGED_LAST));
  }

  /**
   * An issue that is not there any more, or not for everybody, counts as the first of its moment.
   */
  private Spot spot(long at, String number) {
    return new Spot(
        at,
        database
            .sql("select id from issue where number = :number and visibility = 'public'")
            .param("number", number)
            .query((row, index) -> row.getLong(1))
            .optional()
            .orElse(0L));
  }

  private static String key(Issue last) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, last.changedAt()) + "@" + last.number();
  }
}
