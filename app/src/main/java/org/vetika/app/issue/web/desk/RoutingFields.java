package org.vetika.app.issue.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Visibility;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;

/** The questions of a facilitator: who is competent, where, about what, seen by whom. */
@Component
class RoutingFields {
  private static final int ALIKE = 5;

  private final AuthorityQuestion authorities;
  private final PlaceQuestion where;
  private final Places places;
  private final Topics topics;
  private final Issues issues;

  RoutingFields(
      AuthorityQuestion authorities,
      PlaceQuestion where,
      Places places,
      Topics topics,
      Issues issues) {
    this.authorities = authorities;
    this.where = where;
    this.places = places;
    this.topics = topics;
    this.issues = issues;
  }

  List<Field> accept(PageContext page, Issue issue, Posted typed) {
    var fields = new Fields(page, typed);
    authorities.ask(fields, "authority", issue, typed, page);
    where
        .ask(fields, issue.now().place(), typed, page)
        .select(
            "topic",
            "topic",
            true,
            topics.all().stream()
                .map(topic -> new Field.Option(topic.code(), topic.name(page.language())))
                .toList(),
            Objects.requireNonNullElse(issue.now().topic(), ""));
    if (issue.wish() == Visibility.PUBLIC) {
      fields.choice("visibility", "visibility", visibilities(page), issue.wish().key());
    }
    return fields.area("note", "note", true, "").asked();
  }

  List<Field> refer(PageContext page, Issue issue, Posted typed) {
    var fields = new Fields(page, typed);
    authorities.ask(fields, "authority", issue, typed, page);
    return fields.area("reason", "refer-reason", false, "").language().asked();
  }

  List<Field> merge(PageContext page, Issue issue, Posted typed) {
    var fields = new Fields(page, typed);
    List<Field.Option> alike =
        issues.similar(issue.title(), issue.now().place(), issue.now().topic(), ALIKE + 1).stream()
            .filter(line -> line.issue().id() != issue.id())
            .limit(ALIKE)
            .map(line -> option(line, page))
            .toList();
    if (!alike.isEmpty()) {
      fields.choice("into", "into", alike, "");
    }
    return fields
        .line("into_typed", "into-typed", true, "")
        .area("reason", "merge-reason", true, "")
        .language()
        .asked();
  }

  /** Place and topic in words, for the lead of the form. */
  String about(PageContext page, Issue issue) {
    var words = new ArrayList<String>();
    String code = issue.now().place();
    Place place = code == null ? null : places.find(code).orElse(null);
    if (place != null) {
      places.above(place).forEach(above -> words.add(above.name(page.language())));
      words.add(place.name(page.language()));
    }
    return String.join(" · ", words);
  }

  private static Field.Option option(IssueLine line, PageContext page) {
    return new Field.Option(
        line.issue().number(),
        line.issue().number() + " · " + line.title().shown(page.language()),
        line.title().shownIn(page.language()) == page.language()
            ? null
            : line.title().shownIn(page.language()).tag());
  }

  private static List<Field.Option> visibilities(PageContext page) {
    return List.of(
        new Field.Option("public", page.t("issue-visibility.public")),
        new Field.Option("parties", page.t("issue-visibility.parties")));
  }
}
