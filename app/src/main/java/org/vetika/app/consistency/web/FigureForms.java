package org.vetika.app.consistency.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.IndicatorFilter;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Method;
import org.vetika.app.consistency.PeriodType;
import org.vetika.app.consistency.web.ComparisonPage.Choice;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** What the forms of figures offer and how they come back. */
@Component
public class FigureForms {
  private static final int MOST_INDICATORS = 500;
  private static final String FIELDS = "figure.field.";

  private final Indicators indicators;
  private final Organizations organizations;
  private final Topics topics;

  FigureForms(Indicators indicators, Organizations organizations, Topics topics) {
    this.indicators = indicators;
    this.organizations = organizations;
    this.topics = topics;
  }

  /** The form with what was typed and what is wrong with it. */
  static ShownForm refused(
      Map<String, String> typed, List<FieldProblem> problems, PageContext page) {
    return refused(typed, problems, FIELDS, page);
  }

  /**
   * The same for other forms.
   *
   * @param fields the beginning of the message keys of their fields, such as {@code rule.field.}
   */
  public static ShownForm refused(
      Map<String, String> typed, List<FieldProblem> problems, String fields, PageContext page) {
    return new ShownForm(
        typed,
        problems.stream()
            .map(each -> new ShownForm.Problem(each.field(), sentence(each, fields, page)))
            .toList());
  }

  /** What is wrong with a field, in words. */
  public static String sentence(FieldProblem problem, PageContext page) {
    return sentence(problem, FIELDS, page);
  }

  private static String sentence(FieldProblem problem, String fields, PageContext page) {
    return page.t(
        "figure.problem",
        page.t(fields + problem.field()),
        page.t("figure.problem." + problem.key(), problem.detail()));
  }

  /** The organizations that the person speaks for, by public number. */
  public List<Choice> speakers(Visitor visitor, PageContext page) {
    Set<Long> own =
        visitor.mandates().stream()
            .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
            .map(Visitor.Mandate::organization)
            .collect(Collectors.toSet());
    return organizations.names(own).values().stream()
        .distinct()
        .map((OrganizationName name) -> new Choice(name.number(), name.name(page.language())))
        .sorted(java.util.Comparator.comparing(Choice::label))
        .toList();
  }

  public List<Option> speakerOptions(Visitor visitor, PageContext page) {
    return speakers(visitor, page).stream()
        .map(each -> new Option(each.value(), each.label()))
        .toList();
  }

  public List<Option> indicators(PageContext page) {
    return indicators.page(IndicatorFilter.ALL, null, MOST_INDICATORS).lines().stream()
        .map(line ->
            new Option(
                line.indicator().number(),
                line.indicator().number()
                    + " "
                    + line.indicator().definition().name().in(page.language())))
        .toList();
  }

  static List<Option> methods(PageContext page) {
    return options(Method.values(), Method::key, "figure-method.", page);
  }

  static List<Option> periodTypes(PageContext page) {
    return options(PeriodType.values(), PeriodType::key, "period-type.", page);
  }

  public static List<Option> languages() {
    return Arrays.stream(Language.values())
        .map(language -> new Option(language.tag(), language.ownName()))
        .toList();
  }

  List<Option> topics(PageContext page) {
    return Stream.concat(
            Stream.of(new Option("", page.t("figure.no-topic"))),
            topics.all().stream()
                .map(topic -> new Option(topic.code(), topic.name(page.language()))))
        .toList();
  }

  private static <E> List<Option> options(
      E[] values, Function<E, String> key, String start, PageContext page) {
    return Arrays.stream(values)
        .map(each -> new Option(key.apply(each), page.t(start + key.apply(each))))
        .toList();
  }

  /** The value of a field, empty when nothing was typed. */
  static String value(Map<String, String> typed, String field) {
    return Objects.requireNonNullElse(typed.get(field), "");
  }
}
