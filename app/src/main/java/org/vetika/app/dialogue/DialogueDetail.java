package org.vetika.app.dialogue;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.Language;

/**
 * Everything public about one dialogue.
 *
 * @param theme what it is about, if more than the title
 * @param timeZone always {@code Asia/Phnom_Penh} so far
 * @param seats null when there is no limit
 * @param seatsTaken people of registered organizations who have a seat
 * @param waiting people on the waiting list
 * @param summary null until the summary result is published
 * @param changes the call and every change since, oldest first
 */
public record DialogueDetail(
    DialogueLine line,
    TextPair theme,
    TextPair description,
    Language originalLanguage,
    String timeZone,
    @Nullable String onlineLink,
    @Nullable Integer seats,
    int seatsTaken,
    int waiting,
    List<Topic> topics,
    List<Participation> participations,
    List<Channel> channels,
    List<AgendaItem> agenda,
    List<Document> documents,
    @Nullable PublishedSummary summary,
    @Nullable String sourceText,
    @Nullable String sourceUrl,
    List<Change> changes,
    int version) {

  /** An organization in the dialogue; counts are of people and null when nobody stated them. */
  public record Participation(
      OrganizationName organization,
      ParticipationRole role,
      HeadCounts counts,
      @Nullable String represents) {}

  /** An item of the agenda. */
  public record AgendaItem(
      @Nullable LocalTime startsAt, TextPair title, @Nullable String speaker) {}

  /**
   * A file on record.
   *
   * @param sha256 the fingerprint of its bytes, which also names it in addresses
   * @param imported whether the summary result was read from it
   */
  public record Document(
      String sha256,
      String name,
      String contentType,
      long bytes,
      @Nullable Language language,
      boolean imported,
      Instant addedAt) {}

  /** When the dialogue was called or changed, by whom, and what was said about it. */
  public record Change(int version, Instant at, String by, String note) {}
}
