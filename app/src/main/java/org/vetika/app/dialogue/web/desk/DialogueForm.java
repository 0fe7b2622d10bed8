package org.vetika.app.dialogue.web.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.Channel;
import org.vetika.app.dialogue.ChannelKind;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueContent;
import org.vetika.app.dialogue.DialogueContent.ParticipationContent;
import org.vetika.app.dialogue.DialogueContent.PlaceContent;
import org.vetika.app.dialogue.DialogueDetail.AgendaItem;
import org.vetika.app.dialogue.DialogueKind;
import org.vetika.app.dialogue.DialogueLevel;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.HeadCounts;
import org.vetika.app.dialogue.OrganizationNumbers;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.web.Language;

/** Reads the posted form of a dialogue. Empty rows are passed over. */
final class DialogueForm {
  private final FormValues form;
  private final Map<String, Long> organizations;
  private final List<PlaceContent> places;

  private DialogueForm(
      FormValues form, Map<String, Long> organizations, List<PlaceContent> places) {
    this.form = form;
    this.organizations = organizations;
    this.places = places;
  }

  static Outcome<DialogueContent> read(
      FormValues form, OrganizationNumbers numbers, PlaceFields.Rows places) {
    List<String> written =
        form.all("organization").stream()
            .map(DialogueForm::organizationNumber)
            .filter(number -> !number.isEmpty())
            .toList();
    Map<String, Long> ids = numbers.ids(written);
    if (!ids.keySet().containsAll(written)) {
      return Outcome.refused(Refusal.UNKNOWN_ORGANIZATION);
    }
    Optional<Refusal> unclear = places.problem();
    return unclear.isPresent()
        ? Outcome.refused(unclear.get())
        : new DialogueForm(form, ids, places.contents()).content();
  }

  private Outcome<DialogueContent> content() {
    LocalDate starts = form.date("starts");
    LocalDate ends = form.text("ends").isBlank() ? starts : form.date("ends");
    if (starts == null || ends == null) {
      return Outcome.refused(Refusal.BAD_DATES);
    }
    var problems = new ArrayList<Refusal>();
    List<ParticipationContent> parts = tried(this::participations, Refusal.BAD_COUNTS, problems);
    List<Channel> channels = tried(this::channels, Refusal.BAD_COUNTS, problems);
    List<AgendaItem> agenda = tried(this::agenda, Refusal.BAD_TIMES, problems);
    var times =
        tried(
            () -> List.of(new Times(form.time("start", 0), form.time("end", 0))),
            Refusal.BAD_TIMES,
            problems);
    var seats =
        tried(() -> List.of(new Seats(form.integer("seats", 0))), Refusal.TOO_FEW_SEATS, problems);
    if (!problems.isEmpty()) {
      return Outcome.refused(problems.getFirst());
    }
    return new Outcome.Done<>(
        new DialogueContent(
            DialogueKind.ofKey(form.text("kind")).orElse(DialogueKind.WORKSHOP),
            DialogueLevel.ofKey(form.text("level")).orElse(DialogueLevel.NATIONAL),
            DialogueStatus.ofKey(form.text("status")).orElse(DialogueStatus.ANNOUNCED),
            form.clean("series", 0),
            starts,
            ends,
            DatePrecision.ofKey(form.text("precision")).orElse(DatePrecision.DAY),
            times.getFirst().start(),
            times.getFirst().end(),
            form.pair("title"),
            form.pair("theme"),
            form.pair("description"),
            Language.ofTag(form.text("language")).orElse(Language.KM),
            form.clean("link", 0),
            seats.getFirst().limit(),
            form.has("illustration", "yes"),
            form.clean("source_text", 0),
            form.clean("source_url", 0),
            form.all("topic"),
            places,
            parts,
            channels,
            agenda));
  }

  private record Times(java.time.@Nullable LocalTime start, java.time.@Nullable LocalTime end) {}

  private record Seats(@Nullable Integer limit) {}

  private static <T> List<T> tried(
      Supplier<List<T>> reading, Refusal refusal, List<Refusal> problems) {
    try {
      return reading.get();
    } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
      problems.add(refusal);
      return List.of();
    }
  }

  private List<ParticipationContent> participations() {
    var parts = new ArrayList<ParticipationContent>();
    for (int row = 0; row < form.rows("organization"); row++) {
      Long id = organizations.get(organizationNumber(form.text("organization", row)));
      if (id != null) {
        var counts =
            new HeadCounts(
                form.integer("people", row),
                form.integer("women", row),
                form.integer("men", row),
                form.integer("disability", row),
                form.integer("youth", row));
        parts.add(
            new ParticipationContent(
                id,
                ParticipationRole.ofKey(form.text("role", row)).orElse(ParticipationRole.TOOK_PART),
                counts,
                form.clean("represents", row)));
      }
    }
    return parts;
  }

  private List<Channel> channels() {
    var channels = new ArrayList<Channel>();
    for (int row = 0; row < form.rows("channel_kind"); row++) {
      var kind = ChannelKind.ofKey(form.text("channel_kind", row));
      if (kind.isPresent()) {
        channels.add(
            new Channel(
                kind.get(),
                form.clean("channel_name", row),
                form.integer("channel_provinces", row),
                form.number("channel_followers", row),
                form.clean("channel_note", row)));
      }
    }
    return channels;
  }

  private List<AgendaItem> agenda() {
    var agenda = new ArrayList<AgendaItem>();
    for (int row = 0; row < form.rows("agenda_en"); row++) {
      var title = new TextPair(form.text("agenda_en", row), form.text("agenda_km", row));
      if (!title.isEmpty()) {
        agenda.add(
            new AgendaItem(form.time("agenda_at", row), title, form.clean("agenda_speaker", row)));
      }
    }
    return agenda;
  }

  private static String organizationNumber(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  /** The form of what is on record. */
  static FormValues of(DialogueContent content, Map<Long, String> numbers) {
    var values = new HashMap<String, List<String>>();
    put(values, "kind", content.kind().key());
    put(values, "level", content.level().key());
    put(values, "status", content.status().key());
    put(values, "series", content.series());
    put(values, "starts", content.startsOn());
    put(values, "ends", content.endsOn());
    put(values, "precision", content.datePrecision().key());
    put(values, "start", content.startTime());
    put(values, "end", content.endTime());
    pair(values, "title", content.title());
    pair(values, "theme", content.theme());
    pair(values, "description", content.description());
    put(values, "language", content.originalLanguage().tag());
    put(values, "link", content.onlineLink());
    put(values, "seats", content.seats());
    put(values, "illustration", content.illustration() ? "yes" : "");
    put(values, "source_text", content.sourceText());
    put(values, "source_url", content.sourceUrl());
    values.put("topic", content.topics());
    for (PlaceContent place : content.places()) {
      put(values, "place", place.code());
      put(values, "venue", place.venue());
    }
    content.organizations().forEach(part -> participation(values, part, numbers));
    content.channels().forEach(channel -> channel(values, channel));
    for (AgendaItem item : content.agenda()) {
      put(values, "agenda_at", item.startsAt());
      put(values, "agenda_en", item.title().english());
      put(values, "agenda_km", item.title().khmer());
      put(values, "agenda_speaker", item.speaker());
    }
    return new FormValues(values);
  }

  private static void participation(
      Map<String, List<String>> values, ParticipationContent part, Map<Long, String> numbers) {
    put(values, "organization", numbers.get(part.organization()));
    put(values, "role", part.role().key());
    put(values, "people", part.counts().people());
    put(values, "women", part.counts().women());
    put(values, "men", part.counts().men());
    put(values, "disability", part.counts().withDisability());
    put(values, "youth", part.counts().youth());
    put(values, "represents", part.represents());
  }

  private static void channel(Map<String, List<String>> values, Channel channel) {
    put(values, "channel_kind", channel.kind().key());
    put(values, "channel_name", channel.name());
    put(values, "channel_provinces", channel.provincesReached());
    put(values, "channel_followers", channel.followers());
    put(values, "channel_note", channel.note());
  }

  private static void pair(Map<String, List<String>> values, String field, TextPair pair) {
    put(values, field + "_en", pair.english());
    put(values, field + "_km", pair.khmer());
  }

  private static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
    values.computeIfAbsent(field, any -> new ArrayList<>()).add(Objects.toString(value, ""));
  }
}
