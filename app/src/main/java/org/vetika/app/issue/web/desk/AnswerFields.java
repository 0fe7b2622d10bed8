package org.vetika.app.issue.web.desk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.AnswerContent;
import org.vetika.app.issue.AnswerTemplate;
import org.vetika.app.issue.Decision;
import org.vetika.app.issue.Issue;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** The questions of an answer, for one issue or for many. */
@Component
class AnswerFields {
  private final AuthorityQuestion authorities;

  AnswerFields(AuthorityQuestion authorities) {
    this.authorities = authorities;
  }

  /** What is read out of an answer's form, with a name that fits several authorities or none. */
  record Read(AnswerContent content, boolean severalCompetent) {}

  /**
   * All questions in their order.
   *
   * @param files the question for the letter
   */
  List<Field> ask(
      PageContext page,
      @Nullable Issue issue,
      Posted typed,
      @Nullable AnswerTemplate template,
      Field files) {
    Language language =
        template == null ? page.language() : template.text().shownIn(page.language());
    Decision usual = template == null ? null : template.decision();
    var fields =
        new Fields(page, typed)
            .language(language)
            .choice("decision", "decision", decisions(page), usual == null ? "" : usual.key())
            .area("text", "answer", false, text(template, language))
            .area("action", "what", true, action(template, language))
            .line("responsible", "responsible", true, "")
            .day("day", "promised", true, null)
            .line("ground", "ground", true, template == null ? "" : template.legalGround())
            .line("letter", "letter", true, "")
            .with(files);
    return authorities.ask(fields, "competent", issue, typed, page).asked();
  }

  Read read(Posted typed, Language otherwise) {
    Decision decision = Decision.ofKey(typed.text("decision")).orElse(null);
    AuthorityQuestion.Named competent =
        decision == Decision.NOT_COMPETENT
            ? authorities.named(typed, "competent")
            : AuthorityQuestion.Named.NOBODY;
    return new Read(
        new AnswerContent(
            decision == null ? Decision.NEEDS_STUDY : decision,
            typed.language(otherwise),
            typed.text("text"),
            typed.text("action"),
            typed.text("responsible"),
            typed.day("day"),
            typed.text("ground"),
            typed.text("letter"),
            competent.id()),
        competent.several());
  }

  /** What is wrong in the form itself, before anybody is asked; null when nothing is. */
  static Showing.@Nullable Problem problem(Posted typed, Read read, PageContext page) {
    if (Decision.ofKey(typed.text("decision")).isEmpty()) {
      return Refusals.at("decision", page.t("issue-desk.decision-missing"));
    }
    return read.severalCompetent()
        ? Refusals.at("competent", page.t("issue-desk.authority.several"))
        : null;
  }

  static List<Field.Option> decisions(PageContext page) {
    return Arrays.stream(Decision.values())
        .map(each -> new Field.Option(each.key(), page.t("issue-decision." + each.key())))
        .toList();
  }

  private static String text(@Nullable AnswerTemplate template, Language language) {
    String text = template == null ? null : template.text().in(language);
    return text == null ? "" : text;
  }

  private static String action(@Nullable AnswerTemplate template, Language language) {
    String action = template == null ? null : template.action().in(language);
    return action == null ? "" : action;
  }
}
