package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.opendata.representation.PointRepresentation.Addressee;
import org.vetika.app.opendata.representation.PointRepresentation.Correction;
import org.vetika.app.opendata.representation.PointRepresentation.Reservation;
import org.vetika.app.opendata.representation.PointRepresentation.Translation;
import org.vetika.app.opendata.representation.SummaryRepresentation.RemovalRepresentation;
import org.vetika.app.opendata.representation.SummaryRepresentation.Section;
import org.vetika.app.web.Language;

/** Represents published summary results and their points. */
@Component
public class ResultRepresentations {
  private final References references;

  public ResultRepresentations(References references) {
    this.references = references;
  }

  public ResultRepresentation of(ResultEntry entry) {
    String dialogue = entry.dialogueNumber();
    return new ResultRepresentation(
        point(entry.result(), dialogue),
        new DialogueReference(
            dialogue,
            references.url("/dialogues/" + dialogue),
            References.text(entry.dialogueTitle()),
            KnownDate.of(entry.dialogueDate(), entry.datePrecision()),
            entry.illustration()),
        new ResultRepresentation.SectionReference(
            entry.sectionNumber(), References.text(entry.sectionTitle())),
        entry.fingerprint(),
        entry.publishedAt());
  }

  public ResultDetailRepresentation detail(ResultEntry entry) {
    return new ResultDetailRepresentation(references.license(), of(entry));
  }

  SummaryRepresentation summary(PublishedSummary summary, String dialogue) {
    return new SummaryRepresentation(
        References.text(summary.title()),
        summary.fingerprint(),
        summary.publishedAt(),
        summary.publishedBy(),
        summary.sections().stream().map(section -> section(section, dialogue)).toList(),
        summary.removals().stream()
            .map(each ->
                new RemovalRepresentation(
                    each.entry(), each.reason(), each.by(), each.at(), each.fingerprintAfter()))
            .toList());
  }

  private Section section(PublishedSummary.Section section, String dialogue) {
    return new Section(
        section.number(),
        section.kind() == null ? null : section.kind().key(),
        References.text(section.title()),
        section.results().stream().map(result -> point(result, dialogue)).toList());
  }

  private PointRepresentation point(PublishedResult result, String dialogue) {
    return new PointRepresentation(
        result.number(),
        references.url("/dialogues/" + dialogue + "/results/" + result.number()),
        result.kind().key(),
        LanguageText.of(in(result, Language.EN), in(result, Language.KM)),
        new MarkedText(result.originalLanguage().tag(), result.text()),
        result.removed(),
        result.topics().stream().map(references::topic).toList(),
        result.addressees().stream().map(this::addressee).toList(),
        result.translations().stream().map(ResultRepresentations::translation).toList(),
        result.reservations().stream().map(this::reservation).toList(),
        result.corrections().stream().map(this::correction).toList());
  }

  /** The text in exactly this language, null when there is none. */
  public static @Nullable String in(PublishedResult result, Language language) {
    boolean there = !result.shown(language).isEmpty() && result.shownIn(language) == language;
    return there ? result.shown(language) : null;
  }

  private Addressee addressee(PublishedResult.Addressee addressee) {
    return new Addressee(
        addressee.organization() == null ? null : references.organization(addressee.organization()),
        addressee.organizationNumber(),
        addressee.name());
  }

  private static Translation translation(PublishedResult.Translation translation) {
    return new Translation(
        translation.language().tag(),
        translation.text(),
        translation.removed(),
        translation.madeBy().key(),
        translation.maker(),
        translation.madeAt(),
        translation.appended());
  }

  private Reservation reservation(PublishedResult.Reservation reservation) {
    return new Reservation(
        references.organization(reservation.organization()),
        reservation.organizationNumber(),
        reservation.language().tag(),
        reservation.text(),
        reservation.removed(),
        reservation.recordedAt());
  }

  private Correction correction(PublishedResult.Correction correction) {
    return new Correction(
        correction.language().tag(),
        correction.text(),
        correction.removed(),
        correction.reason(),
        correction.by(),
        references.organization(correction.organization()),
        correction.at());
  }
}
