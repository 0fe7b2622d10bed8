package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.SummaryResult.Addressee;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topics;

/** Makes a point out of what was written in a form, or says what is wrong with it. */
@Component
class PointRules {
  private final Topics topics;
  private final Organizations organizations;

  PointRules(Topics topics, Organizations organizations) {
    this.topics = topics;
    this.organizations = organizations;
  }

  /** The point {@code old} with its new content; its translations stay. */
  Outcome<Point> point(SummaryResult summary, Point old, PointContent content) {
    String text = PlainText.clean(content.text());
    String number = content.number().strip();
    if (text.isEmpty()) {
      return Outcome.refused(Refusal.EMPTY_TEXT);
    }
    if (text.length() > PlainText.LONGEST) {
      return Outcome.refused(Refusal.TEXT_TOO_LONG);
    }
    if (!PointNumbers.valid(number)) {
      return Outcome.refused(Refusal.BAD_NUMBER);
    }
    if (summary.point(number).filter(other -> other.id() != old.id()).isPresent()) {
      return Outcome.refused(Refusal.NUMBER_TAKEN);
    }
    if (old.translations().stream()
        .anyMatch(translation -> translation.language() == content.language())) {
      return Outcome.refused(Refusal.HAS_TRANSLATIONS);
    }
    if (topics.byCodes(content.topics()).size() != new HashSet<>(content.topics()).size()) {
      return Outcome.refused(Refusal.UNKNOWN_TOPIC);
    }
    return addressees(content)
        .map(addressees ->
            new Point(
                old.id(),
                number,
                content.kind(),
                content.language(),
                text,
                content.topics(),
                addressees,
                old.translations(),
                old.version()));
  }

  private Outcome<List<Addressee>> addressees(PointContent content) {
    Map<Long, OrganizationName> names = organizations.names(content.addressees());
    var addressees = new ArrayList<Addressee>();
    for (long id : content.addressees()) {
      OrganizationName name = names.get(id);
      if (name == null) {
        return Outcome.refused(Refusal.UNKNOWN_ORGANIZATION);
      }
      addressees.add(Addressee.organization(id, name.number()));
    }
    content.addresseeNames().stream()
        .map(PlainText::clean)
        .filter(name -> !name.isEmpty())
        .map(Addressee::named)
        .forEach(addressees::add);
    return new Outcome.Done<>(List.copyOf(addressees));
  }
}
