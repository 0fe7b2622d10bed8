package org.vetika.app.dialogue.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Channel;
import org.vetika.app.dialogue.ChannelKind;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueContent;
import org.vetika.app.dialogue.DialogueContent.ParticipationContent;
import org.vetika.app.dialogue.DialogueContent.PlaceContent;
import org.vetika.app.dialogue.DialogueKind;
import org.vetika.app.dialogue.DialogueLevel;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.HeadCounts;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.dialogue.intake.IntakeForm.OrganizationRow;
import org.vetika.app.dialogue.intake.IntakeForm.ResultRow;
import org.vetika.app.dialogue.intake.IntakeForm.SectionRow;
import org.vetika.app.dialogue.summary.ImportedSummary;
import org.vetika.app.dialogue.summary.ImportedSummary.ImportedPoint;
import org.vetika.app.dialogue.summary.ImportedSummary.ImportedSection;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationEntry;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/** What a reviewed form says, checked. */
@Component
class IntakeContent {
  private final Organizations organizations;
  private final Places places;
  private final Clock clock;

  IntakeContent(Organizations organizations, Places places, Clock clock) {
    this.organizations = organizations;
    this.places = places;
    this.clock = clock;
  }

  /** What is wrong: the id of the row or field, and a message key. */
  record Problem(String anchor, String key) {}

  /**
   * An organization that is to be registered.
   *
   * @param others numbers of alike organizations that were offered beside it
   */
  record ToRegister(
      int row, ParticipationRole role, OrganizationEntry entry, List<String> others) {}

  /** The parts of the form that name organizations, and what is wrong with the form. */
  record Read(
      List<ParticipationContent> participations,
      List<ToRegister> toRegister,
      List<Problem> problems) {}

  Read read(IntakeForm form, long convener) {
    var problems = new ArrayList<Problem>();
    checkFields(form, problems);
    var participations = new ArrayList<ParticipationContent>();
    var toRegister = new ArrayList<ToRegister>();
    for (int row = 0; row < form.organizations().size(); row++) {
      readOrganization(form.organizations().get(row), row, participations, toRegister, problems);
    }
    if (participations.stream().noneMatch(part -> part.organization() == convener)) {
      participations.addFirst(
          new ParticipationContent(convener, ParticipationRole.CONVENED, HeadCounts.UNKNOWN, null));
    } else {
      participations.replaceAll(part ->
          part.organization() == convener
              ? new ParticipationContent(
                  convener, ParticipationRole.CONVENED, HeadCounts.UNKNOWN, null)
              : part);
    }
    return new Read(participations, toRegister, problems);
  }

  private void checkFields(IntakeForm form, List<Problem> problems) {
    if (form.titleEnglish().isBlank() && form.titleKhmer().isBlank()) {
      problems.add(new Problem("title", "dialogue-refused.title-missing"));
    }
    if (date(form.start()) == null || (!form.end().isBlank() && date(form.end()) == null)) {
      problems.add(new Problem("start", "intake.problem.date"));
    }
    if (DialogueKind.ofKey(form.kind()).isEmpty()) {
      problems.add(new Problem("kind", "intake.problem.kind"));
    }
    if (DialogueLevel.ofKey(form.level()).isEmpty()) {
      problems.add(new Problem("level", "intake.problem.level"));
    }
    for (IntakeForm.PlaceRow place : form.places()) {
      if (!place.code().isBlank() && places.find(place.code().strip()).isEmpty()) {
        problems.add(new Problem("places", "dialogue-refused.unknown-place"));
      }
    }
    for (int row = 0; row < form.results().size(); row++) {
      if (form.results().get(row).text().isBlank()) {
        problems.add(new Problem("r" + row, "dialogue-refused.empty-text"));
      }
    }
  }

  private void readOrganization(
      OrganizationRow row,
      int position,
      List<ParticipationContent> participations,
      List<ToRegister> toRegister,
      List<Problem> problems) {
    ParticipationRole role =
        ParticipationRole.ofKey(row.role()).orElse(ParticipationRole.TOOK_PART);
    if (row.match().startsWith("new:")) {
      List<OrganizationMatch> alike = organizations.matches(row.name(), row.acronym());
      toRegister.add(
          new ToRegister(
              position,
              role,
              entry(row),
              alike.stream().map(match -> match.organization().number()).toList()));
    } else if (!row.match().isBlank()) {
      organizations
          .find(row.match())
          .ifPresentOrElse(
              found -> {
                if (participations.stream().noneMatch(p -> p.organization() == found.id())) {
                  participations.add(
                      new ParticipationContent(found.id(), role, HeadCounts.UNKNOWN, null));
                }
              },
              () ->
                  problems.add(
                      new Problem("o" + position, "dialogue-refused.unknown-organization")));
    }
  }

  private static OrganizationEntry entry(OrganizationRow row) {
    var texts = new HashMap<String, String>();
    boolean khmer = org.vetika.khmer.KhmerText.containsKhmer(row.name());
    String name = row.name().isBlank() ? row.acronym() : row.name();
    texts.put(khmer ? "name_km" : "name_en", name);
    texts.put("acronym", row.acronym());
    texts.put("kind", row.match().substring("new:".length()));
    if (row.match().equals("new:" + OrganizationKind.AUTHORITY.key())) {
      texts.put("level", "national");
    }
    return new OrganizationEntry(texts, List.of(), List.of(), List.of(), List.of());
  }

  /** The dialogue; {@code registered} are the ids of the new organizations, in order. */
  DialogueContent dialogue(IntakeForm form, Read read, List<Long> registered, long convener) {
    LocalDate start = date(form.start());
    LocalDate end = date(form.end());
    LocalDate first = start == null ? LocalDate.now(clock) : start;
    var participations = new ArrayList<>(read.participations());
    for (int i = 0; i < registered.size(); i++) {
      participations.add(
          new ParticipationContent(
              registered.get(i), read.toRegister().get(i).role(), HeadCounts.UNKNOWN, null));
    }
    return new DialogueContent(
        DialogueKind.ofKey(form.kind()).orElseThrow(),
        DialogueLevel.ofKey(form.level()).orElseThrow(),
        first.isAfter(LocalDate.now(clock)) ? DialogueStatus.ANNOUNCED : DialogueStatus.HELD,
        null,
        first,
        end == null ? first : end,
        DatePrecision.DAY,
        null,
        null,
        new TextPair(form.titleEnglish(), form.titleKhmer()),
        TextPair.NONE,
        TextPair.NONE,
        language(form),
        null,
        null,
        false,
        null,
        null,
        List.of(),
        form.places().stream()
            .filter(place -> !place.code().isBlank())
            .map(place -> new PlaceContent(place.code().strip(), null))
            .toList(),
        participations,
        channels(form),
        List.of());
  }

  private static List<Channel> channels(IntakeForm form) {
    return form.channels().stream()
        .filter(channel -> channel.keep().equals("yes"))
        .flatMap(channel ->
            ChannelKind.ofKey(channel.kind())
                .map(kind ->
                    new Channel(
                        kind,
                        channel.name().isBlank() ? null : channel.name().strip(),
                        number(channel.provinces()).map(Long::intValue).orElse(null),
                        number(channel.followers()).orElse(null),
                        null))
                .stream())
        .toList();
  }

  private static Optional<Long> number(String digits) {
    String plain = org.vetika.khmer.KhmerDigits.toLatin(digits).strip();
    return plain.matches("[0-9]{1,12}") ? Optional.of(Long.valueOf(plain)) : Optional.empty();
  }

  /** The draft of the summary result. */
  ImportedSummary summary(IntakeForm form) {
    Map<Integer, List<ImportedPoint>> points = new HashMap<>();
    for (ResultRow row : form.results()) {
      int section = number(row.section()).map(Long::intValue).orElse(0);
      points
          .computeIfAbsent(section, any -> new ArrayList<>())
          .add(
              new ImportedPoint(
                  row.number().isBlank() ? null : row.number().strip(),
                  ResultKind.ofKey(row.kind()).orElse(null),
                  row.text(),
                  List.of()));
    }
    Language language = language(form);
    var sections = new ArrayList<ImportedSection>();
    int last =
        Math.max(
            form.sections().size(), points.keySet().stream().mapToInt(k -> k + 1).max().orElse(0));
    for (int i = 0; i < last; i++) {
      SectionRow row =
          i < form.sections().size() ? form.sections().get(i) : new SectionRow("", "", "");
      List<ImportedPoint> own = points.getOrDefault(i, List.of());
      if (!own.isEmpty() || !row.title().isBlank()) {
        sections.add(
            new ImportedSection(
                row.number().isBlank() ? null : row.number().strip(),
                ResultKind.ofKey(row.kind()).orElse(null),
                pair(row.title(), language),
                own));
      }
    }
    return new ImportedSummary(
        new TextPair(form.titleEnglish(), form.titleKhmer()),
        language,
        date(form.start()),
        date(form.end()),
        List.of(),
        List.of(),
        List.of(),
        sections);
  }

  private static TextPair pair(String text, Language language) {
    return language == Language.EN ? new TextPair(text, null) : new TextPair(null, text);
  }

  private static Language language(IntakeForm form) {
    return Language.ofTag(form.language()).orElse(Language.EN);
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
