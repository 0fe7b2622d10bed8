package org.vetika.app.issue.typed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.PageContext;

/**
 * A form as it comes back: with everything that was typed, and what is wrong with it.
 *
 * @param values by the names of the fields
 */
public record ShownForm(Map<String, String> values, List<Problem> problems) {
  /** What is wrong with a field, in words. */
  public record Problem(String field, String text) {}

  /** One choice of a field. */
  public record Option(String value, String label) {}

  public static ShownForm of(Map<String, String> values) {
    return new ShownForm(values, List.of());
  }

  public static ShownForm refused(
      Map<String, String> values, List<FieldProblem> problems, PageContext page) {
    return new ShownForm(values, problems.stream().map(problem -> problem(problem, page)).toList());
  }

  public static Problem problem(FieldProblem problem, PageContext page) {
    return new Problem(
        problem.field(),
        page.t(
            "rules.problem",
            page.t("rules.field." + problem.field()),
            page.t("rules.problem." + problem.key(), problem.detail())));
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What is wrong with the field, or null. */
  public @Nullable String wrong(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::text)
        .findFirst()
        .orElse(null);
  }
}
