package org.vetika.app.opendata.representation;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Channel;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialoguePlace;
import org.vetika.app.dialogue.HeadCounts;
import org.vetika.app.dialogue.SeriesName;
import org.vetika.app.opendata.representation.DialogueDetailRepresentation.AgendaItem;
import org.vetika.app.opendata.representation.DialogueDetailRepresentation.Change;
import org.vetika.app.opendata.representation.DialogueDetailRepresentation.ChannelRepresentation;
import org.vetika.app.opendata.representation.DialogueDetailRepresentation.Document;
import org.vetika.app.opendata.representation.DialogueDetailRepresentation.Participation;
import org.vetika.app.opendata.representation.DialogueRepresentation.Location;
import org.vetika.app.opendata.representation.DialogueRepresentation.SeriesReference;
import org.vetika.app.web.Language;

/** Represents dialogues. */
@Component
public class DialogueRepresentations {
  /** The record's own zone, in which every date of it is. */
  private static final String ZONE = "Asia/Phnom_Penh";

  private final References references;
  private final ResultRepresentations results;

  public DialogueRepresentations(References references, ResultRepresentations results) {
    this.references = references;
    this.results = results;
  }

  public DialogueRepresentation of(DialogueLine line) {
    return line(line, ZONE);
  }

  public DialogueDetailRepresentation of(DialogueDetail detail) {
    String number = detail.line().number();
    return new DialogueDetailRepresentation(
        references.license(),
        line(detail.line(), detail.timeZone()),
        References.text(detail.theme()),
        References.text(detail.description()),
        detail.originalLanguage().tag(),
        detail.onlineLink(),
        detail.seats(),
        detail.seatsTaken(),
        detail.waiting(),
        detail.topics().stream().map(references::topic).toList(),
        detail.participations().stream().map(this::participation).toList(),
        detail.channels().stream().map(DialogueRepresentations::channel).toList(),
        detail.agenda().stream().map(DialogueRepresentations::item).toList(),
        detail.documents().stream().map(DialogueRepresentations::document).toList(),
        detail.summary() == null ? null : results.summary(detail.summary(), number),
        References.source(detail.sourceText(), detail.sourceUrl()),
        detail.changes().stream()
            .map(each -> new Change(each.version(), each.at(), each.note()))
            .toList());
  }

  private DialogueRepresentation line(DialogueLine line, String zone) {
    return new DialogueRepresentation(
        line.number(),
        references.url("/dialogues/" + line.number()),
        line.kind().key(),
        line.level().key(),
        line.status().key(),
        KnownDate.of(line.startsOn(), line.datePrecision()),
        KnownDate.of(line.endsOn(), line.datePrecision()),
        line.datePrecision().key(),
        time(line.startTime()),
        time(line.endTime()),
        zone,
        References.text(line.title()),
        series(line.series()),
        locations(line.places()),
        line.conveners().stream().map(references::organization).toList(),
        line.summaryState() == null ? null : line.summaryState().key(),
        line.resultCount(),
        line.illustration(),
        line.changedAt());
  }

  private static @Nullable SeriesReference series(@Nullable SeriesName series) {
    return series == null
        ? null
        : new SeriesReference(series.code(), References.text(series.name()));
  }

  private List<Location> locations(List<DialoguePlace> places) {
    return places.stream()
        .map(each ->
            new Location(
                each.place() == null ? null : references.place(each.place()), each.venue()))
        .toList();
  }

  private Participation participation(DialogueDetail.Participation participation) {
    HeadCounts counts = participation.counts();
    return new Participation(
        references.organization(participation.organization()),
        participation.role().key(),
        counts.people(),
        counts.women(),
        counts.men(),
        counts.withDisability(),
        counts.youth(),
        participation.represents());
  }

  private static ChannelRepresentation channel(Channel channel) {
    return new ChannelRepresentation(
        channel.kind().key(),
        channel.name(),
        channel.provincesReached(),
        channel.followers(),
        channel.note());
  }

  private static AgendaItem item(DialogueDetail.AgendaItem item) {
    return new AgendaItem(time(item.startsAt()), References.text(item.title()), item.speaker());
  }

  private static Document document(DialogueDetail.Document document) {
    return new Document(
        document.sha256(),
        document.name(),
        document.contentType(),
        document.bytes(),
        tag(document.language()),
        document.addedAt());
  }

  private static @Nullable String tag(@Nullable Language language) {
    return language == null ? null : language.tag();
  }

  private static @Nullable String time(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
  }
}
