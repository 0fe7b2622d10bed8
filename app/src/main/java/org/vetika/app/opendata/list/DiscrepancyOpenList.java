package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.DiscrepancyFilter;
import org.vetika.app.consistency.discrepancy.DiscrepancyList;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.DiscrepancyState;
import org.vetika.app.opendata.representation.DiscrepancyRepresentations;
import org.vetika.app.web.Language;

/** Discrepancies that everybody may see, newest first. */
@Component
public class DiscrepancyOpenList implements OpenList<Discrepancy> {
  private static final List<String> YES_NO = List.of("yes", "no");

  private final Discrepancies discrepancies;
  private final KnownCodes codes;
  private final DiscrepancyRepresentations representations;

  DiscrepancyOpenList(
      Discrepancies discrepancies, KnownCodes codes, DiscrepancyRepresentations representations) {
    this.discrepancies = discrepancies;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "discrepancies";
  }

  @Override
  public Pattern keys() {
    return Discrepancies.NUMBER;
  }

  @Override
  public Selection<Discrepancy> select(Parameters parameters, Language language) {
    var filter =
        new DiscrepancyFilter(
            parameters.choice("state", DiscrepancyState.values(), DiscrepancyState::key),
            codes.indicator(parameters, "indicator"),
            codes.place(parameters, "place"),
            codes.organizationIds(parameters, "owner"),
            "yes".equals(parameters.choice("overdue", YES_NO, each -> each)));
    return (after, size) -> {
      DiscrepancyList found = discrepancies.page(filter, after, size);
      return new Part<>(found.discrepancies(), found.next(), found.total());
    };
  }

  @Override
  public Object represent(Discrepancy discrepancy) {
    return representations.of(discrepancy);
  }

  @Override
  public List<Column<Discrepancy>> columns() {
    return List.of(
        Column.of("number", Discrepancy::number),
        Column.of("indicator", Discrepancy::indicator),
        Column.of("place", Discrepancy::place),
        Column.of("period", of -> of.period().key()),
        Column.of("first_figure", Discrepancy::firstFigure),
        Column.of("first_party", of -> of.first().number()),
        Column.of("first_party_en", of -> of.first().name(Language.EN)),
        Column.of("first_party_km", of -> of.first().name(Language.KM)),
        Column.of("first_owes", of -> of.course().owes().contains(DiscrepancySide.FIRST)),
        Column.of("second_figure", Discrepancy::secondFigure),
        Column.of("second_party", of -> of.second().number()),
        Column.of("second_party_en", of -> of.second().name(Language.EN)),
        Column.of("second_party_km", of -> of.second().name(Language.KM)),
        Column.of("second_owes", of -> of.course().owes().contains(DiscrepancySide.SECOND)),
        Column.of("state", of -> of.course().state().key()),
        Column.of("due_on", Discrepancy::dueOn),
        Column.of("overdue", of -> of.overdue(discrepancies.today())),
        Column.of("round", Discrepancy::round),
        Column.of("illustration", Discrepancy::illustration),
        Column.of("opened_at", Discrepancy::openedAt),
        Column.of("changed_at", Discrepancy::changedAt),
        Column.of("url", representations::url));
  }
}
