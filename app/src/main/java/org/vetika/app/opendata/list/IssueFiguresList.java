package org.vetika.app.opendata.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.responsiveness.Answered;
import org.vetika.app.issue.responsiveness.Dimension;
import org.vetika.app.issue.responsiveness.Responsiveness;
import org.vetika.app.issue.responsiveness.Responsiveness.Scope;
import org.vetika.app.opendata.representation.IssueFiguresRepresentation;
import org.vetika.app.opendata.representation.IssueFiguresRepresentations;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;

/** How authorities answer, by authority when nothing else is asked for. */
@Component
public class IssueFiguresList implements OpenList<IssueFigures> {
  private static final Pattern KEY = Pattern.compile("[0-9A-Za-z.-]{1,80}");

  private final Responsiveness responsiveness;
  private final Organizations organizations;
  private final Places places;
  private final Topics topics;
  private final KnownCodes codes;
  private final IssueFiguresRepresentations representations;

  IssueFiguresList(
      Responsiveness responsiveness,
      Organizations organizations,
      Places places,
      Topics topics,
      KnownCodes codes,
      IssueFiguresRepresentations representations) {
    this.responsiveness = responsiveness;
    this.organizations = organizations;
    this.places = places;
    this.topics = topics;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "issue-statistics";
  }

  @Override
  public Pattern keys() {
    return KEY;
  }

  /** There are few groups: they are read whole, and cut here. */
  @Override
  public Selection<IssueFigures> select(Parameters parameters, Language language) {
    Dimension asked = parameters.choice("by", Dimension.values(), Dimension::key);
    Dimension by = asked == null ? Dimension.AUTHORITY : asked;
    var scope =
        new Scope(
            parameters.year("year"),
            codes.place(parameters, "place"),
            codes.topic(parameters, "topic"),
            codes.organizationIds(parameters, "authority"));
    return (after, size) -> Part.of(groups(by, scope), IssueFigures::key, after, size);
  }

  private List<IssueFigures> groups(Dimension by, Scope scope) {
    List<Answered> rows = responsiveness.by(by, scope);
    List<String> keys = rows.stream().map(Answered::key).filter(Objects::nonNull).toList();
    Map<String, OrganizationName> authorities =
        by == Dimension.AUTHORITY ? authorities(keys) : Map.of();
    Map<String, Place> placeOf = by == Dimension.PLACE ? places.byCodes(keys) : Map.of();
    Map<String, Topic> topicOf = by == Dimension.TOPIC ? topics.byCodes(keys) : Map.of();
    return rows.stream()
        .map(row ->
            new IssueFigures(
                by,
                row,
                known(authorities, row.key()),
                known(placeOf, row.key()),
                known(topicOf, row.key())))
        .toList();
  }

  private Map<String, OrganizationName> authorities(List<String> ids) {
    return organizations.names(ids.stream().map(Long::valueOf).toList()).values().stream()
        .collect(
            Collectors.toMap(
                name -> Long.toString(name.id()), Function.identity(), (one, same) -> one));
  }

  private static <T> @Nullable T known(Map<String, T> all, @Nullable String key) {
    return key == null ? null : all.get(key);
  }

  @Override
  public IssueFiguresRepresentation represent(IssueFigures figures) {
    return representations.of(
        figures.by(), figures.figures(), figures.authority(), figures.place(), figures.topic());
  }

  @Override
  public List<Column<IssueFigures>> columns() {
    return List.of(
        Column.of("by", each -> each.by().key()),
        Column.of("key", IssueFigures::key),
        Column.of("name_en", each -> name(each, Language.EN)),
        Column.of("name_km", each -> name(each, Language.KM)),
        Column.of("received", each -> each.figures().received()),
        Column.of("in_time", each -> each.figures().inTime()),
        Column.of("late", each -> each.figures().late()),
        Column.of("waiting", each -> each.figures().waiting()),
        Column.of("overdue", each -> each.figures().overdue()),
        Column.of("referred", each -> each.figures().referred()),
        Column.of("escalated", each -> each.figures().escalated()),
        Column.of("contested", each -> each.figures().contested()),
        Column.of("settled", each -> each.figures().settled()),
        Column.of("unverified", each -> each.figures().unverified()),
        Column.of("answered_within_n", each -> each.figures().time().count()),
        within(15),
        within(30),
        within(60),
        within(90));
  }

  private static Column<IssueFigures> within(int days) {
    return Column.of(
        "answered_within_" + days + "_days",
        each -> String.format(Locale.ROOT, "%.4f", each.figures().time().within(days)));
  }

  private static @Nullable String name(IssueFigures figures, Language language) {
    if (figures.authority() != null) {
      return figures.authority().name(language);
    }
    if (figures.place() != null) {
      return figures.place().name(language);
    }
    return figures.topic() == null ? null : figures.topic().name(language);
  }
}
