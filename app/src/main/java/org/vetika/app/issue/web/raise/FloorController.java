package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.DialoguePlace;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.Asker;
import org.vetika.app.issue.draft.DraftKind;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.issue.draft.IssueDrafts;
import org.vetika.app.issue.draft.RaisedAtDialogue;
import org.vetika.app.issue.draft.SendingDraft;
import org.vetika.app.issue.web.IssueAddress;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tokens;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** What is said at a dialogue, written down while it is said: one after the other. */
@Controller
@RequestMapping("/{language:en|km}/desk/dialogues/{number}/floor")
class FloorController {
  private static final Pattern ISSUE = Pattern.compile(IssueAddress.NUMBER);

  private final Facilitated facilitated;
  private final FloorForm forms;
  private final FindingPlace places;
  private final Topics topics;
  private final IssueDrafts drafts;
  private final SendingDraft sending;
  private final RaisedAtDialogue raised;

  FloorController(
      Facilitated facilitated,
      FloorForm forms,
      FindingPlace places,
      Topics topics,
      IssueDrafts drafts,
      SendingDraft sending,
      RaisedAtDialogue raised) {
    this.facilitated = facilitated;
    this.forms = forms;
    this.places = places;
    this.topics = topics;
    this.drafts = drafts;
    this.sending = sending;
    this.raised = raised;
  }

  @ModelAttribute
  void keepPrivate(HttpServletResponse response) {
    PrivatePage.mark(response);
  }

  @Access(Access.Who.FACILITATOR)
  @GetMapping
  ModelAndView blank(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String done) {
    Facilitated.Desk desk = facilitated.at(number, visitor);
    String entered = done != null && ISSUE.matcher(done).matches() ? done : null;
    var read =
        new FloorForm.Read(
            new Typed(
                Map.of(
                    "token", Tokens.fresh(),
                    "language", page.language().tag(),
                    "place", place(desk, page))),
            new FindingPlace.Found(List.of(), List.of()),
            List.of(),
            List.of(),
            List.of());
    return show(page, desk, read, HttpStatus.OK, entered);
  }

  /** Where the dialogue is. */
  private String place(Facilitated.Desk desk, PageContext page) {
    Optional<Place> first =
        desk.dialogue().line().places().stream()
            .map(DialoguePlace::place)
            .filter(Objects::nonNull)
            .findFirst();
    return first.map(found -> places.label(found, page.language())).orElse("");
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping
  ModelAndView enter(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    Facilitated.Desk desk = facilitated.at(number, visitor);
    Typed typed = Typed.of(posted);
    FloorForm.Read read = forms.read(typed, page);
    if (!read.problems().isEmpty()) {
      return show(page, desk, read, HttpStatus.UNPROCESSABLE_CONTENT, null);
    }
    String token = FloorForm.token(typed);
    drafts.begin(token, desk.origin(DraftKind.FLOOR, null), page.language());
    Optional<IssueDraft> begun = drafts.find(token, visitor);
    if (begun.isEmpty()) {
      return StepController.gone();
    }
    if (begun.get().number() == null) {
      drafts.save(forms.filledIn(begun.get(), read, page));
    }
    boolean illustration = desk.dialogue().line().illustration();
    return switch (sending.send(token, visitor, FloorForm.spot(typed), illustration)) {
      case Outcome.Done<String>(String issue) -> sent(page, desk, token, visitor, issue);
      case Outcome.Refused<String>(Refusal refusal) ->
          show(
              page,
              desk,
              new FloorForm.Read(
                  typed,
                  read.place(),
                  read.said(),
                  read.addressed(),
                  List.of(MatterStep.problem("title", refusal, page))),
              HttpStatus.UNPROCESSABLE_CONTENT,
              null);
      case Outcome.Overtaken<String> never -> throw new IllegalStateException();
    };
  }

  /** A person is handed the receipt code; for an organization the next entry follows at once. */
  private ModelAndView sent(
      PageContext page, Facilitated.Desk desk, String token, Visitor visitor, String issue) {
    Asker asker = drafts.find(token, visitor).map(IssueDraft::asker).orElse(null);
    return asker != null && asker.organization() == null
        ? View.redirect(page, StepFrame.address(token) + "/sent")
        : View.redirect(page, "/desk/dialogues/" + desk.number() + "/floor?done=" + issue);
  }

  private ModelAndView show(
      PageContext page,
      Facilitated.Desk desk,
      FloorForm.Read read,
      HttpStatus status,
      @Nullable String done) {
    boolean asked = !read.problems().isEmpty();
    return View.of(
        status,
        "issue/raise/floor",
        new FloorPage(
            desk.number(),
            desk.dialogue().line().title().shown(page.language()),
            Choice.foreign(
                desk.dialogue().line().title().shownIn(page.language()), page.language()),
            page.href("/desk/dialogues/" + desk.number()),
            topics.all().stream()
                .map(each -> Choice.of(each.code(), each.name(page.language())))
                .toList(),
            asked && read.place().certain().isEmpty()
                ? read.place().candidates().stream()
                    .map(each -> Choice.of(each.code(), places.label(each, page.language())))
                    .toList()
                : List.of(),
            read.said().size() > 1 ? choices(read.said(), page) : List.of(),
            read.addressed().size() > 1 ? choices(read.addressed(), page) : List.of(),
            raised.at(desk.number()).stream()
                .filter(issue -> issue.result() == null)
                .map(issue -> ResultIssuesPage.raised(issue, page))
                .toList(),
            read.typed(),
            read.problems(),
            done));
  }

  private static List<Choice> choices(List<OrganizationSummary> found, PageContext page) {
    return found.stream().map(each -> FindingOrganization.choice(each, page.language())).toList();
  }
}
