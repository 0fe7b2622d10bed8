package org.vetika.app.dialogue.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.Channel;
import org.vetika.app.dialogue.DialogueContent;
import org.vetika.app.dialogue.DialogueContent.ParticipationContent;
import org.vetika.app.dialogue.DialogueContent.PlaceContent;
import org.vetika.app.dialogue.HeadCounts;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.web.Language;

/**
 * What was read from a document, after the facilitator checked it: neutral, so that any importer
 * can make one. Null and empty mean that the document does not say.
 *
 * @param language of the document, and so of its points
 * @param placeCodes official codes of where the dialogue took place
 */
public record ImportedSummary(
    TextPair title,
    Language language,
    @Nullable LocalDate date,
    @Nullable LocalDate endDate,
    List<String> placeCodes,
    List<ImportedOrganization> organizations,
    List<Channel> channels,
    List<ImportedSection> sections) {

  /** An organization that the facilitator matched to the registry; {@code id} is internal. */
  public record ImportedOrganization(long id, ParticipationRole role) {}

  /** A section with its points; a document without headings has one without number and title. */
  public record ImportedSection(
      @Nullable String number,
      @Nullable ResultKind kind,
      TextPair title,
      List<ImportedPoint> points) {}

  /**
   * A point.
   *
   * @param number as printed, in Latin digits; null for a bullet
   * @param kind null takes the kind of the section; unknown there too, the facilitator must choose
   *     it before the draft is circulated
   */
  public record ImportedPoint(
      @Nullable String number, @Nullable ResultKind kind, String text, List<String> topics) {}

  /**
   * A dialogue with what the document adds to it: organizations that were not named yet, and
   * channels and places when the dialogue has none. What was said before stays, its dates too.
   */
  public DialogueContent addedTo(DialogueContent content) {
    Set<Long> known =
        content.organizations().stream()
            .map(ParticipationContent::organization)
            .collect(Collectors.toCollection(HashSet::new));
    var parts = new ArrayList<>(content.organizations());
    for (ImportedOrganization found : organizations) {
      if (known.add(found.id())) {
        parts.add(new ParticipationContent(found.id(), found.role(), HeadCounts.UNKNOWN, null));
      }
    }
    return content.with(
        parts,
        content.channels().isEmpty() ? channels : content.channels(),
        content.places().isEmpty()
            ? placeCodes.stream().map(code -> new PlaceContent(code, null)).toList()
            : content.places());
  }
}
