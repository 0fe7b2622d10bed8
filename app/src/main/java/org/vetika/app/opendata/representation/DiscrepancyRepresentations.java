package org.vetika.app.opendata.representation;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.Discrepancy.Entry;
import org.vetika.app.consistency.discrepancy.DiscrepancyDue;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.opendata.representation.DiscrepancyRepresentation.EntryRepresentation;
import org.vetika.app.opendata.representation.DiscrepancyRepresentation.SideRepresentation;
import org.vetika.app.opendata.representation.FigureRepresentation.PeriodRepresentation;
import org.vetika.app.organization.OrganizationName;

/** Represents discrepancies. */
@Component
public class DiscrepancyRepresentations {
  private final References references;
  private final Discrepancies discrepancies;

  DiscrepancyRepresentations(References references, Discrepancies discrepancies) {
    this.references = references;
    this.discrepancies = discrepancies;
  }

  public DiscrepancyRepresentation of(Discrepancy of) {
    DiscrepancyDue due = of.due();
    return new DiscrepancyRepresentation(
        of.number(),
        url(of),
        of.indicator(),
        Stream.of(DiscrepancySide.values()).map(side -> side(of, side)).toList(),
        of.place(),
        new PeriodRepresentation(of.period().key(), of.period().from(), of.period().to()),
        of.course().state().key(),
        due == null ? null : due.on(),
        due == null ? null : due.rule(),
        of.overdue(discrepancies.today()),
        of.round(),
        of.illustration(),
        of.openedAt(),
        of.changedAt());
  }

  /** The address of its page. */
  public String url(Discrepancy of) {
    return references.url("/consistency/discrepancies/" + of.number());
  }

  private SideRepresentation side(Discrepancy of, DiscrepancySide side) {
    return new SideRepresentation(
        side == DiscrepancySide.FIRST ? of.firstFigure() : of.secondFigure(),
        references.organization(of.party(side)),
        of.course().owes().contains(side));
  }

  public DiscrepancyRepresentation.Detail of(Detail detail) {
    return new DiscrepancyRepresentation.Detail(
        references.license(),
        of(detail.discrepancy()),
        detail.entries().stream().map(this::entry).toList());
  }

  private EntryRepresentation entry(Entry entry) {
    OrganizationName by = entry.organization();
    boolean wordless = entry.text().isEmpty();
    return new EntryRepresentation(
        entry.id(),
        entry.round(),
        entry.deed().key(),
        by == null ? null : references.organization(by),
        wordless ? null : entry.language().tag(),
        wordless ? null : entry.text(),
        entry.corrects(),
        entry.at());
  }
}
