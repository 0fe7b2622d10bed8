package org.vetika.app.dialogue.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.importing.FoundSummary;
import org.vetika.app.dialogue.importing.FoundSummary.FoundChannel;
import org.vetika.app.dialogue.importing.FoundSummary.FoundOrganization;
import org.vetika.app.dialogue.importing.FoundSummary.FoundResult;
import org.vetika.app.dialogue.importing.FoundSummary.FoundSection;
import org.vetika.app.dialogue.importing.OrganizationRole;
import org.vetika.app.dialogue.importing.PointKind;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.Organizations;

/** Fills the review form with what the reader found; what was not found stays empty. */
@Component
class FirstForm {
  private final Organizations organizations;

  FirstForm(Organizations organizations) {
    this.organizations = organizations;
  }

  IntakeForm of(FoundSummary found) {
    boolean khmer = "km".equals(found.language());
    String title = Objects.requireNonNullElse(found.titleWithoutDraftMark(), "");
    return new IntakeForm(
        khmer ? "" : title,
        khmer ? title : "",
        text(found.date()),
        text(found.endDate()),
        "",
        "",
        khmer ? "km" : "en",
        found.places().stream()
            .map(place -> new IntakeForm.PlaceRow(text(place.code()), place.name()))
            .toList(),
        found.organizations().stream().map(this::organization).toList(),
        found.channels().stream().map(FirstForm::channel).toList(),
        sections(found),
        results(found),
        found.notPlaced());
  }

  private IntakeForm.OrganizationRow organization(FoundOrganization found) {
    List<OrganizationMatch> matches = organizations.matches(found.name(), found.acronym());
    boolean certain = !matches.isEmpty() && matches.getFirst().score() >= OrganizationMatch.CERTAIN;
    return new IntakeForm.OrganizationRow(
        text(found.name()),
        text(found.acronym()),
        role(found.role()),
        certain ? matches.getFirst().organization().number() : "");
  }

  /** Who is only named did not necessarily take part: the facilitator decides. */
  private static String role(@Nullable OrganizationRole role) {
    return role == OrganizationRole.CONVENER
        ? "convened"
        : role == OrganizationRole.INVITED ? "invited-to-answer" : "took-part";
  }

  private static IntakeForm.ChannelRow channel(FoundChannel found) {
    String kind = found.kind().equals("social") ? "social-video" : found.kind().replace('_', '-');
    return new IntakeForm.ChannelRow(
        kind, text(found.name()), text(found.provinces()), text(found.followers()), "yes");
  }

  /** Results without a section get one of their own, before the others. */
  private static List<IntakeForm.SectionRow> sections(FoundSummary found) {
    var sections = new ArrayList<IntakeForm.SectionRow>();
    if (hasLooseResults(found)) {
      sections.add(new IntakeForm.SectionRow("", "", ""));
    }
    for (FoundSection section : found.sections()) {
      sections.add(
          new IntakeForm.SectionRow(
              text(section.number()), text(section.title()), kind(section.kind())));
    }
    return sections;
  }

  private static boolean hasLooseResults(FoundSummary found) {
    return found.sections().isEmpty()
        || found.results().stream().anyMatch(result -> position(found, result) < 0);
  }

  private static List<IntakeForm.ResultRow> results(FoundSummary found) {
    int before = hasLooseResults(found) ? 1 : 0;
    return found.results().stream()
        .map(result ->
            new IntakeForm.ResultRow(
                text(result.number()),
                kind(result.kind()),
                Integer.toString(Math.max(0, position(found, result) + before)),
                result.text(),
                result.firstParagraph() + "-" + result.lastParagraph()))
        .toList();
  }

  /**
   * The position of the section that the result lies in: the last one that begins before it and has
   * the number or title that the result names; -1 for none.
   */
  private static int position(FoundSummary found, FoundResult result) {
    int position = -1;
    for (int i = 0; i < found.sections().size(); i++) {
      FoundSection section = found.sections().get(i);
      boolean named =
          Objects.equals(result.section(), section.number())
              || Objects.equals(result.section(), section.title());
      if (result.section() != null && named && section.paragraph() <= result.firstParagraph()) {
        position = i;
      }
    }
    return position;
  }

  private static String kind(@Nullable PointKind kind) {
    return kind == null ? "" : kind.word();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
