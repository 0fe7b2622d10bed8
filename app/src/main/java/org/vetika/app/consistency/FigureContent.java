package org.vetika.app.consistency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Figure.Quotation;
import org.vetika.app.consistency.Figure.Revision;
import org.vetika.app.consistency.Figure.Source;
import org.vetika.app.web.Language;

/**
 * A figure as it was typed, understood.
 *
 * @param speaker internal id of the organization that the person acts for
 * @param party internal id of the organization whose figure it is
 * @param quotation set when somebody else than the party enters it
 * @param publicFrom null when the usual day holds
 */
record FigureContent(
    Indicator indicator,
    long speaker,
    long party,
    @Nullable String place,
    Period period,
    Method method,
    Indicator.Definition definition,
    Quantity quantity,
    Language language,
    String note,
    Source source,
    @Nullable Quotation quotation,
    @Nullable LocalDate publicFrom,
    String because) {
  /** Whether a revision says all of this already. */
  boolean saidBy(Revision revision) {
    return !revision.withdrawn()
        && revision.definition() == definition.version()
        && revision.quantity().equals(quantity)
        && revision.note().equals(note)
        && revision.source().equals(source)
        && java.util.Objects.equals(revision.quotation(), quotation);
  }
}
