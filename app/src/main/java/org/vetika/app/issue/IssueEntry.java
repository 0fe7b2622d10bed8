package org.vetika.app.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * One entry of the thread; never changed. What a field means depends on the kind; all but the first
 * are null or empty where they mean nothing.
 *
 * @param organization internal id of the organization spoken for
 * @param author the person as shown, empty for the clock and for people who speak for themselves
 * @param action what is asked (raised, replied, contested), or what will be done (answered)
 * @param removed the text had to go; a stub says who took it out, when and why
 * @param corrects the entry that this one corrects
 * @param responsible who carries out what an answer promises
 * @param toAuthority internal id of the authority that must act from here on; of what was raised,
 *     the one that should answer as its asker sees it, whether or not it is competent
 * @param dueOn the date this entry set
 * @param done of {@code total}, as this side counted
 * @param onDay of a visit, or from when a pause runs; {@code untilDay} its end
 * @param otherIssue the number of the issue merged into, or of the one that was joined
 * @param milestone the entry that set the milestone this progress belongs to
 */
public record IssueEntry(
    long id,
    EntryKind kind,
    Instant at,
    Side side,
    @Nullable Long organization,
    String author,
    Visibility visibility,
    Language language,
    String text,
    String action,
    boolean removed,
    @Nullable Long corrects,
    @Nullable Decision decision,
    @Nullable String responsible,
    @Nullable LocalDate promisedOn,
    @Nullable String legalGround,
    @Nullable String letter,
    @Nullable Long fromAuthority,
    @Nullable Long toAuthority,
    @Nullable LocalDate dueOn,
    @Nullable Position position,
    @Nullable Integer done,
    @Nullable Integer total,
    @Nullable LocalDate onDay,
    @Nullable LocalDate untilDay,
    @Nullable String otherIssue,
    @Nullable Long milestone,
    List<Translation> translations) {
  /**
   * The name of an entry, under which its removal is recorded and its files stand: {@code
   * I2026-0001/entries/17}.
   */
  public static String key(String number, long entry) {
    return number + "/entries/" + entry;
  }

  /** The entry in the other language, with who made it. */
  public record Translation(
      Language language,
      @Nullable String title,
      String text,
      String action,
      boolean removed,
      String madeBy,
      String maker,
      Instant madeAt) {}
}
