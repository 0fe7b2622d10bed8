package org.vetika.app.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** What texts, dates and names of an issue must be like. */
@Component
class IssueRules {
  static final int LONGEST_TITLE = 200;
  private static final int YEARS_AHEAD = 30;

  private final Places places;
  private final Topics topics;
  private final Authorities authorities;
  private final Clock clock;

  IssueRules(Places places, Topics topics, Authorities authorities, Clock clock) {
    this.places = places;
    this.topics = topics;
    this.authorities = authorities;
    this.clock = clock;
  }

  IssueContent cleaned(IssueContent raw) {
    return new IssueContent(
        raw.language(),
        PlainText.clean(raw.title()).replace('\n', ' '),
        PlainText.clean(raw.text()),
        PlainText.clean(raw.asked()),
        raw.place(),
        raw.topic(),
        raw.authority(),
        raw.visibility());
  }

  Optional<Refusal> problem(IssueContent content) {
    if (content.title().isEmpty()) {
      return Optional.of(Refusal.TITLE_MISSING);
    }
    if (content.title().length() > LONGEST_TITLE) {
      return Optional.of(Refusal.TITLE_TOO_LONG);
    }
    if (content.place() != null && places.find(content.place()).isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_PLACE);
    }
    if (content.topic() != null && topics.find(content.topic()).isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_TOPIC);
    }
    if (content.authority() != null && authorities.answering(content.authority()).isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_AUTHORITY);
    }
    return text(content.text(), content.asked());
  }

  /** Whether texts are there and not too long; the first one is required. */
  static Optional<Refusal> text(String required, String... others) {
    if (required.isEmpty()) {
      return Optional.of(Refusal.TEXT_MISSING);
    }
    if (required.length() > PlainText.LONGEST) {
      return Optional.of(Refusal.TEXT_TOO_LONG);
    }
    for (String other : others) {
      if (other.length() > PlainText.LONGEST) {
        return Optional.of(Refusal.TEXT_TOO_LONG);
      }
    }
    return Optional.empty();
  }

  /** Whether a day to come is one that can be promised. */
  Optional<Refusal> promise(@Nullable LocalDate day) {
    LocalDate today = LocalDate.now(clock);
    if (day == null) {
      return Optional.of(Refusal.DATE_MISSING);
    }
    if (day.isBefore(today)) {
      return Optional.of(Refusal.DATE_PASSED);
    }
    return day.isAfter(today.plusYears(YEARS_AHEAD))
        ? Optional.of(Refusal.DATE_TOO_FAR)
        : Optional.empty();
  }

  static Optional<Refusal> counts(@Nullable Integer done, @Nullable Integer total) {
    boolean none = done == null && total == null;
    boolean both = done != null && total != null && done >= 0 && total > 0 && done <= total;
    return none || both ? Optional.empty() : Optional.of(Refusal.BAD_COUNTS);
  }

  static boolean facilitates(Speaker.ForOrganization speaker) {
    Visitor visitor = speaker.visitor();
    return visitor.mandates().stream()
        .anyMatch(each ->
            each.organization() == speaker.organization() && each.role() == Role.FACILITATOR);
  }
}
