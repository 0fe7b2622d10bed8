package org.vetika.app.opendata.list;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueFilter;
import org.vetika.app.dialogue.DialogueKind;
import org.vetika.app.dialogue.DialogueLevel;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialogueList;
import org.vetika.app.dialogue.DialoguePlace;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.Series;
import org.vetika.app.dialogue.SeriesTable;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.opendata.representation.DialogueRepresentations;
import org.vetika.app.opendata.representation.KnownDate;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.web.Language;

/** Dialogues, newest first. */
@Component
public class DialogueOpenList implements OpenList<DialogueLine> {
  private final Dialogues dialogues;
  private final SeriesTable series;
  private final KnownCodes codes;
  private final DialogueRepresentations representations;

  DialogueOpenList(
      Dialogues dialogues,
      SeriesTable series,
      KnownCodes codes,
      DialogueRepresentations representations) {
    this.dialogues = dialogues;
    this.series = series;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "dialogues";
  }

  @Override
  public Pattern keys() {
    return Codes.DIALOGUE;
  }

  @Override
  public Selection<DialogueLine> select(Parameters parameters, Language language) {
    OrganizationSummary organization = codes.organization(parameters, "organization");
    var filter =
        new DialogueFilter(
            parameters.choice("kind", DialogueKind.values(), DialogueKind::key),
            parameters.choice("level", DialogueLevel.values(), DialogueLevel::key),
            codes.place(parameters, "place"),
            parameters.year("year"),
            series(parameters),
            codes.topic(parameters, "topic"),
            parameters.choice("status", DialogueStatus.values(), DialogueStatus::key),
            organization == null ? null : organization.id());
    return (after, size) -> {
      DialogueList found = dialogues.page(filter, after, size);
      return new Part<>(found.lines(), found.next(), found.total());
    };
  }

  private @Nullable String series(Parameters parameters) {
    List<String> known =
        parameters.isGiven("series") ? series.all().stream().map(Series::code).toList() : List.of();
    return parameters.choice("series", known, Function.identity());
  }

  @Override
  public Object represent(DialogueLine line) {
    return representations.of(line);
  }

  @Override
  public List<Column<DialogueLine>> columns() {
    return List.of(
        Column.of("number", DialogueLine::number),
        Column.of("kind", line -> line.kind().key()),
        Column.of("level", line -> line.level().key()),
        Column.of("status", line -> line.status().key()),
        Column.of("start_date", line -> KnownDate.of(line.startsOn(), line.datePrecision())),
        Column.of("end_date", line -> KnownDate.of(line.endsOn(), line.datePrecision())),
        Column.of("start_time", DialogueLine::startTime),
        Column.of("end_time", DialogueLine::endTime),
        Column.of("title_en", line -> line.title().english()),
        Column.of("title_km", line -> line.title().khmer()),
        Column.of("series", line -> line.series() == null ? null : line.series().code()),
        Column.of("place_codes", line -> places(line, Place::code)),
        Column.of("places_en", line -> places(line, Place::nameLatin)),
        Column.of("places_km", line -> places(line, Place::nameKhmer)),
        Column.of("venues", line -> venues(line)),
        Column.of("convener_numbers", line -> conveners(line, OrganizationName::number)),
        Column.of("conveners_en", line -> conveners(line, each -> each.name(Language.EN))),
        Column.of("conveners_km", line -> conveners(line, each -> each.name(Language.KM))),
        Column.of(
            "summary_state",
            line -> line.summaryState() == null ? null : line.summaryState().key()),
        Column.of("result_count", DialogueLine::resultCount),
        Column.of("illustration", DialogueLine::illustration),
        Column.of("changed_at", DialogueLine::changedAt),
        Column.of("url", line -> representations.of(line).url()));
  }

  private static List<String> places(DialogueLine line, Function<Place, String> part) {
    return line.places().stream()
        .map(DialoguePlace::place)
        .filter(Objects::nonNull)
        .map(part)
        .toList();
  }

  private static List<String> venues(DialogueLine line) {
    return line.places().stream().map(DialoguePlace::venue).filter(Objects::nonNull).toList();
  }

  private static List<String> conveners(
      DialogueLine line, Function<OrganizationName, String> part) {
    return line.conveners().stream().map(part).toList();
  }
}
