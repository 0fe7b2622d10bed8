package org.vetika.app.consistency.round;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vetika.app.account.People;
import org.vetika.app.account.Person;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Visitor;

/** The parties and the reviewers of a round, as somebody types them. */
@Component
class TypedPeople {
  private static final int MOST_PARTIES = 4;
  private static final int FEWEST_REVIEWERS = 2;
  private static final String BETWEEN = "[\\s,;]+";

  private final Organizations organizations;
  private final People people;

  TypedPeople(Organizations organizations, People people) {
    this.organizations = organizations;
    this.people = people;
  }

  /** Internal ids, the proposing organization first. */
  List<Long> parties(Map<String, String> typed, Visitor visitor, List<FieldProblem> problems) {
    var parties = new LinkedHashSet<Long>();
    Optional<OrganizationSummary> own =
        organizations
            .find(TypedTerms.value(typed, "for"))
            .filter(each -> visitor.actsFor(each.id()));
    own.ifPresentOrElse(
        each -> parties.add(each.id()), () -> problems.add(new FieldProblem("for", "choice", "")));
    for (String number : TypedTerms.value(typed, "parties").split(BETWEEN)) {
      organizations
          .find(number)
          .ifPresentOrElse(
              each -> parties.add(each.id()),
              () -> problems.add(new FieldProblem("parties", "unknown", number)));
    }
    if (parties.size() < 2 || parties.size() > MOST_PARTIES) {
      problems.add(new FieldProblem("parties", "two-to-four", ""));
    }
    return List.copyOf(parties);
  }

  /** Doubtful pairs need two people; where nobody sees names there is nothing to review. */
  Set<UUID> reviewers(Map<String, String> typed, ListMode mode, List<FieldProblem> problems) {
    var reviewers = new LinkedHashSet<UUID>();
    if (mode != ListMode.OPEN) {
      return reviewers;
    }
    for (String email : TypedTerms.value(typed, "reviewers").split(BETWEEN)) {
      people
          .withEmail(email)
          .filter(Person::maySignIn)
          .ifPresentOrElse(
              each -> reviewers.add(each.id()),
              () -> problems.add(new FieldProblem("reviewers", "unknown", email)));
    }
    if (reviewers.size() < FEWEST_REVIEWERS) {
      problems.add(new FieldProblem("reviewers", "two", ""));
    }
    return reviewers;
  }
}
