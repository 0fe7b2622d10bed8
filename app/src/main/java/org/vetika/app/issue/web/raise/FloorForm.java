package org.vetika.app.issue.web.raise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.draft.Addressing;
import org.vetika.app.issue.draft.Asker;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.issue.draft.SendingDraft;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tokens;

/** Reads what a facilitator writes down during a dialogue: everything on one page. */
@Component
class FloorForm {
  /** As {@link Tokens#fresh} makes them. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final FindingPlace places;
  private final FindingOrganization organizations;
  private final Topics topics;

  FloorForm(FindingPlace places, FindingOrganization organizations, Topics topics) {
    this.places = places;
    this.organizations = organizations;
    this.topics = topics;
  }

  /**
   * What was read.
   *
   * @param said who said it: one when certain; a person when nothing was written
   * @param addressed who should answer: one when certain; as the rules say when nothing was written
   */
  record Read(
      Typed typed,
      FindingPlace.Found place,
      List<OrganizationSummary> said,
      List<OrganizationSummary> addressed,
      List<FormProblem> problems) {}

  /** The secret that the form carries, so that one sent twice is recorded once. */
  static String token(Typed typed) {
    String token = typed.text("token");
    return TOKEN.matcher(token).matches() ? token : Tokens.fresh();
  }

  Read read(Typed typed, PageContext page) {
    FindingPlace.Found place = places.find(written(typed, "place"));
    List<OrganizationSummary> said =
        organizations.find(written(typed, "said"), null, page.language());
    List<OrganizationSummary> addressed =
        organizations.find(
            written(typed, "authority"), OrganizationKind.AUTHORITY, page.language());
    var problems = new ArrayList<>(MatterStep.problems(page, typed));
    if (!typed.text("place").isBlank() && place.certain().isEmpty()) {
      problems.add(
          new FormProblem(
              "place",
              page.t(
                  place.candidates().isEmpty()
                      ? "issue-refused.unknown-place"
                      : "issue-raise.place.several")));
    }
    organization("said", "unknown-organization", typed, said, problems, page);
    organization("authority", "unknown-authority", typed, addressed, problems, page);
    if (typed.is("settled", "yes")) {
      settled(typed, problems, page);
    }
    return new Read(typed, place, said, addressed, List.copyOf(problems));
  }

  private static void organization(
      String field,
      String refusal,
      Typed typed,
      List<OrganizationSummary> found,
      List<FormProblem> problems,
      PageContext page) {
    if (!typed.text(field).isBlank() && found.size() != 1) {
      problems.add(
          new FormProblem(
              field,
              page.t(
                  found.isEmpty()
                      ? "issue-refused." + refusal
                      : "issue-raise.organization.several")));
    }
  }

  private static void settled(Typed typed, List<FormProblem> problems, PageContext page) {
    if (typed.text("agreed").isBlank()) {
      problems.add(new FormProblem("agreed", page.t("issue-raise.floor.agreed.missing")));
    }
    if (!typed.is("asker-confirms", "yes") || !typed.is("authority-confirms", "yes")) {
      problems.add(new FormProblem("asker-confirms", page.t("issue-raise.floor.confirm.missing")));
    }
  }

  /** The choice among several, else what was written. */
  private static String written(Typed typed, String field) {
    String code = typed.text(field + "-code");
    return code.isEmpty() || typed.text(field).isBlank() ? typed.text(field) : code;
  }

  /** The draft with every question answered; only of what was read without problems. */
  IssueDraft filledIn(IssueDraft draft, Read read, PageContext page) {
    Typed typed = read.typed();
    String place = read.place().certain().map(Place::code).orElse(null);
    String topic = topics.find(typed.text("topic")).map(each -> each.code()).orElse(null);
    Long authority = first(read.addressed());
    Long said = first(read.said());
    return draft
        .with(MatterStep.matter(page, typed))
        .at(typed.text("place").isBlank() ? null : place)
        .about(topic)
        .unlike()
        .withFiles()
        .addressed(authority == null ? Addressing.SUGGESTED : Addressing.CHOSEN, authority)
        .by(said == null ? Asker.RECEIPT : Asker.organization(said))
        .seenBy(Visibility.PUBLIC);
  }

  static SendingDraft.@Nullable OnTheSpot spot(Typed typed) {
    boolean both = typed.is("asker-confirms", "yes") && typed.is("authority-confirms", "yes");
    return typed.is("settled", "yes")
        ? new SendingDraft.OnTheSpot(typed.text("agreed"), both)
        : null;
  }

  private static @Nullable Long first(List<OrganizationSummary> found) {
    return found.isEmpty() ? null : Long.valueOf(found.getFirst().id());
  }
}
