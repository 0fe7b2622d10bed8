package org.vetika.app.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.vetika.app.account.AccountHistory;
import org.vetika.app.account.People;
import org.vetika.app.account.Person;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.ReadableTimes;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;

/** Fills the pages on which administrators manage people. */
@Component
class PeoplePages {
  static final Set<String> DONE =
      Set.of("invited", "has-account", "role-granted", "role-ended", "closed", "reopened");
  static final Set<String> PROBLEMS =
      Set.of("unknown-organization", "nothing-to-do", "exclusive", "last-administrator");

  private final People people;
  private final AccountHistory history;
  private final ReadableTimes times;

  PeoplePages(People people, AccountHistory history, ReadableTimes times) {
    this.people = people;
    this.history = history;
    this.times = times;
  }

  PeoplePage list(
      @Nullable String after, String name, String email, @Nullable String error, PageContext page) {
    List<Person> found = people.page(after);
    List<Person> shown = found.subList(0, Math.min(found.size(), People.PAGE));
    String more =
        found.size() > shown.size()
            ? page.href("/admin/people?after=")
                + UriUtils.encode(shown.getLast().email(), java.nio.charset.StandardCharsets.UTF_8)
            : null;
    return new PeoplePage(
        shown.stream().map(person -> row(person, page)).toList(), more, name, email, error);
  }

  /** The page of a person, or 404; {@code note} is a key of {@link #DONE} or {@link #PROBLEMS}. */
  ModelAndView person(HttpStatus status, UUID id, String note, PageContext page) {
    Person person = people.find(id).orElse(null);
    if (person == null) {
      return View.of(HttpStatus.NOT_FOUND, "account/message", new MessagePage("people.unknown"));
    }
    return View.of(status, "account/person", page(person, note, page));
  }

  private PersonPage page(Person person, String note, PageContext page) {
    var roles =
        history.mandates(person.id(), page.language()).stream()
            .map(mandate ->
                new PersonPage.RoleRow(
                    DeskPage.role(mandate.role(), page),
                    mandate.role().name(),
                    mandate.organization(),
                    mandate.organizationName()))
            .toList();
    var choices =
        Arrays.stream(Role.values())
            .map(role -> new PersonPage.Choice(role.name(), DeskPage.role(role, page)))
            .toList();
    return new PersonPage(
        person.id().toString(),
        person.name(),
        person.email(),
        state(person, page),
        person.disabledAt() == null,
        person.activeSince() == null,
        roles,
        choices,
        events(person, page),
        DONE.contains(note) ? "people.done." + note : null,
        PROBLEMS.contains(note) ? "people.problem." + note : null);
  }

  private List<PersonPage.Event> events(Person person, PageContext page) {
    return history.of(person.id()).stream()
        .map(event ->
            new PersonPage.Event(
                times.text(event.at(), page),
                page.t("account-event." + event.kind()),
                Objects.requireNonNullElse(event.actor(), "–")))
        .toList();
  }

  private static PeoplePage.Row row(Person person, PageContext page) {
    return new PeoplePage.Row(
        person.name(),
        person.email(),
        state(person, page),
        page.href("/admin/people/" + person.id()));
  }

  private static String state(Person person, PageContext page) {
    if (person.disabledAt() != null) {
      return page.t("people.state.closed");
    }
    return page.t(person.activeSince() == null ? "people.state.invited" : "people.state.open");
  }
}
