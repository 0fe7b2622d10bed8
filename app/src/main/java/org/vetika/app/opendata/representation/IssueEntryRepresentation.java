package org.vetika.app.opendata.representation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the thread of an issue; never changed. What means nothing for its kind is null.
 *
 * @param entry permanent number of the entry, to be handed back as {@code seen}
 * @param organization spoken for; null for the clock and for people who speak for themselves
 * @param author as shown on the page
 * @param action what is asked, or what will be done
 * @param removed the text had to go; {@code removals} of the issue say why
 * @param corrects the entry that this one corrects
 * @param dueOn the date that this entry set
 * @param done of {@code total}, as this side counted
 * @param otherIssue merged into, or joined
 * @param milestone the entry that set the milestone of this progress
 * @param attachments files that everybody may have; of removed ones {@code removals} tell
 */
public record IssueEntryRepresentation(
    long entry,
    String url,
    String kind,
    Instant at,
    String side,
    @Nullable OrganizationReference organization,
    @Nullable String author,
    String language,
    String text,
    @Nullable String action,
    boolean removed,
    @Nullable Long corrects,
    @Nullable AnswerRepresentation answer,
    @Nullable OrganizationReference fromAuthority,
    @Nullable OrganizationReference toAuthority,
    @Nullable String promisedOn,
    @Nullable String dueOn,
    @Nullable String position,
    @Nullable Integer done,
    @Nullable Integer total,
    @Nullable String onDay,
    @Nullable String untilDay,
    @Nullable String responsible,
    @Nullable String otherIssue,
    @Nullable Long milestone,
    List<AttachmentRepresentation> attachments,
    List<TranslationRepresentation> translations) {

  /** What an authority decided; the day promised stands beside it. */
  public record AnswerRepresentation(
      String decision, @Nullable String legalGround, @Nullable String letter) {}

  /** The entry in the other language, with who made it; {@code title} only of what was raised. */
  public record TranslationRepresentation(
      String language,
      @Nullable String title,
      String text,
      @Nullable String action,
      boolean removed,
      String madeBy,
      String maker,
      Instant madeAt) {}
}
