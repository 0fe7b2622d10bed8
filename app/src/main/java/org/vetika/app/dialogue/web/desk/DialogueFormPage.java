package org.vetika.app.dialogue.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.ChannelKind;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueKind;
import org.vetika.app.dialogue.DialogueLevel;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.Series;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.PageContext;

/**
 * The form of a dialogue.
 *
 * @param number null for a new one
 * @param problem the text of what is wrong, or null
 * @param overtaken whether somebody else changed the dialogue meanwhile
 */
public record DialogueFormPage(
    @Nullable String number,
    String action,
    int version,
    FormValues form,
    @Nullable String problem,
    boolean overtaken,
    List<Option> kinds,
    List<Option> levels,
    List<Option> statuses,
    List<Option> precisions,
    List<Option> roles,
    List<Option> channelKinds,
    List<Option> series,
    List<Option> topics,
    List<PlaceRow> places) {

  /**
   * A place of the dialogue.
   *
   * @param value the place that was found, with its code, else what was typed
   * @param choices the places of that name when there are several
   * @param problem what is wrong with it, or null
   */
  public record PlaceRow(
      String value, String venue, List<Option> choices, @Nullable String problem) {}

  /** A choice: its value and its words. */
  public record Option(String value, String label) {}

  /** Rows to show of a repeated field: those filled, and some empty ones. */
  public int rows(String field, int empty) {
    return form.rows(field) + empty;
  }

  static DialogueFormPage of(
      PageContext page,
      Choices choices,
      @Nullable String number,
      int version,
      FormValues form,
      @Nullable Refusal problem,
      boolean overtaken) {
    String path = number == null ? "/desk/dialogues/new" : "/desk/dialogues/" + number + "/edit";
    return new DialogueFormPage(
        number,
        page.href(path),
        version,
        form,
        problem == null ? null : page.t("dialogue-refused." + problem.key()),
        overtaken,
        options(page, "kind", DialogueKind.values(), DialogueKind::key),
        options(page, "level", DialogueLevel.values(), DialogueLevel::key),
        options(page, "status", DialogueStatus.values(), DialogueStatus::key),
        options(page, "precision", DatePrecision.values(), DatePrecision::key),
        options(page, "role", ParticipationRole.values(), ParticipationRole::key),
        options(page, "channel", ChannelKind.values(), ChannelKind::key),
        choices.series().stream()
            .map(each -> new Option(each.code(), each.name().shown(page.language())))
            .toList(),
        choices.topics().stream()
            .filter(topic -> topic.parent() != null)
            .map(topic -> new Option(topic.code(), topic.name(page.language())))
            .toList(),
        places(choices, page));
  }

  /** What a form lets choose from. */
  record Choices(
      List<Series> series,
      List<Topic> topics,
      PlaceFields.Rows places,
      Function<Place, String> label) {}

  /** The rows that were filled, and two empty ones. */
  private static List<PlaceRow> places(Choices choices, PageContext page) {
    var empty = new PlaceRow("", "", List.of(), null);
    return Stream.concat(
            choices.places().rows().stream().map(row -> place(row, choices.label(), page)),
            Stream.of(empty, empty))
        .toList();
  }

  private static PlaceRow place(
      PlaceFields.Row row, Function<Place, String> label, PageContext page) {
    Refusal problem = row.problem();
    return new PlaceRow(
        row.found().certain().map(label).orElse(row.typed()),
        Objects.requireNonNullElse(row.venue(), ""),
        problem == Refusal.AMBIGUOUS_PLACE
            ? row.found().candidates().stream()
                .map(each -> new Option(each.code(), label.apply(each)))
                .toList()
            : List.of(),
        problem == null ? null : page.t("dialogue-refused." + problem.key()));
  }

  /** The organizations to choose from: none when there is nothing to choose. */
  static List<Option> choices(List<Standing> standings, PageContext page) {
    return standings.size() < 2
        ? List.of()
        : standings.stream()
            .map(each -> new Option(each.number(), each.name().name(page.language())))
            .toList();
  }

  static <T> List<Option> options(
      PageContext page, String group, T[] values, Function<T, String> key) {
    return Arrays.stream(values)
        .map(key)
        .map(each -> new Option(each, page.t("desk-dialogue." + group + "." + each)))
        .toList();
  }
}
