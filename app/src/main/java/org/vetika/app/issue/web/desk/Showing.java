package org.vetika.app.issue.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Wait;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/** Puts the page of an issue together: the thread, and what this person may do. */
@Component
class Showing {
  private final Desks desks;
  private final Forms forms;
  private final Wording wording;
  private final Places places;
  private final Topics topics;

  Showing(Desks desks, Forms forms, Wording wording, Places places, Topics topics) {
    this.desks = desks;
    this.forms = forms;
    this.wording = wording;
    this.places = places;
    this.topics = topics;
  }

  /**
   * What is to be shown besides the thread.
   *
   * @param action whose form is open; null for the one that is waited for
   * @param entry the id of the entry it is about, or 0
   * @param template to begin an answer with, or 0
   * @param typed what was typed; {@link Posted#NOTHING} on a fresh page
   * @param seen the newest entry that was on the screen when it was typed
   */
  record Wanted(
      @Nullable Action action,
      long entry,
      long template,
      Posted typed,
      long seen,
      @Nullable Problem problem,
      @Nullable Action done) {}

  /** Why nothing was done. */
  record Problem(HttpStatus status, String text, List<String> fields, boolean overtaken) {}

  ModelAndView of(PageContext page, Desks.Desk desk, Wanted wanted) {
    Problem problem = wanted.problem();
    return View.of(
        problem == null ? HttpStatus.OK : problem.status(),
        "issue/desk/issue",
        page(page, desk, wanted));
  }

  private IssueDeskPage page(PageContext page, Desks.Desk desk, Wanted wanted) {
    Issue issue = desk.issue();
    Acting acting = desk.acting();
    Action action = open(desk, wanted);
    IssueEntry entry = entry(desk, wanted.entry());
    ActionForm form =
        acting == null || action == null || !possible(desk, action, entry)
            ? null
            : forms.of(page, desk, acting, action, entry, wanted.typed(), wanted.template());
    var lines = new ThreadLines(page, desk);
    Language language = desk.detail().title().shownIn(page.language());
    Problem problem = wanted.problem();
    boolean overtaken = problem != null && problem.overtaken();
    return new IssueDeskPage(
        issue.number(),
        page.href("/issues/" + issue.number()),
        title(desk, page),
        language.tag(),
        language == page.language() ? desk.detail().title().in(language.other()) : null,
        language.other().tag(),
        wording.tags(issue, page),
        wording.sentence(issue, waitedFor(desk, page), page),
        facts(desk, page),
        actings(desk, page),
        acting == null ? null : words(acting, page),
        actions(desk, page, form),
        form,
        // Nothing that was typed is lost, also when it cannot be sent any more.
        form == null ? KeptWords.of(page, wanted.typed()) : List.of(),
        overtaken
            ? desk.after(wanted.seen()).stream()
                .map(each -> lines.of(each, x -> List.of()))
                .toList()
            : List.of(),
        desk.detail().entries().stream()
            .map(each -> lines.of(each, any -> actions(desk, any, page)))
            .toList(),
        problem == null ? null : new IssueDeskPage.Problem(field(problem, form), problem.text()),
        wanted.done() == null ? null : page.t("issue-desk.done." + wanted.done().key()));
  }

  /** The one asked for; on a page without any, what the person is waited for. */
  private static @Nullable Action open(Desks.Desk desk, Wanted wanted) {
    if (wanted.action() != null || wanted.done() != null) {
      return wanted.action();
    }
    Wait wait = desk.issue().waiting();
    Acting acting = desk.acting();
    if (wait == null || acting == null || wait.waitsFor() != acting.side()) {
      return null;
    }
    return Arrays.stream(Action.values())
        .filter(each -> !each.aboutEntry() && desk.may(each))
        .findFirst()
        .orElse(null);
  }

  private boolean possible(Desks.Desk desk, Action action, @Nullable IssueEntry entry) {
    if (!desk.may(action) || action.aboutEntry() != (entry != null)) {
      return false;
    }
    return entry == null || fits(desk, action, entry);
  }

  private boolean fits(Desks.Desk desk, Action action, IssueEntry entry) {
    if (!desk.may(action) || entry.removed()) {
      return false;
    }
    boolean says = !(entry.text() + entry.action()).isEmpty();
    return switch (action) {
      case CORRECT -> (says || desk.hasFiles(entry)) && desks.said(desk, entry);
      case REMOVE -> says || desk.hasFiles(entry);
      default -> says;
    };
  }

  private static @Nullable IssueEntry entry(Desks.Desk desk, long id) {
    return desk.detail().entries().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElse(null);
  }

  private static String title(Desks.Desk desk, PageContext page) {
    String title = desk.detail().title().shown(page.language());
    return title.isEmpty() ? page.t("issue-desk.removed") : title;
  }

  private static String waitedFor(Desks.Desk desk, PageContext page) {
    Wait wait = desk.issue().waiting();
    if (wait == null) {
      return "";
    }
    Long id = wait.waitsFor() == Side.ASKER ? desk.issue().asker() : wait.authority();
    OrganizationName name = desk.detail().name(id);
    return name == null
        ? page.t("issue-side." + wait.waitsFor().key())
        : name.name(page.language());
  }

  private List<ThreadEntry.Fact> facts(Desks.Desk desk, PageContext page) {
    Issue issue = desk.issue();
    var facts = new ArrayList<ThreadEntry.Fact>();
    OrganizationName asker = desk.detail().name(issue.asker());
    facts.add(
        asker == null
            ? fact(page, "asker", page.t("issue.person"))
            : ThreadEntry.named(page, "asker", asker));
    OrganizationName authority = desk.detail().name(issue.now().authority());
    if (authority != null) {
      facts.add(ThreadEntry.named(page, "authority", authority));
    }
    if (issue.now().place() != null) {
      places
          .find(issue.now().place())
          .ifPresent(place -> facts.add(fact(page, "place", place.name(page.language()))));
    }
    if (issue.now().topic() != null) {
      topics
          .find(issue.now().topic())
          .ifPresent(topic -> facts.add(fact(page, "topic", topic.name(page.language()))));
    }
    facts.add(fact(page, "weight", page.number(issue.now().weight())));
    return List.copyOf(facts);
  }

  private static ThreadEntry.Fact fact(PageContext page, String key, String value) {
    return new ThreadEntry.Fact(page.t("issue-desk.fact." + key), value, null);
  }

  private static List<ThreadEntry.Link> actings(Desks.Desk desk, PageContext page) {
    return desk.actings().size() < 2
        ? List.of()
        : desk.actings().stream()
            .map(each ->
                new ThreadEntry.Link(
                    page.href("/desk/issues/" + desk.number() + "?for=" + each.key()),
                    words(each, page),
                    "people",
                    each.equals(desk.acting())))
            .toList();
  }

  private static String words(Acting acting, PageContext page) {
    String side = page.t("issue-side." + acting.side().key());
    return acting.organization().isEmpty() ? side : acting.organization() + " · " + side;
  }

  private static List<ThreadEntry.Link> actions(
      Desks.Desk desk, PageContext page, @Nullable ActionForm form) {
    return Arrays.stream(Action.values())
        .filter(each -> !each.aboutEntry() && desk.may(each))
        .map(each -> link(desk, page, each, "", form != null && form.key().equals(each.key())))
        .toList();
  }

  private List<ThreadEntry.Link> actions(Desks.Desk desk, IssueEntry entry, PageContext page) {
    return Arrays.stream(Action.values())
        .filter(each -> each.aboutEntry() && fits(desk, each, entry))
        .map(each -> link(desk, page, each, "&entry=" + entry.id(), false))
        .toList();
  }

  private static ThreadEntry.Link link(
      Desks.Desk desk, PageContext page, Action action, String more, boolean current) {
    Acting acting = desk.acting();
    return new ThreadEntry.Link(
        page.href("/desk/issues/" + desk.number())
            + "?for="
            + (acting == null ? "" : acting.key())
            + "&do="
            + action.key()
            + more
            + "#act",
        page.t("issue-desk.action." + action.key()),
        action.icon(),
        current);
  }

  private static String field(Problem problem, @Nullable ActionForm form) {
    return form == null ? "" : problem.fields().stream().filter(form::asks).findFirst().orElse("");
  }
}
