package org.vetika.app.opendata.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vetika.app.opendata.representation.IssueRepresentation;
import org.vetika.app.opendata.representation.IssueRepresentation.Waiting;
import org.vetika.app.opendata.representation.LanguageText;
import org.vetika.app.opendata.representation.OrganizationReference;
import org.vetika.app.opendata.representation.PlaceReference;
import org.vetika.app.web.Language;

/**
 * Issues as a table: its cells are read from the representation, so that it says what the JSON
 * says.
 */
final class IssueColumns {
  private IssueColumns() {}

  static List<Column<IssueItem>> of(Function<IssueItem, IssueRepresentation> read) {
    return List.of(
        column("number", read, IssueRepresentation::number),
        column("state", read, IssueRepresentation::state),
        column("title_en", read, issue -> text(issue.title(), Language.EN)),
        column("title_km", read, issue -> text(issue.title(), Language.KM)),
        column("original_language", read, IssueRepresentation::originalLanguage),
        column("origin", read, IssueRepresentation::origin),
        column("dialogue", read, IssueRepresentation::dialogue),
        column("result", read, IssueRepresentation::result),
        column("place_code", read, issue -> issue.place() == null ? null : issue.place().code()),
        column("place_en", read, issue -> place(issue.place(), Language.EN)),
        column("place_km", read, issue -> place(issue.place(), Language.KM)),
        column("topic", read, issue -> issue.topic() == null ? null : issue.topic().code()),
        column("asker_number", read, issue -> number(issue.asker())),
        column("asker_en", read, issue -> name(issue.asker(), Language.EN)),
        column("asker_km", read, issue -> name(issue.asker(), Language.KM)),
        column("authority_number", read, issue -> number(issue.authority())),
        column("authority_en", read, issue -> name(issue.authority(), Language.EN)),
        column("authority_km", read, issue -> name(issue.authority(), Language.KM)),
        waiting("waits_for", read, Waiting::waitsFor),
        waiting("awaited", read, Waiting::awaited),
        waiting("due_on", read, Waiting::dueOn),
        waiting("first_due_on", read, Waiting::firstDueOn),
        waiting("overdue", read, Waiting::overdue),
        waiting("paused_since", read, Waiting::pausedSince),
        column("promised_on", read, IssueRepresentation::promisedOn),
        column("settled_in_part", read, IssueRepresentation::settledInPart),
        column("weight", read, IssueRepresentation::weight),
        column("raised_at", read, IssueRepresentation::raisedAt),
        column("changed_at", read, IssueRepresentation::changedAt),
        column("ended_at", read, IssueRepresentation::endedAt),
        column("illustration", read, IssueRepresentation::illustration),
        column("url", read, IssueRepresentation::url));
  }

  private static Column<IssueItem> column(
      String name,
      Function<IssueItem, IssueRepresentation> read,
      Function<IssueRepresentation, @Nullable Object> value) {
    return Column.of(name, item -> value.apply(read.apply(item)));
  }

  private static Column<IssueItem> waiting(
      String name,
      Function<IssueItem, IssueRepresentation> read,
      Function<Waiting, @Nullable Object> value) {
    return column(
        name, read, issue -> issue.waiting() == null ? null : value.apply(issue.waiting()));
  }

  private static @Nullable String text(@Nullable LanguageText text, Language language) {
    return text == null ? null : language == Language.EN ? text.en() : text.km();
  }

  private static @Nullable String place(@Nullable PlaceReference place, Language language) {
    return place == null ? null : text(place.name(), language);
  }

  private static @Nullable String number(@Nullable OrganizationReference organization) {
    return organization == null ? null : organization.number();
  }

  private static @Nullable String name(
      @Nullable OrganizationReference organization, Language language) {
    return organization == null ? null : text(organization.name(), language);
  }
}
