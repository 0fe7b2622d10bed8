package org.vetika.app.consistency.estimate.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.consistency.estimate.MakingEstimate;
import org.vetika.app.consistency.estimate.MakingEstimate.Made;
import org.vetika.app.consistency.estimate.MakingEstimate.TableProblem;
import org.vetika.app.consistency.estimate.MembershipSource.Taken;
import org.vetika.app.consistency.web.FigureForms;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** The form of an estimate, blank or with what was typed and brought. */
@Component
class EstimateForms {
  private static final String FIELDS = "estimate.field.";
  private static final List<String> OBSTACLES =
      List.of("fed-by-another", "not-linkable", "definitions-differ", "periods-differ");

  private final MakingEstimate making;
  private final FigureForms forms;

  EstimateForms(MakingEstimate making, FigureForms forms) {
    this.making = making;
    this.forms = forms;
  }

  EstimateFormPage blank(String round, Visitor visitor, PageContext page) {
    var values = new HashMap<>(Map.of("language", page.language().tag(), "seed", "1"));
    Optional<Taken> taken = making.ofRound(round, visitor);
    if (!round.isEmpty() && taken.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    taken.ifPresent(each -> {
      values.putAll(each.typed());
      values.put("source", page.t("estimate.source-round", each.title()));
    });
    return page(ShownForm.of(values), round, taken, "", visitor, page);
  }

  EstimateFormPage refused(
      Map<String, String> typed,
      byte[] table,
      Made.Refused refused,
      Visitor visitor,
      PageContext page) {
    ShownForm shown = FigureForms.refused(typed, refused.problems(), FIELDS, page);
    var problems = new ArrayList<>(shown.problems());
    TableProblem wrong = refused.table();
    if (wrong != null) {
      problems.add(new ShownForm.Problem("file", sentence(wrong, page)));
    }
    String round = typed.getOrDefault("round", "");
    return page(
        new ShownForm(typed, problems),
        round,
        making.ofRound(round, visitor),
        text(table),
        visitor,
        page);
  }

  private static String sentence(TableProblem problem, PageContext page) {
    String what = page.t(problem.key(), problem.details());
    return problem.line() == 0 ? what : page.t("figure.table.at", problem.line(), what);
  }

  /** What was brought, to be mended in place; empty when it is in another encoding or too long. */
  private static String text(byte[] table) {
    String text = new String(table, UTF_8);
    return table.length <= MakingEstimate.LARGEST_TABLE
            && Arrays.equals(text.getBytes(UTF_8), table)
        ? text
        : "";
  }

  private EstimateFormPage page(
      ShownForm form,
      String round,
      Optional<Taken> taken,
      String counts,
      Visitor visitor,
      PageContext page) {
    return new EstimateFormPage(
        form,
        taken.isEmpty() ? "" : round,
        taken.map(Taken::title).orElse(""),
        counts,
        making.rounds(visitor).stream()
            .map(each ->
                new EstimateFormPage.Link(
                    page.href("/desk/estimates/new?round=" + each.id()), each.title()))
            .toList(),
        forms.speakerOptions(visitor, page),
        forms.indicators(page),
        FigureForms.languages(),
        OBSTACLES.stream()
            .map(key -> new Option("obstacle_" + key, page.t("estimate-obstacle." + key)))
            .toList());
  }
}
