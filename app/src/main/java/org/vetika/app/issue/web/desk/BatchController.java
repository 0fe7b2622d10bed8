package org.vetika.app.issue.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.issue.AnswerContent;
import org.vetika.app.issue.AnswerTemplate;
import org.vetika.app.issue.AnswerTemplates;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Viewer;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/**
 * One answer for several issues of the queue. Each is answered in its own transaction; those that
 * could not be stay in the form with all that was typed.
 */
@Controller
@RequestMapping("/{language:en|km}/desk/issues/batch")
@Access(Access.Who.OFFICER)
class BatchController {
  private static final int MOST = 100;

  private final Issues issues;
  private final AnsweringIssue answering;
  private final AnswerFields answers;
  private final AnswerTemplates templates;
  private final BatchWords words;
  private final FileFields files;

  BatchController(
      Issues issues,
      AnsweringIssue answering,
      AnswerFields answers,
      AnswerTemplates templates,
      BatchWords words,
      FileFields files) {
    this.issues = issues;
    this.answering = answering;
    this.answers = answers;
    this.templates = templates;
    this.words = words;
    this.files = files;
  }

  @GetMapping
  ModelAndView form(
      PageContext page,
      Visitor visitor,
      @RequestParam(name = "issue", defaultValue = "") List<String> numbers,
      @RequestParam(defaultValue = "0") long template) {
    List<IssueDetail> chosen = chosen(numbers, visitor);
    if (chosen.isEmpty()) {
      return show(
          page,
          HttpStatus.UNPROCESSABLE_CONTENT,
          new State(visitor, chosen, Posted.NOTHING, null, List.of()),
          new IssueDeskPage.Problem("", page.t("issue-desk.batch.none")));
    }
    AnswerTemplate begun = template == 0 ? null : template(chosen, template).orElse(null);
    return show(
        page, HttpStatus.OK, new State(visitor, chosen, Posted.NOTHING, begun, List.of()), null);
  }

  @PostMapping
  ModelAndView answer(
      PageContext page,
      Visitor visitor,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    var brought = FormFiles.Brought.of(request);
    Posted typed = new Posted(posted).with(FormFiles.DRAFT_FIELD, brought.token());
    List<IssueDetail> chosen = chosen(typed.all("issue"), visitor);
    AnswerFields.Read read = answers.read(typed, page.language());
    Showing.Problem problem = AnswerFields.problem(typed, read, page);
    List<String> notTaken = files.keep(page, visitor, brought);
    if (problem == null && !notTaken.isEmpty()) {
      problem = Refusals.at("files", String.join(" ", notTaken));
    }
    if (problem != null || chosen.isEmpty()) {
      return refused(page, visitor, chosen, typed, problem);
    }
    AnswerContent content = read.content().with(FileFields.waiting(visitor, brought).forSeveral());
    Map<String, Outcome<String>> outcomes = new HashMap<>();
    for (IssueDetail detail : chosen) {
      outcomes.put(detail.issue().number(), answer(detail, visitor, typed, content));
    }
    Optional<Refusal> common = common(outcomes);
    return common.isPresent()
        ? refused(page, visitor, chosen, typed, Refusals.problem(common.get(), page))
        : results(page, visitor, chosen, typed, outcomes);
  }

  private Outcome<String> answer(
      IssueDetail detail, Visitor visitor, Posted typed, AnswerContent content) {
    Issue issue = detail.issue();
    Long authority = issue.now().authority();
    if (authority == null || !QueueRows.officerOf(issue, visitor)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    var speaker = new Speaker.ForOrganization(visitor, authority);
    return answering.answer(issue.number(), speaker, typed.id("seen-" + issue.number()), content);
  }

  /** A refusal of the answer itself, and not of one issue, is shown at its field. */
  private static Optional<Refusal> common(Map<String, Outcome<String>> outcomes) {
    List<Refusal> refusals =
        outcomes.values().stream()
            .map(outcome ->
                outcome instanceof Outcome.Refused<String>(Refusal refusal) ? refusal : null)
            .distinct()
            .filter(Objects::nonNull)
            .toList();
    boolean all = outcomes.values().stream().allMatch(each -> each instanceof Outcome.Refused<?>);
    return all && refusals.size() == 1 && !Refusals.fields(refusals.getFirst()).isEmpty()
        ? Optional.of(refusals.getFirst())
        : Optional.empty();
  }

  private ModelAndView refused(
      PageContext page,
      Visitor visitor,
      List<IssueDetail> chosen,
      Posted typed,
      Showing.@Nullable Problem problem) {
    var shown =
        problem == null
            ? new IssueDeskPage.Problem("", page.t("issue-desk.batch.none"))
            : new IssueDeskPage.Problem(
                problem.fields().isEmpty() ? "" : problem.fields().getFirst(), problem.text());
    return show(
        page,
        HttpStatus.UNPROCESSABLE_CONTENT,
        new State(visitor, chosen, typed, null, List.of()),
        shown);
  }

  private ModelAndView results(
      PageContext page,
      Visitor visitor,
      List<IssueDetail> before,
      Posted typed,
      Map<String, Outcome<String>> outcomes) {
    var results = new ArrayList<BatchPage.Result>();
    var left = new ArrayList<IssueDetail>();
    for (IssueDetail detail : before) {
      Outcome<String> outcome = Objects.requireNonNull(outcomes.get(detail.issue().number()));
      results.add(words.result(detail, outcome, page));
      if (!(outcome instanceof Outcome.Done<String>)) {
        issues.detail(detail.issue().number(), Viewer.of(visitor)).ifPresent(left::add);
      }
    }
    return show(page, HttpStatus.OK, new State(visitor, left, typed, null, results), null);
  }

  /** What the page is made of. */
  private record State(
      Visitor visitor,
      List<IssueDetail> chosen,
      Posted typed,
      @Nullable AnswerTemplate template,
      List<BatchPage.Result> results) {}

  private ModelAndView show(
      PageContext page, HttpStatus status, State state, IssueDeskPage.@Nullable Problem problem) {
    List<BatchPage.Chosen> chosen =
        state.chosen().stream().map(detail -> words.chosen(detail, page)).toList();
    return View.of(
        status,
        "issue/desk/batch",
        new BatchPage(
            state.results(),
            chosen,
            page.href("/desk/issues/batch"),
            chosen.isEmpty() ? List.of() : asked(page, state),
            state.typed().isEmpty() ? templates(state.chosen(), page) : List.of(),
            problem));
  }

  private List<Field> asked(PageContext page, State state) {
    Field letter = files.ask(page, state.visitor(), state.typed(), "letter-file");
    return answers.ask(page, null, state.typed(), state.template(), letter);
  }

  /** The issues that are asked for and that the visitor holds as an officer, in that order. */
  private List<IssueDetail> chosen(List<String> numbers, Visitor visitor) {
    return numbers.stream()
        .distinct()
        .limit(MOST)
        .flatMap(number -> issues.detail(number, Viewer.of(visitor)).stream())
        .toList();
  }

  private Optional<AnswerTemplate> template(List<IssueDetail> chosen, long id) {
    return authorities(chosen).stream()
        .flatMap(authority -> templates.find(authority, id).stream())
        .findFirst();
  }

  private List<ThreadEntry.Link> templates(List<IssueDetail> chosen, PageContext page) {
    String issuesAsked =
        String.join("", chosen.stream().map(each -> "&issue=" + each.issue().number()).toList());
    return authorities(chosen).stream()
        .flatMap(authority -> templates.of(authority).stream())
        .map(each ->
            new ThreadEntry.Link(
                page.href("/desk/issues/batch") + "?template=" + each.id() + issuesAsked,
                each.name(),
                "doc",
                false))
        .toList();
  }

  private static List<Long> authorities(List<IssueDetail> chosen) {
    return chosen.stream()
        .map(each -> each.issue().now().authority())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
