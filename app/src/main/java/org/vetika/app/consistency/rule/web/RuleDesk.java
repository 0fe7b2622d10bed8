package org.vetika.app.consistency.rule.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.rule.Rule;
import org.vetika.app.consistency.rule.RuleKind;
import org.vetika.app.consistency.rule.Rules;
import org.vetika.app.consistency.web.FigureForms;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.ReadableRules;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.issue.typed.WithdrawPage;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** Makes the pages on which rules are kept. */
@Component
class RuleDesk {
  private static final String PATH = "/desk/figure-rules";
  private static final int MOST_LOOKS = 100;
  private static final Set<String> DONE = Set.of("added", "ended", "withdrawn");
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final Rules rules;
  private final Indicators indicators;
  private final FigureForms forms;
  private final Clock clock;

  RuleDesk(Rules rules, Indicators indicators, FigureForms forms, Clock clock) {
    this.rules = rules;
    this.indicators = indicators;
    this.forms = forms;
    this.clock = clock;
  }

  static ShownForm refused(
      Map<String, String> typed, List<FieldProblem> problems, PageContext page) {
    return FigureForms.refused(typed, problems, "rule.field.", page);
  }

  RulesPage list(String done, PageContext page) {
    List<Rule> all = rules.all();
    List<Rules.Look> looks = rules.looks(MOST_LOOKS);
    Map<String, Indicator> named =
        indicators.byNumbers(
            Stream.concat(
                    all.stream().flatMap(RuleDesk::numbers),
                    looks.stream().map(Rules.Look::indicator))
                .collect(Collectors.toSet()));
    return new RulesPage(
        DONE.contains(done) ? page.t("rules-about.done." + done) : "",
        all.stream().map(rule -> line(rule, named, page)).toList(),
        looks.stream().map(look -> look(look, named, page)).toList());
  }

  private static RulesPage.Look look(
      Rules.Look look, Map<String, Indicator> named, PageContext page) {
    return new RulesPage.Look(
        name(look.indicator(), named, page),
        day(look.at(), page),
        page.number(look.figures()),
        page.number(look.shortSeries()),
        page.number(look.leftOut()));
  }

  private static Stream<String> numbers(Rule rule) {
    return Stream.concat(Stream.ofNullable(rule.indicator()), rule.others().stream());
  }

  private RulesPage.Line line(Rule rule, Map<String, Indicator> named, PageContext page) {
    LocalDate today = LocalDate.now(clock.withZone(ZONE));
    Withdrawal withdrawal = rule.withdrawal();
    LocalDate until = rule.validUntil();
    boolean over = withdrawal != null || (until != null && until.isBefore(today));
    String by = rule.enteredBy();
    return new RulesPage.Line(
        page.t("rule-kind." + rule.kind().key()),
        new FindingWords(page).rule(rule),
        about(rule, named, page),
        ReadableRules.span(rule.validFrom(), until, page),
        rule.holdsOn(today),
        rule.note(),
        rule.language() == page.language() ? "" : rule.language().tag(),
        by == null
            ? page.t("rules-about.shipped")
            : page.t("figure.entered", by, day(rule.enteredAt(), page)),
        withdrawal == null ? "" : ReadableRules.withdrawal(withdrawal, page),
        over ? "" : page.href(PATH + "/" + rule.id() + "/end"),
        withdrawal != null ? "" : page.href(PATH + "/" + rule.id() + "/withdraw"));
  }

  private static String about(Rule rule, Map<String, Indicator> named, PageContext page) {
    String looked = rule.indicator();
    if (looked == null) {
      return page.t("rules-about.every");
    }
    String name = name(looked, named, page);
    return rule.others().isEmpty()
        ? name
        : page.t(
            "rules-about.others",
            name,
            rule.others().stream()
                .map(other -> name(other, named, page))
                .collect(Collectors.joining(page.t("finding.comma"))));
  }

  private static String name(String number, Map<String, Indicator> named, PageContext page) {
    Indicator indicator = named.get(number);
    return indicator == null
        ? number
        : number + " " + indicator.definition().name().in(page.language());
  }

  ShownForm blank(PageContext page) {
    return ShownForm.of(
        Map.of(
            "language", page.language().tag(),
            "valid_from", LocalDate.now(clock.withZone(ZONE)).toString(),
            "one_in", "1000",
            "least_periods", "6",
            "tolerance", "0",
            "share", "80",
            "days", "30",
            "least", "0",
            "most", "1"));
  }

  RuleFormPage form(ShownForm form, Visitor visitor, PageContext page) {
    return new RuleFormPage(
        "",
        page.href(PATH + "/new"),
        form,
        Arrays.stream(RuleKind.values())
            .map(kind -> new Option(kind.key(), page.t("rule-kind." + kind.key())))
            .toList(),
        Stream.concat(
                Stream.of(new Option("", page.t("rules-about.every"))),
                forms.indicators(page).stream())
            .toList(),
        forms.speakerOptions(visitor, page),
        FigureForms.languages());
  }

  RuleFormPage end(long id, ShownForm form, PageContext page) {
    return new RuleFormPage(
        what(id, page),
        page.href(PATH + "/" + id + "/end"),
        form,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  WithdrawPage withdraw(long id, ShownForm form, PageContext page) {
    return new WithdrawPage(
        what(id, page), page.href(PATH + "/" + id + "/withdraw"), page.href(PATH), form);
  }

  private String what(long id, PageContext page) {
    Rule rule =
        rules
            .find(id)
            .filter(each -> each.withdrawal() == null)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return page.t("rule-kind." + rule.kind().key())
        + page.t("text.colon")
        + new FindingWords(page).rule(rule);
  }

  private static String day(Instant moment, PageContext page) {
    return page.date(LocalDate.ofInstant(moment, ZONE));
  }
}
