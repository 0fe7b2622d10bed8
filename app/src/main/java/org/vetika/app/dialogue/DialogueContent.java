package org.vetika.app.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * What is written in the form of a dialogue.
 *
 * @param series the code of a series, or null
 * @param topics codes
 * @param organizations in the order in which they are shown, the conveners among them
 */
public record DialogueContent(
    DialogueKind kind,
    DialogueLevel level,
    DialogueStatus status,
    @Nullable String series,
    LocalDate startsOn,
    LocalDate endsOn,
    DatePrecision datePrecision,
    @Nullable LocalTime startTime,
    @Nullable LocalTime endTime,
    TextPair title,
    TextPair theme,
    TextPair description,
    Language originalLanguage,
    @Nullable String onlineLink,
    @Nullable Integer seats,
    boolean illustration,
    @Nullable String sourceText,
    @Nullable String sourceUrl,
    List<String> topics,
    List<PlaceContent> places,
    List<ParticipationContent> organizations,
    List<Channel> channels,
    List<DialogueDetail.AgendaItem> agenda) {

  /** A place by its official code, a venue in words, or both. */
  public record PlaceContent(@Nullable String code, @Nullable String venue) {}

  /** An organization by its internal id, in a role. */
  public record ParticipationContent(
      long organization, ParticipationRole role, HeadCounts counts, @Nullable String represents) {}

  /** What a dialogue on record says, to be changed in a form. */
  public static DialogueContent of(DialogueDetail detail) {
    DialogueLine line = detail.line();
    return new DialogueContent(
        line.kind(),
        line.level(),
        line.status(),
        line.series() == null ? null : line.series().code(),
        line.startsOn(),
        line.endsOn(),
        line.datePrecision(),
        line.startTime(),
        line.endTime(),
        line.title(),
        detail.theme(),
        detail.description(),
        detail.originalLanguage(),
        detail.onlineLink(),
        detail.seats(),
        line.illustration(),
        detail.sourceText(),
        detail.sourceUrl(),
        detail.topics().stream().map(topic -> topic.code()).toList(),
        line.places().stream()
            .map(at -> new PlaceContent(at.place() == null ? null : at.place().code(), at.venue()))
            .toList(),
        detail.participations().stream()
            .map(part ->
                new ParticipationContent(
                    part.organization().id(), part.role(), part.counts(), part.represents()))
            .toList(),
        detail.channels(),
        detail.agenda());
  }

  /** The same with other organizations, channels and places. */
  public DialogueContent with(
      List<ParticipationContent> otherOrganizations,
      List<Channel> otherChannels,
      List<PlaceContent> otherPlaces) {
    return new DialogueContent(
        kind,
        level,
        status,
        series,
        startsOn,
        endsOn,
        datePrecision,
        startTime,
        endTime,
        title,
        theme,
        description,
        originalLanguage,
        onlineLink,
        seats,
        illustration,
        sourceText,
        sourceUrl,
        topics,
        otherPlaces,
        otherOrganizations,
        otherChannels,
        agenda);
  }

  boolean convenedBy(long organization) {
    return organizations.stream()
        .anyMatch(part ->
            part.organization() == organization && part.role() == ParticipationRole.CONVENED);
  }
}
