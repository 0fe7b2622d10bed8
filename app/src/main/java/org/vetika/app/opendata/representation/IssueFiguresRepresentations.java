package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.responsiveness.Answered;
import org.vetika.app.issue.responsiveness.Dimension;
import org.vetika.app.issue.responsiveness.KaplanMeier;
import org.vetika.app.opendata.representation.IssueFiguresRepresentation.AnsweredWithin;
import org.vetika.app.opendata.representation.IssueFiguresRepresentation.Step;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.topic.Topic;

/** Represents how authorities answer. */
@Component
public class IssueFiguresRepresentations {
  private static final double PLACES = 1e4;

  private final References references;

  IssueFiguresRepresentations(References references) {
    this.references = references;
  }

  public IssueFiguresRepresentation of(
      Dimension by,
      Answered figures,
      @Nullable OrganizationName authority,
      @Nullable Place place,
      @Nullable Topic topic) {
    String year = by == Dimension.YEAR ? figures.key() : null;
    return new IssueFiguresRepresentation(
        by.key(),
        authority == null ? null : references.organization(authority),
        place == null ? null : references.place(place),
        topic == null ? null : references.topic(topic),
        year == null ? null : Integer.valueOf(year),
        figures.received(),
        figures.inTime(),
        figures.late(),
        figures.waiting(),
        figures.overdue(),
        figures.referred(),
        figures.escalated(),
        figures.contested(),
        figures.settled(),
        figures.unverified(),
        new AnsweredWithin(
            figures.time().count(),
            figures.time().steps().stream().map(IssueFiguresRepresentations::step).toList()));
  }

  private static Step step(KaplanMeier.Step step) {
    return new Step(
        step.day(),
        step.atRisk(),
        step.answered(),
        rounded(step.share()),
        rounded(step.lower()),
        rounded(step.upper()));
  }

  /** Four decimals: more would claim what no such sample says. */
  private static double rounded(double share) {
    return Math.round(share * PLACES) / PLACES;
  }
}
