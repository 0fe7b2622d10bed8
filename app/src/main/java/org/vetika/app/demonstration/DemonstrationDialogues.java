package org.vetika.app.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.demonstration.DemonstrationOrganizations.Registered;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.CallingDialogue;
import org.vetika.app.dialogue.Channel;
import org.vetika.app.dialogue.ChannelKind;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueContent;
import org.vetika.app.dialogue.DialogueContent.ParticipationContent;
import org.vetika.app.dialogue.DialogueContent.PlaceContent;
import org.vetika.app.dialogue.DialogueKind;
import org.vetika.app.dialogue.DialogueLevel;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.HeadCounts;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.Series;
import org.vetika.app.dialogue.SeriesTable;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;

/** Calls the dialogues that the sources report. */
@Component
class DemonstrationDialogues {
  private final CallingDialogue calling;
  private final SeriesTable series;
  private final DemonstrationSummaries summaries;

  DemonstrationDialogues(
      CallingDialogue calling, SeriesTable series, DemonstrationSummaries summaries) {
    this.calling = calling;
    this.series = series;
    this.summaries = summaries;
  }

  void load(Visitor loader, Map<String, Registered> organizations) {
    for (JsonNode each : DemonstrationFiles.each(DemonstrationFiles.read("dialogues.json"))) {
      var acting = new Acting(loader, id(organizations, each.path("convened").path(0).asString()));
      DialogueContent content = content(each, organizations);
      if (!(calling.call(acting, content, "") instanceof Outcome.Done<String>(String number))) {
        throw new IllegalStateException("Dialogue not called: " + content.title());
      }
      String summary = DemonstrationFiles.text(each, "summary");
      if (summary != null) {
        summaries.load(acting, number, summary, organizations);
      }
    }
  }

  private static long id(Map<String, Registered> organizations, String name) {
    Registered found = organizations.get(name);
    if (found == null) {
      throw new IllegalStateException("No such organization in the files: " + name);
    }
    return found.id();
  }

  private DialogueContent content(JsonNode each, Map<String, Registered> organizations) {
    LocalDate start = LocalDate.parse(each.path("start").asString());
    String end = DemonstrationFiles.text(each, "end");
    DialogueKind kind = DialogueKind.ofKey(each.path("kind").asString()).orElseThrow();
    return new DialogueContent(
        kind,
        DialogueLevel.ofKey(each.path("level").asString()).orElseThrow(),
        DialogueStatus.ofKey(each.path("status").asString("held")).orElseThrow(),
        each.path("series").asBoolean(false) ? seriesOf(kind) : null,
        start,
        end == null ? start : LocalDate.parse(end),
        DatePrecision.ofKey(each.path("precision").asString("day")).orElseThrow(),
        time(each, "startTime"),
        time(each, "endTime"),
        DemonstrationFiles.pair(each.path("title")),
        TextPair.NONE,
        DemonstrationFiles.pair(each.path("about")),
        Language.ofTag(each.path("original").asString("en")).orElseThrow(),
        null,
        each.has("seats") ? each.path("seats").asInt() : null,
        each.path("illustration").asBoolean(false),
        DemonstrationFiles.text(each, "source"),
        null,
        DemonstrationFiles.texts(each.path("topics")),
        places(each),
        participations(each, organizations),
        channels(each),
        List.of());
  }

  private @Nullable String seriesOf(DialogueKind kind) {
    return series.all().stream()
        .filter(each -> each.kind() == kind)
        .map(Series::code)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalTime time(JsonNode each, String field) {
    String text = DemonstrationFiles.text(each, field);
    return text == null ? null : LocalTime.parse(text);
  }

  private static List<PlaceContent> places(JsonNode each) {
    return DemonstrationFiles.each(each.path("places")).stream()
        .map(place ->
            new PlaceContent(
                place.path("code").asString(), DemonstrationFiles.text(place, "venue")))
        .toList();
  }

  private static List<ParticipationContent> participations(
      JsonNode each, Map<String, Registered> organizations) {
    var all = new ArrayList<ParticipationContent>();
    JsonNode people = each.path("people");
    Map.of(
            "convened", ParticipationRole.CONVENED,
            "took", ParticipationRole.TOOK_PART,
            "invited", ParticipationRole.INVITED_TO_ANSWER)
        .forEach((field, role) -> {
          for (String name : DemonstrationFiles.texts(each.path(field))) {
            Integer counted = people.has(name) ? people.path(name).asInt() : null;
            all.add(
                new ParticipationContent(
                    id(organizations, name),
                    role,
                    new HeadCounts(counted, null, null, null, null),
                    null));
          }
        });
    return all;
  }

  private static List<Channel> channels(JsonNode each) {
    return DemonstrationFiles.each(each.path("channels")).stream()
        .map(channel ->
            new Channel(
                ChannelKind.ofKey(channel.path("kind").asString()).orElseThrow(),
                DemonstrationFiles.text(channel, "name"),
                channel.has("provinces") ? channel.path("provinces").asInt() : null,
                channel.has("followers") ? channel.path("followers").asLong() : null,
                null))
        .toList();
  }
}
