package org.vetika.app.opendata.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything public about a dialogue.
 *
 * @param seats null when there is no limit
 * @param summary null until the summary result is published
 */
public record DialogueDetailRepresentation(
    LicenseRepresentation license,
    @JsonUnwrapped DialogueRepresentation dialogue,
    @Nullable LanguageText theme,
    @Nullable LanguageText description,
    String originalLanguage,
    @Nullable String onlineLink,
    @Nullable Integer seats,
    int seatsTaken,
    int waiting,
    List<TopicReference> topics,
    List<Participation> participations,
    List<ChannelRepresentation> channels,
    List<AgendaItem> agenda,
    List<Document> documents,
    @Nullable SummaryRepresentation summary,
    @Nullable SourceRepresentation source,
    List<Change> changes) {

  /** An organization that took part; counts are of people, null where nobody stated them. */
  public record Participation(
      OrganizationReference organization,
      String role,
      @Nullable Integer people,
      @Nullable Integer women,
      @Nullable Integer men,
      @Nullable Integer withDisability,
      @Nullable Integer youth,
      @Nullable String represents) {}

  /** A way in which the dialogue reached people. */
  public record ChannelRepresentation(
      String kind,
      @Nullable String name,
      @Nullable Integer provincesReached,
      @Nullable Long followers,
      @Nullable String note) {}

  /** An item of the agenda. */
  public record AgendaItem(
      @Nullable String startTime, @Nullable LanguageText title, @Nullable String speaker) {}

  /** A file on record, named by the SHA-256 of its bytes. */
  public record Document(
      String sha256,
      String name,
      String contentType,
      long bytes,
      @Nullable String language,
      Instant addedAt) {}

  /** The call or a change of the announcement. */
  public record Change(int version, Instant at, String note) {}
}
